import manifest from '../../package.json' with { type: 'json' };
import type { PlanService } from '../core/planService.ts';
import { localDate } from '../host/localDate.ts';
import { loadService } from '../host/resources.ts';
import { rulePages } from '../host/rulePages.ts';
import { sourceRoot } from '../host/sourceRoot.ts';
import { connectStreams } from './connection.ts';
import { startServer } from './server.ts';
import type { ServerHost } from './session.ts';

/**
 * Serves one client on standard input and output (`cleanplan lsp --stdio`). The process ends with
 * the client, with the exit code LSP asks for, so the promise never settles: whoever started the
 * server has nothing left to do.
 */
export function runStdio(service: PlanService, host: ServerHost): Promise<void> {
  // What writes to the console would write into the protocol.
  console.log = console.info = console.debug = console.error;
  const connection = connectStreams(process.stdin, process.stdout, (code) => process.exit(code));
  startServer(connection, service, host);
  return new Promise(() => undefined);
}

const today = (): string => localDate(new Date());

/** The same with the package's own policies and pages, its copy of the sources and the host's clock. */
export const serveStdio = (): Promise<void> =>
  runStdio(loadService(), {
    today,
    sourceRoot: sourceRoot(),
    get rulePages() {
      return rulePages();
    },
    version: manifest.version,
  });

/**
 * The same for the desktop extension: where the policy sources lie is the extension's matter, which
 * shows them as documents of its own.
 */
export const serveExtension = (): Promise<void> =>
  runStdio(loadService(), {
    today,
    get rulePages() {
      return rulePages();
    },
  });
