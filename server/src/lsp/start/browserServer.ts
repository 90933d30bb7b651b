import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localDate } from '../../host/localDate.ts';
import { loadService } from '../../host/resources.ts';
import { rulePages } from '../../host/rulePages.generated.ts';
import { startServer } from '../server.ts';
import { cancellation } from './cancellation.ts';
import { lifecycle } from './lifecycle.ts';

// The server in a web worker: the same, over the worker's messages.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0];
const writer = new BrowserMessageWriter(scope);
const options = { messageStrategy: lifecycle(writer), connectionStrategy: cancellation };
const connection = createConnection(new BrowserMessageReader(scope), writer, options);
startServer(connection, loadService(), { today: () => localDate(new Date()), rulePages });
