import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Guard } from './guard.ts';
import type { Session } from './session.ts';
import { readSettings, sectionOf } from './settings.ts';

/**
 * Keeps the settings in step with the client: asked for where it answers `workspace/configuration`,
 * else taken from what it sends.
 *
 * @param changed called when new settings change anything
 * @returns what is to be done when the client is ready to be asked
 */
export function followConfiguration(
  connection: Connection,
  session: Session,
  guard: Guard,
  changed: () => void,
): () => void {
  const { client } = session;
  const take = (sent: unknown) => {
    if (session.configure(readSettings(sent))) changed();
  };
  const ask = () =>
    connection.workspace
      .getConfiguration('cleanplan')
      .then(take, (error) => guard.report('workspace/configuration', error));
  const begin = () => {
    if (!client.configuration) return;
    if (client.configurationEvents) {
      void connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'cleanplan' })
        .catch((error) => guard.report('client/registerCapability', error));
    }
    void ask();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.configuration) void ask();
    else if (sectionOf(settings) !== undefined)
      guard.run('didChangeConfiguration', undefined, () => take(sectionOf(settings)));
  });
  return begin;
}
