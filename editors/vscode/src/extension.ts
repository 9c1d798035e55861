// Starts `reportlint server` and lets VS Code talk to it. All that is known of reports is known there.

import * as vscode from "vscode";
import * as commands from "./commands";
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from "vscode-languageclient/node";
import { find, type Surroundings, show, surroundings } from "./program";

let client: LanguageClient | undefined;
let around: (() => Surroundings) | undefined;
let status: vscode.LanguageStatusItem | undefined;

/** The program that was started last. */
let command = "reportlint";

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  around = () => surroundings(context);
  status = vscode.languages.createLanguageStatusItem("reportlint", { scheme: "file", language: "markdown" });
  status.name = "reportlint";
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand("reportlint.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      // The trace is the client's own affair.
      if (change.affectsConfiguration("reportlint.path") || change.affectsConfiguration("reportlint.language")) {
        await restart();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    ...commands.register({ client: () => client, program: () => command }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("reportlint");
  const setting = settings.get<string>("path");
  const program = around && (await find(setting, around()));
  command = program?.command ?? setting ?? "reportlint";
  const language = settings.get<string>("language");
  const server: ServerOptions = { command, args: ["server"], transport: TransportKind.stdio };
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      // Configs and schemas; the server leaves other files alone.
      { scheme: "file", language: "yaml" },
    ],
    // The extension shows the pages of rules itself.
    initializationOptions: { commands: ["reportlint.showRule"], ...(language === "auto" ? {} : { language }) },
  };
  client = new LanguageClient("reportlint", "reportlint", server, options);
  try {
    if (program === undefined) {
      throw new Error(vscode.l10n.t("it is not installed"));
    }
    await client.start();
    if (status !== undefined) {
      show(status, program);
    }
  } catch (error) {
    client = undefined;
    const settle = "Open the settings";
    const said = `reportlint could not be started as \`${command}\`: ${error instanceof Error ? error.message : error}`;
    // Not waited for: it stays until somebody answers.
    void vscode.window.showErrorMessage(said, settle).then((answer) => {
      if (answer === settle) {
        void vscode.commands.executeCommand("workbench.action.openSettings", "reportlint.path");
      }
    });
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose();
}
