// Finds the program that the extension starts, and says which one it is. Nothing is ever downloaded.

import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";

/** The name that the setting has by default: the extension chooses. */
const NAME = "reportlint";

export interface Program {
  command: string;
  /** What it says of itself; undefined if it does not answer. */
  version: string | undefined;
  origin: "settings" | "PATH" | "extension";
}

/** What finding depends on. */
export interface Surroundings {
  platform: NodeJS.Platform;
  /** The PATH of the editor. */
  path: string;
  /** The folder of this extension. */
  extension: string;
  /** The folders that are open. Nothing in them is run unless the settings name it. */
  workspaces: readonly string[];
}

export function surroundings(context: vscode.ExtensionContext): Surroundings {
  return {
    platform: process.platform,
    path: process.env.PATH ?? "",
    extension: context.extensionPath,
    workspaces: (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
  };
}

/**
 * The program to start: the one that the setting names, else the newer of the one in the extension and the one on the
 * PATH. Undefined if there is none.
 */
export async function find(setting: string | undefined, around: Surroundings): Promise<Program | undefined> {
  const named = setting?.trim() || NAME;
  if (named !== NAME) {
    const command = hasFolder(named) ? named : onPath(named, around);
    return command === undefined ? undefined : { command, version: await versionOf(command), origin: "settings" };
  }
  const inside = path.join(around.extension, "bin", executable(NAME, around.platform));
  const candidates: Program[] = [];
  if (isProgram(inside, around.platform)) {
    candidates.push({ command: inside, version: await versionOf(inside), origin: "extension" });
  }
  const installed = onPath(NAME, around);
  if (installed !== undefined) {
    candidates.push({ command: installed, version: await versionOf(installed), origin: "PATH" });
  }
  // Of two that are equally new, the one that came with the extension: it was tried with it. One that does not answer
  // is older than any other.
  return candidates.reduce<Program | undefined>(
    (best, next) => (best === undefined || isNewer(next.version, best.version) ? next : best),
    undefined,
  );
}

/** Shows which program runs, in the status of Markdown files. */
export function show(status: vscode.LanguageStatusItem, program: Program): void {
  const origins = {
    settings: vscode.l10n.t("named in the settings"),
    PATH: vscode.l10n.t("installed on this machine"),
    extension: vscode.l10n.t("part of the extension"),
  };
  status.text = `reportlint ${program.version ?? "?"}`;
  status.detail = `${origins[program.origin]}: ${program.command}`;
}

function hasFolder(command: string): boolean {
  return command.includes("/") || command.includes("\\");
}

function executable(name: string, platform: NodeJS.Platform): string {
  return platform === "win32" && !name.toLowerCase().endsWith(".exe") ? `${name}.exe` : name;
}

/** The program `name` in the first folder of the PATH that has it. */
function onPath(name: string, around: Surroundings): string | undefined {
  const paths = around.platform === "win32" ? path.win32 : path.posix;
  for (const folder of around.path.split(paths.delimiter)) {
    // A relative folder is one of whatever is open.
    if (!paths.isAbsolute(folder) || around.workspaces.some((open) => isWithin(folder, open, around.platform))) {
      continue;
    }
    const file = paths.join(folder, executable(name, around.platform));
    if (isProgram(file, around.platform)) {
      return file;
    }
  }
  return undefined;
}

/** Whether `folder` is `outer` or below it. */
export function isWithin(folder: string, outer: string, platform: NodeJS.Platform): boolean {
  const paths = platform === "win32" ? path.win32 : path.posix;
  // Disks of Windows and macOS mostly do not tell capitals apart.
  const same = (text: string) => (platform === "linux" ? text : text.toLowerCase());
  const way = paths.relative(same(outer), same(folder));
  return way !== ".." && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way);
}

function isProgram(file: string, platform: NodeJS.Platform): boolean {
  try {
    accessSync(file, platform === "win32" ? constants.R_OK : constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function versionOf(command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    try {
      execFile(command, ["--version"], { timeout: 5000, windowsHide: true }, (error, output) => {
        resolve(error ? undefined : /^reportlint (\d+\.\d+\.\d+\S*)/.exec(output)?.[1]);
      });
    } catch {
      resolve(undefined);
    }
  });
}

/** Whether version `a` is newer than `b`, by the order of Semantic Versioning; no version is the oldest. */
export function isNewer(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) {
    return a !== undefined;
  }
  const [[numbersA, beforeA], [numbersB, beforeB]] = [parts(a), parts(b)];
  for (let index = 0; index < 3; index++) {
    if (numbersA[index] !== numbersB[index]) {
      return (numbersA[index] ?? 0) > (numbersB[index] ?? 0);
    }
  }
  if (beforeA === undefined || beforeB === undefined) {
    // What comes before a release is older than it.
    return beforeA === undefined && beforeB !== undefined;
  }
  return beforeA.localeCompare(beforeB, "en", { numeric: true }) > 0;
}

function parts(version: string): [number[], string | undefined] {
  const [release = "", ...before] = (version.split("+")[0] ?? "").split("-");
  return [release.split(".").map(Number), before.length > 0 ? before.join("-") : undefined];
}
