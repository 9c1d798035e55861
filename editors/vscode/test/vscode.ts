// What the tests have in the place of VS Code.

interface Folder {
  uri: { fsPath: string };
}

export const workspace: { workspaceFolders: Folder[] | undefined } = { workspaceFolders: undefined };

export const l10n = { t: (text: string) => text };
