import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NoAnswer, ServerClient, type ServerSpec } from './client.ts';

/** What holds for every session with a server. */
export interface Setting {
  /** Where the plans are said to lie; no server reads them from there. */
  readonly folder: string;
  /** Milliseconds in which a right answer must come. */
  readonly timeout: number;
}

/** Milliseconds between two measured edits, so that neither is measured in the wake of the other. */
export const PAUSE = 40;
/** How long a server may go on computing after its answer before it is measured all the same, in milliseconds. */
export const REST = 10_000;

export const uriOf = (folder: string, name: string): string =>
  pathToFileURL(path.join(folder, `${name}.cleanplan.yaml`)).href;

/** Runs a session to its end; gives why it broke off, if it did. Errors of this program are thrown. */
export async function session(
  spec: ServerSpec,
  setting: Setting,
  run: (client: ServerClient) => Promise<void>,
): Promise<string | undefined> {
  let client: ServerClient | undefined;
  try {
    client = await ServerClient.start(spec, setting.folder, setting.timeout);
    await run(client);
    return undefined;
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  } finally {
    await client?.stop();
  }
}
