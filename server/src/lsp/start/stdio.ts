import manifest from '../../../package.json' with { type: 'json' };
import type { PlanService } from '../../core/planService.ts';
import { localDate } from '../../host/localDate.ts';
import { LocalPoliciesOfUris } from '../../host/localPoliciesOfUris.ts';
import { PlanFilesOfUris } from '../../host/planFilesOfUris.ts';
import { loadService } from '../../host/resources.ts';
import { rulePages } from '../../host/rulePages.generated.ts';
import { sourceRoot } from '../../host/sourceRoot.ts';
import { startServer } from '../server.ts';
import type { ServerHost } from '../session.ts';
import { connectStreams } from './connection.ts';

/**
 * Serves one client on standard input and output (`cleanplan lsp --stdio`). The process ends with
 * the client, with the exit code LSP asks for, so the promise never settles: whoever started the
 * server has nothing left to do.
 */
function runStdio(service: PlanService, host: ServerHost): Promise<void> {
  // What writes to the console would write into the protocol.
  console.log = console.info = console.debug = console.error;
  const connection = connectStreams(process.stdin, process.stdout, (code) => process.exit(code));
  startServer(connection, service, host);
  return new Promise(() => undefined);
}

/** The same with the package's own policies and pages and the host's clock. */
const servePackage = (more: Partial<ServerHost>): Promise<void> =>
  runStdio(loadService(), { today: () => localDate(new Date()), rulePages, ...more });

/** The server of the command line, with the package's copy of the sources. */
export const serveStdio = (): Promise<void> =>
  servePackage({
    sourceRoot: sourceRoot(),
    version: manifest.version,
    localPolicies: new LocalPoliciesOfUris(),
    planFiles: new PlanFilesOfUris(),
  });

/**
 * The server of the desktop extension: where the policy sources lie is the extension's matter, which
 * shows them as documents of its own.
 */
export const serveExtension = (): Promise<void> => servePackage({});
