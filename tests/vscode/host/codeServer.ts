import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type CodeServer, installCodeServer } from './install.ts';
import { writeLanguagePack } from './languagePack.ts';

export interface ServerOptions {
  /** User settings, over the quiet ones that every run has. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Extensions to install before the start. */
  readonly vsix?: readonly string[];
  /** Display language; English when not given. */
  readonly locale?: string;
  /** The profile; a throw-away one when not given. */
  readonly userDataFolder?: string;
  readonly extensionsFolder?: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly process: ChildProcess;
  /** All it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;

/** A workbench that says nothing of its own, so that what is seen comes from the extension. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.restoreWindows': 'none',
  'git.enabled': false,
};

/** Starts code-server on a free port of the loopback address, with no marketplace. */
export async function startCodeServer(options: ServerOptions = {}): Promise<RunningServer> {
  const server = installCodeServer();
  const ownFolder = options.userDataFolder === undefined ? mkdtempSync(join(tmpdir(), 'cleanplan-server-')) : undefined;
  const userData = options.userDataFolder ?? join(ownFolder as string, 'data');
  const profile = profileArguments(userData, options);
  for (const file of options.vsix ?? []) installExtension(server, profile, file);
  if (options.locale?.startsWith('zh')) writeLanguagePack(userData, join(server.folder, 'lib', 'vscode', 'out'));

  const child = spawn(server.node, [entry(server), ...profile, ...listenArguments(options.locale)], {
    env: environment(server),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that stopping it stops its extension hosts as well.
    detached: true,
  });
  const kill = (signal: NodeJS.Signals) => signalGroup(child, signal);
  process.on('exit', () => kill('SIGKILL'));
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk));
  const url = await listening(child, () => log);
  return {
    url,
    process: child,
    log: () => log,
    stop: async () => {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        kill('SIGTERM');
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, STOP_TIMEOUT_MS).unref())]);
      }
      kill('SIGKILL');
      if (ownFolder !== undefined) rmSync(ownFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const entry = ({ folder }: CodeServer): string => join(folder, 'out', 'node', 'entry.js');

/** Makes the profile and returns the arguments that name it. */
function profileArguments(userData: string, { settings, extensionsFolder }: ServerOptions): string[] {
  const extensions = extensionsFolder ?? join(userData, 'extensions');
  const config = join(userData, 'config.yaml');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  // Without one of its own it would write the user's.
  writeFileSync(config, '');
  return ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

function listenArguments(locale: string | undefined): string[] {
  return [
    ...['--auth', 'none', '--bind-addr', '127.0.0.1:0'],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    // A built workbench heeds the URL's extensionDevelopmentPath and extensionTestsPath only with this.
    ...['--vscode-option', 'enable-smoke-test-driver'],
    ...(locale === undefined ? [] : ['--locale', locale]),
  ];
}

function environment({ node }: CodeServer): NodeJS.ProcessEnv {
  // A VS Code terminal that runs the tests hands down variables that would make this a part of that VS Code.
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(VSCODE_(IPC|PID|CWD|NLS|HANDLES|OPTIONS|ESM|AMD|SERVER|AGENT)|PORT$|ELECTRON_RUN_AS_NODE$)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":""}',
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
  };
}

function installExtension(server: CodeServer, profile: readonly string[], vsix: string): void {
  const { status, stdout, stderr } = spawnSync(
    server.node,
    [entry(server), ...profile, '--install-extension', vsix, '--force'],
    { env: environment(server), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`installing ${vsix} failed:\n${stdout}${stderr}`);
}

function listening(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log())?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', (code) => reject(new Error(`code-server exited with ${code}\n${log()}`)));
    setTimeout(() => reject(new Error(`code-server did not start\n${log()}`)), START_TIMEOUT_MS).unref();
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
