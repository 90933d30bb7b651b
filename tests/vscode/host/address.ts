import { statSync } from 'node:fs';

/** What a workbench is to show, and which extension and tests it runs. All are absolute paths. */
export interface Opening {
  /** A folder, a file or a `.code-workspace`. */
  readonly target?: string;
  readonly extensionDevelopmentPaths?: readonly string[];
  readonly extensionTestsPath?: string;
}

/** The address at which a code-server shows that. */
export function workbenchAddress(serverUrl: string, opening: Opening): string {
  const remote = (path: string) => `vscode-remote://${new URL(serverUrl).host}${encodeURI(path)}`;
  const { target, extensionDevelopmentPaths = [], extensionTestsPath } = opening;
  const query = new URLSearchParams();
  const payload: [string, string][] = [
    ...extensionDevelopmentPaths.map((path): [string, string] => ['extensionDevelopmentPath', remote(path)]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (extensionTestsPath !== undefined) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
  if (target?.endsWith('.code-workspace')) query.set('workspace', target);
  else if (target !== undefined && statSync(target).isDirectory()) query.set('folder', target);
  else query.set('ew', 'true');
  if (target !== undefined && query.has('ew')) payload.push(['openFile', remote(target)]);
  query.set('payload', JSON.stringify(payload));
  return `${serverUrl}/?${query}`;
}
