import assert from 'node:assert/strict';
import { faultOfParams } from '../../server/src/lsp/start/params.ts';
import { askingsOf } from '../support/everyRequest.ts';
import { LspClient } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';

/** Where a request asks about something, without which its handler would fail as if the fault were ours. */
const PLACES = ['position', 'positions', 'range'];

describe('The params of every request that the server announces', () => {
  it('are right as LSP has them, and refused without the place they ask about', async () => {
    const client = await LspClient.start();
    const askings = askingsOf(client.initialized.capabilities);
    await client.stop();
    assert.ok(askings.length > 15);
    for (const { method, params } of askings) {
      const whole = { ...params(URI, { line: 0, character: 0 }) } as Readonly<Record<string, unknown>>;
      assert.equal(faultOfParams(method, whole), undefined, method);
      for (const name of PLACES.filter((each) => each in whole)) {
        const { [name]: _, ...rest } = whole;
        assert.match(faultOfParams(method, rest) ?? '', new RegExp(`params\\.${name} `), `${method}: see params.ts`);
      }
    }
  });
});
