import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { marked } from '../support/cursor.ts';
import { LspClient, modern, pulling, SOURCE_ROOT } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const KEY = '进度$0安排: []\n';
const PROJECT = '重点投资项目规划:\n  - {编号: P1, 项目名称: a, 总投资: 1.2$0亿元}\n';

const shown = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? '';

describe('hover over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function hoverIn(fixture: string): Promise<string> {
    const { text, position } = marked(fixture);
    await client.open(URI, text.toString());
    return shown(await client.hover(URI, position));
  }

  it('leads to the line of the clause, whose words it selects', async () => {
    client = await LspClient.start({ capabilities: modern });
    const [, uri] = /\[原文第\d+—\d+行\]\(([^)]+)\)/.exec(await hoverIn(KEY)) ?? [];
    assert.match(uri ?? '', /^.*\/seeds\/gbf-2003-100\.txt#L\d+,\d+-L\d+,\d+$/);
    assert.ok(uri?.startsWith(SOURCE_ROOT));
  });

  it('names the line, without a link, to a client that shows no Markdown', async () => {
    client = await LspClient.start({ capabilities: pulling });
    const text = await hoverIn(KEY);
    assert.match(text, /国办发\[2003\]100号 二（一）（原文第\d+—\d+行）\n/);
    assert.doesNotMatch(text, /\]\(|\*\*|`| $/m);
  });

  it('begins with what the value says', async () => {
    client = await LspClient.start({ capabilities: modern });
    assert.match(await hoverIn(PROJECT), /^=12000万元\n\n\*\*总投资\*\*/);
  });

  it('shows as much of the clause as the setting says', async () => {
    client = await LspClient.start({ capabilities: modern, configuration: { hover: { clause: 'line' } } });
    await client.until(() => client.refreshes === 1);
    const line = await hoverIn(KEY);
    assert.match(line, /\n\n依据：国办发.*「.*进度安排.*」（\[原文第\d+—\d+行\]\([^)]+\)）$/);
    assert.doesNotMatch(line, /\n> /);
    await client.configure({ hover: { clause: 'off' } });
    await client.until(() => client.refreshes === 2);
    const { position } = marked(KEY);
    const without = shown(await client.hover(URI, position));
    assert.match(without, /^\*\*进度安排\*\*/);
    assert.doesNotMatch(without, /依据|原文/);
  });

  it('is of the text as it is now, and none of one that is closed', async () => {
    client = await LspClient.start({ capabilities: modern });
    await hoverIn(PROJECT);
    const { position } = marked(PROJECT);
    const { text } = marked(PROJECT.replace('1.2', '3.4'));
    // Asked for before the change has been answered in any way.
    const changed = client.change(URI, 2, [{ text: text.toString() }]);
    assert.match(shown(await client.hover(URI, position)), /34000万元/);
    await changed;
    await client.close(URI);
    assert.equal(await client.hover(URI, position), null);
  });
});
