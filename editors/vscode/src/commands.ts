// The commands of the extension: what they do is done by `reportlint`, the program or its language server.

import { execFile } from "node:child_process";
import * as path from "node:path";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** What the commands need of the rest of the extension. */
export interface Host {
  /** The running language client, if any. */
  client(): LanguageClient | undefined;
  /** The program that is started. */
  program(): string;
}

/** The scheme of the manual pages of rules, which come from the language server. */
const RULES = "reportlint-rule";

/** A manual page, as `reportlint/rule` answers. */
interface RulePage {
  id: string;
  summary: string;
  text: string;
}

/** A schema of `reportlint schema list`. */
interface Schema extends vscode.QuickPickItem {
  name: string;
}

/** A place as `--format json` prints it: from 1, columns in characters. */
interface Place {
  line: number;
  column: number;
}

/** A problem as `--format json` prints it. */
interface Problem {
  path: string;
  rule: string;
  severity: "error" | "warning" | "info";
  message: string;
  help: string | null;
  start: Place;
  end: Place;
}

export function register(host: Host): vscode.Disposable[] {
  const pages: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async (uri) => {
      const id = path.posix.basename(uri.path, ".md");
      const page = await host.client()?.sendRequest<RulePage | null>("reportlint/rule", { id });
      return page?.text ?? vscode.l10n.t("There is no rule {0}.", id);
    },
  };
  return [
    checked,
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => forget(editor.document))),
    vscode.workspace.onDidChangeTextDocument((change) => forget(change.document)),
    vscode.workspace.registerTextDocumentContentProvider(RULES, pages),
    vscode.commands.registerCommand("reportlint.showRule", (id?: unknown) => showRule(id)),
    vscode.commands.registerCommand("reportlint.newReport", (folder?: vscode.Uri) => newReport(host, folder)),
    vscode.commands.registerCommand("reportlint.checkWorkspace", () => checkWorkspace(host)),
  ];
}

/** Shows the manual page of the rule: of a problem at the cursor, or the one that is asked for. */
async function showRule(asked?: unknown): Promise<void> {
  const id = typeof asked === "string" ? asked : await chooseRule();
  if (!id) {
    return;
  }
  const uri = vscode.Uri.from({ scheme: RULES, path: `/${id}.md` });
  try {
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  } catch {
    // Without the Markdown extension that comes with VS Code.
    await vscode.window.showTextDocument(uri, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  }
}

async function chooseRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const all = editor ? vscode.languages.getDiagnostics(editor.document.uri) : [];
  const found = all.filter((one) => one.source === "reportlint" && typeof one.code === "string");
  const here = found.filter((one) => editor !== undefined && one.range.intersection(editor.selection) !== undefined);
  const ids = [...new Set((here.length > 0 ? here : found).map((one) => String(one.code)))];
  if (here.length > 0 && ids.length === 1) {
    return ids[0];
  }
  if (ids.length > 0) {
    return vscode.window.showQuickPick(ids, { placeHolder: vscode.l10n.t("Which rule?") });
  }
  return vscode.window.showInputBox({ prompt: vscode.l10n.t("The id of the rule, such as image-alt") });
}

/** Runs `reportlint new` for a schema, in a folder, in the languages that are chosen. */
async function newReport(host: Host, asked?: vscode.Uri): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    return;
  }
  const folder = await chooseFolder(asked);
  if (!folder) {
    return;
  }
  const schema = await chooseSchema(host, folder);
  if (!schema) {
    return;
  }
  const title = await vscode.window.showInputBox({ prompt: vscode.l10n.t("The title of the report (may be left empty)") });
  if (title === undefined) {
    return;
  }
  const languages = await vscode.window.showQuickPick(
    [
      { label: "English", options: ["--language", "en"] },
      { label: "Tiếng Việt", options: ["--language", "vi"] },
      { label: vscode.l10n.t("In every language of the site"), options: ["--translations"] },
    ],
    { placeHolder: vscode.l10n.t("In which language?") },
  );
  if (languages === undefined) {
    return;
  }
  const options = [...(title ? ["--set", `title=${title}`] : []), ...languages.options];
  try {
    const written = await run(host, ["new", ...options, "--", schema, folder.fsPath], folder);
    await open(written, folder);
  } catch (error) {
    void vscode.window.showErrorMessage(said(error));
  }
}

/** The folder that was clicked on, or that of the open file, or one that is asked for. */
async function chooseFolder(asked?: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (asked?.scheme === "file") {
    const stat = await vscode.workspace.fs.stat(asked);
    return stat.type & vscode.FileType.Directory ? asked : vscode.Uri.joinPath(asked, "..");
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
    openLabel: vscode.l10n.t("New report here"),
  });
  return chosen?.[0];
}

/** One of the schemas that come with the program, or of the YAML files that look like one. */
async function chooseSchema(host: Host, folder: vscode.Uri): Promise<string | undefined> {
  const listed = await run(host, ["schema", "list"], folder);
  const lines = listed.split(/\r?\n/).filter((line) => /^[a-z0-9-]+ {2}/.test(line));
  const own = await vscode.workspace.findFiles("**/*.{yaml,yml}", "**/{node_modules,public,resources,themes}/**", 200);
  const schemas: Schema[] = [];
  for (const file of own) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    if (/^sections:/m.test(text)) {
      schemas.push({ label: vscode.workspace.asRelativePath(file), name: file.fsPath });
    }
  }
  for (const line of lines) {
    const [name, ...summary] = line.split(/ {2,}/);
    schemas.push({ label: name, description: summary.join(" "), name });
  }
  const placeHolder = vscode.l10n.t("Which kind of report?");
  return (await vscode.window.showQuickPick(schemas, { placeHolder, matchOnDescription: true }))?.name;
}

/** Opens the files that `reportlint new` says it wrote: a line each, before a blank one. */
async function open(written: string, folder: vscode.Uri): Promise<void> {
  const lines = written.split(/\r?\n\r?\n/)[0].split(/\r?\n/);
  const names = lines.map((line) => /^(?:wrote|đã ghi) (.+)$/.exec(line)?.[1]).filter((name) => name !== undefined);
  for (const name of names) {
    const file = vscode.Uri.file(path.resolve(folder.fsPath, name));
    await vscode.window.showTextDocument(file, { preview: false });
  }
}

/** Runs the program on every folder of the workspace, and shows what it finds beside what the server shows. */
async function checkWorkspace(host: Host): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    return;
  }
  const folders = vscode.workspace.workspaceFolders?.filter((folder) => folder.uri.scheme === "file") ?? [];
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Checking all reports") };
  try {
    const found = await vscode.window.withProgress(options, () => Promise.all(folders.map((folder) => problemsIn(host, folder.uri))));
    const problems = found.flat();
    const files = new Set(problems.map(([uri]) => uri.toString()));
    await show(problems);
    const message = vscode.l10n.t("{0} problems in {1} reports", problems.length, files.size);
    void vscode.window.showInformationMessage(message);
    await vscode.commands.executeCommand("workbench.actions.view.problems");
  } catch (error) {
    void vscode.window.showErrorMessage(said(error));
  }
}

async function problemsIn(host: Host, folder: vscode.Uri): Promise<[vscode.Uri, Problem][]> {
  const language = vscode.env.language.startsWith("vi") ? "vi" : "en";
  const printed = await run(host, ["--quiet", "--format", "json", "--language", language, "."], folder);
  const { diagnostics } = JSON.parse(printed) as { diagnostics: Problem[] };
  return diagnostics.map((one) => [vscode.Uri.file(path.resolve(folder.fsPath, one.path)), one]);
}

/** The problems from the last check of the workspace, in files that the server does not speak of. */
const checked = vscode.languages.createDiagnosticCollection("reportlint-workspace");

async function show(problems: [vscode.Uri, Problem][]): Promise<void> {
  checked.clear();
  const byFile = new Map<string, Problem[]>();
  for (const [uri, one] of problems) {
    byFile.set(uri.toString(), [...(byFile.get(uri.toString()) ?? []), one]);
  }
  for (const [name, found] of byFile) {
    const uri = vscode.Uri.parse(name);
    if (vscode.languages.getDiagnostics(uri).some((one) => one.source === "reportlint")) {
      continue;
    }
    // Not opened: an open document is the server's to speak of.
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const lines = text.split(/\r\n|\r|\n/);
    checked.set(uri, found.map((one) => diagnostic(lines, one)));
  }
}

/** Forgets the problems of a file: from now on the server speaks of it. */
function forget(document: vscode.TextDocument): void {
  checked.delete(document.uri);
}

function diagnostic(lines: string[], one: Problem): vscode.Diagnostic {
  const place = ({ line, column }: Place) => {
    const before = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("");
    return new vscode.Position(line - 1, before.length);
  };
  const severities = {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    info: vscode.DiagnosticSeverity.Information,
  };
  const message = one.help ? `${one.message}\n${one.help}` : one.message;
  const shown = new vscode.Diagnostic(new vscode.Range(place(one.start), place(one.end)), message, severities[one.severity]);
  shown.source = "reportlint";
  shown.code = one.rule;
  return shown;
}

/** Runs the program in `folder`, and returns what it prints. */
function run(host: Host, args: string[], folder: vscode.Uri): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder.fsPath, maxBuffer: 1 << 24, timeout: 60_000 };
    execFile(host.program(), args, options, (error, stdout, stderr) => {
      if (error && !stdout) {
        reject(new Error(stderr.trim() || error.message));
      } else {
        resolve(stdout);
      }
    });
  });
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
