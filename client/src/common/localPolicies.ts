import { type Disposable, FileType, type TextDocument, Uri, workspace } from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { MAX_PACK_FILE, MAX_PACKS, PACK_FILES, PACKS_FOLDER } from './packFiles.ts';
import { isPlan } from './planFiles.ts';
import { type PackFile, type PackFolder, PoliciesNotification } from './protocol.ts';

/** Quiet time after a change of pack files before they are read again: a save or a checkout changes several. */
const QUIET = 100;

/**
 * Sends the server the packs of regions that are in force for plans. The files are read here, on the desktop as in
 * the browser, because only the editor can read those of a virtual workspace: one way for both.
 */
export class LocalPolicies implements Disposable {
  /** A plan of each folder whose packs were sent, by the folder's URI as the server knows it. */
  readonly #sent = new Map<string, Uri>();
  readonly #disposables: Disposable[];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly server: LanguageServer) {
    const files = workspace.createFileSystemWatcher(`**/${PACKS_FOLDER}/**`);
    const changed = () => this.#soon();
    this.#disposables = [
      files,
      files.onDidChange(changed),
      files.onDidCreate(changed),
      files.onDidDelete(changed),
      workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      // A server that was started again knows of none.
      server.onDidChange(() => this.#all()),
    ];
  }

  /** Sends what is in force for a plan, before the server is asked about it. */
  async send(plan: Uri): Promise<void> {
    const folder = this.#folderOf(plan);
    this.#sent.set(folder, plan);
    const packs = await this.#packsFor(plan).catch((error) => {
      this.server.output.error(String(error));
      return [];
    });
    await this.server.notify(PoliciesNotification, { folder, packs });
  }

  #opened(document: TextDocument): void {
    if (isPlan(document) && this.server.running) void this.send(document.uri);
  }

  #soon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#all(), QUIET);
  }

  async #all(): Promise<void> {
    if (!this.server.running) return;
    for (const document of workspace.textDocuments) {
      if (isPlan(document)) this.#sent.set(this.#folderOf(document.uri), document.uri);
    }
    for (const plan of [...this.#sent.values()]) await this.send(plan);
  }

  #folderOf(plan: Uri): string {
    const name = this.server.namer.asUri(plan);
    return name.slice(0, name.lastIndexOf('/'));
  }

  /** The packs of the nearest folder that has some, from the plan's own up to the workspace folder it lies in. */
  async #packsFor(plan: Uri): Promise<PackFolder[]> {
    const [first] = workspace.workspaceFolders ?? [];
    // A plan that was not saved yet lies where it will be saved.
    const file = plan.scheme === 'untitled' && first !== undefined ? plan.with({ scheme: first.uri.scheme }) : plan;
    const root = workspace.getWorkspaceFolder(file)?.uri.path;
    for (let folder = Uri.joinPath(file, '..'); ; folder = Uri.joinPath(folder, '..')) {
      const base = Uri.joinPath(folder, PACKS_FOLDER);
      const ids = await packsIn(base);
      if (ids.length > 0) return Promise.all(ids.map((id) => this.#read(Uri.joinPath(base, id), id)));
      if (root === undefined || folder.path === root || folder.path === '/') return [];
    }
  }

  async #read(folder: Uri, id: string): Promise<PackFolder> {
    const files: [string, PackFile][] = [];
    for (const name of PACK_FILES) {
      const file = await readFile(Uri.joinPath(folder, name));
      if (file !== undefined) files.push([name, file]);
    }
    return { id, path: this.server.namer.asUri(folder), files: Object.fromEntries(files) };
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** The packs in a folder, by id; none where there is no such folder. */
async function packsIn(base: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(base);
    const folders = entries.filter(([, type]) => (type & FileType.Directory) !== 0).map(([name]) => name);
    return folders.sort().slice(0, MAX_PACKS + 1);
  } catch {
    return [];
  }
}

/** A file of a pack as text, or why there is none; undefined where there is no file. */
async function readFile(file: Uri): Promise<PackFile | undefined> {
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > MAX_PACK_FILE) return { unread: 'large' };
  } catch {
    return undefined;
  }
  try {
    const bytes = await workspace.fs.readFile(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return { unread: error instanceof TypeError ? 'encoding' : 'refused' };
  }
}
