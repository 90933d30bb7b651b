import { type Disposable, type Uri, workspace } from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { findPlans } from './planFiles.ts';
import { type PlanFile, PlanFilesRequest } from './protocol.ts';

/** So many plans of a workspace are sent, as many as the server reads elsewhere. */
const MOST = 1000;

/**
 * Gives the server the plans of the workspace when it asks for them: on the desktop as in the browser, because only
 * the editor can read those of a virtual workspace. What has not changed is not sent again.
 */
export function sendPlans(server: LanguageServer): Disposable {
  return server.answer(PlanFilesRequest, async ({ known }) => {
    const plans = (await findPlans(() => false)).slice(0, MOST);
    return Promise.all(plans.map((uri) => planFile(uri, server.namer.asUri(uri), known)));
  });
}

/** @param name the plan's as the server knows it */
async function planFile(uri: Uri, name: string, known: Readonly<Record<string, string>>): Promise<PlanFile> {
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    const stamp = `${mtime} ${size}`;
    if (known[name] === stamp) return { uri: name, stamp };
    return { uri: name, stamp, text: await workspace.decode(await workspace.fs.readFile(uri), { uri }) };
  } catch {
    // It has gone, or cannot be read: there is nothing to find in it.
    return { uri: name, stamp: '' };
  }
}
