import { type ExtensionContext, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** The scheme of the read-only documents that policy sources are shown in; the server names them so. */
export const POLICY_SCHEME = 'cleanplan-policy';

/** Sources lie in one folder of the package; nothing else can be asked for. */
const SOURCE = /^\/seeds\/[\w-]+\.txt$/;

/** The texts of policies, as they were supplied, out of the extension's own `seeds/`. */
export class PolicyDocuments implements TextDocumentContentProvider {
  constructor(readonly extensionUri: Uri) {}

  async provideTextDocumentContent({ path }: Uri): Promise<string> {
    if (!SOURCE.test(path)) throw new Error(`No policy source: ${path}`);
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.extensionUri, path));
    return new TextDecoder('utf-8').decode(bytes);
  }
}

export function registerPolicyDocuments({ subscriptions, extensionUri }: ExtensionContext): void {
  subscriptions.push(workspace.registerTextDocumentContentProvider(POLICY_SCHEME, new PolicyDocuments(extensionUri)));
}
