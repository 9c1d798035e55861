// Which program the extension starts.

import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { ExtensionContext, LanguageStatusItem } from "vscode";
import { find, isNewer, isWithin, show, type Surroundings, surroundings } from "../src/program";
import { workspace } from "./vscode";

let home = "";

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "reportlint-"));
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

const windows = process.platform === "win32";

/** A program in `folder` that says `said`. */
function program(folder: string, said: string, name = "reportlint"): string {
  const file = path.join(home, folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${said}\n`);
  chmodSync(file, 0o755);
  return file;
}

function around(folders: string[], workspaces: string[] = []): Surroundings {
  return {
    platform: process.platform,
    path: folders.map((folder) => (folder.startsWith(".") ? folder : path.join(home, folder))).join(path.delimiter),
    extension: path.join(home, "extension"),
    workspaces: workspaces.map((folder) => path.join(home, folder)),
  };
}

test("the newer one is started, and of two equally new the one inside", { skip: windows }, async () => {
  const inside = program("extension/bin", "echo reportlint 0.2.0");
  const onPath = program("tools", "echo reportlint 0.10.0");
  const at = around(["empty", "tools"]);
  assert.deepEqual(await find("reportlint", at), { command: onPath, version: "0.10.0", origin: "PATH" });
  program("tools", "echo reportlint 0.2.0");
  assert.deepEqual(await find(undefined, at), { command: inside, version: "0.2.0", origin: "extension" });
  program("tools", "echo reportlint 0.1.9");
  assert.equal((await find("", at))?.command, inside);
});

test("one that does not answer, or is another program, is started last", { skip: windows }, async () => {
  const inside = program("extension/bin", "echo reportlint 0.1.0");
  for (const said of ["exit 1", "echo something else 9.9.9", "echo 9.9.9"]) {
    program("tools", said);
    assert.equal((await find("reportlint", around(["tools"])))?.command, inside, said);
  }
  rmSync(inside);
  const alone = await find("reportlint", around(["tools"]));
  assert.deepEqual(alone, { command: path.join(home, "tools", "reportlint"), version: undefined, origin: "PATH" });
});

test("what the settings name is started, however old", { skip: windows }, async () => {
  program("extension/bin", "echo reportlint 0.9.0");
  const named = program("old", "echo reportlint 0.1.0");
  assert.deepEqual(await find(named, around([])), { command: named, version: "0.1.0", origin: "settings" });
  const other = program("tools", "echo reportlint 0.1.0", "reportlint-old");
  assert.equal((await find("reportlint-old", around(["tools"])))?.command, other);
  assert.equal(await find("reportlint-gone", around(["tools"])), undefined);
});

test("nothing of the folder that is open is run unasked", { skip: windows }, async () => {
  program("open", "echo reportlint 9.0.0");
  program("open/node_modules/.bin", "echo reportlint 9.0.0");
  const at = around(["open/node_modules/.bin", "open", ".", "./bin"], ["open"]);
  const from = process.cwd();
  process.chdir(path.join(home, "open"));
  try {
    assert.equal(await find("reportlint", at), undefined);
  } finally {
    process.chdir(from);
  }
});

test("a folder, or a file that may not be run, is no program", { skip: windows }, async () => {
  mkdirSync(path.join(home, "tools", "reportlint"), { recursive: true });
  chmodSync(program("other", "echo reportlint 9.0.0"), 0o644);
  assert.equal(await find("reportlint", around(["tools", "other"])), undefined);
});

test("folders are compared as the system does", () => {
  for (const [folder, outer, platform, within] of [
    ["/home/lan/site", "/home/lan/site", "linux", true],
    ["/home/lan/site/bin", "/home/lan/site", "linux", true],
    ["/home/lan/site2", "/home/lan/site", "linux", false],
    ["/home/lan/..site", "/home/lan", "linux", true],
    ["/home/lan/Site", "/home/lan/site", "linux", false],
    ["/Users/lan/Site", "/Users/lan/site", "darwin", true],
    ["C:\\Lan\\Site\\bin", "c:\\lan\\site", "win32", true],
    ["C:/Lan/Site/bin", "c:\\lan\\site", "win32", true],
    ["D:\\Lan\\Site", "C:\\Lan\\Site", "win32", false],
    ["C:\\Program Files\\reportlint", "C:\\Lan", "win32", false],
  ] as const) {
    assert.equal(isWithin(folder, outer, platform), within, `${folder} in ${outer}`);
  }
});

test("versions are in the order of Semantic Versioning", () => {
  const order = [undefined, "0.1.0-alpha", "0.1.0-beta.2", "0.1.0-beta.10", "0.1.0", "0.1.1", "0.2.0", "0.10.0", "1.0.0"];
  order.forEach((a, left) => {
    order.forEach((b, right) => {
      assert.equal(isNewer(a, b), left > right, `${a} ${b}`);
    });
  });
  assert.equal(isNewer("0.1.0+build", "0.1.0"), false);
});

test("the status says which program runs", () => {
  const status = {} as LanguageStatusItem;
  show(status, { command: "/x/reportlint", version: "0.3.0", origin: "extension" });
  assert.equal(status.text, "reportlint 0.3.0");
  assert.equal(status.detail, "part of the extension: /x/reportlint");
});

test("the editor says what is open", () => {
  workspace.workspaceFolders = [{ uri: { fsPath: "/home/lan/site" } }];
  const found = surroundings({ extensionPath: "/ext" } as ExtensionContext);
  assert.deepEqual([found.extension, found.workspaces], ["/ext", ["/home/lan/site"]]);
  workspace.workspaceFolders = undefined;
  assert.deepEqual(surroundings({ extensionPath: "/ext" } as ExtensionContext).workspaces, []);
});
