/** What a workbench without marketplace, accounts and chat says for reasons of its own. */
const noise: readonly RegExp[] = [
  /^(Canceled|Resolv|Creating a socket|\[reconnection|\[Service Worker|getaddrinfo ENOTFOUND)/,
  /additional builtin (extensions|location)/,
  /^Creation of workbench contribution/,
  /^Timed out waiting for authentication provider/,
  /^\[AgentHost|AccountPolicyGate/,
  // The web host asks for settings before the file system that has them is there.
  /ENOPRO: No file system provider found|^Unable to read file 'vscode-test-web:.*\.vscode\//,
  /^CodeExpectedError/,
];

/** Whether a message of the workbench has nothing to do with the extension and its tests. */
export const isNoise = (message: string): boolean => noise.some((pattern) => pattern.test(message));
