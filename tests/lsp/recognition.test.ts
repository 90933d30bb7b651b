import assert from 'node:assert/strict';
import { LspClient, modern } from '../support/lspClient.ts';
import { example } from '../support/plan.ts';

const DRAFT = example('first-draft');
const COMPOSE = 'version: "3"\nservices:\n  web:\n    image: nginx\n    ports: ["80:80"]\nvolumes: {data: }\n';
const README = '# 清洁生产\n\n规划写成这样：\n\n```yaml\n规划格式: 1\n规划概况:\n  标题: 甲\n```\n';
const unmarked = (text: string) => text.replace(/^(规划格式|cleanplan).*\r?\n/m, '');

/** What a client hands over, and what comes of it: everything, one offer, or nothing. */
const cases: readonly {
  readonly what: string;
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  readonly finds: 'all' | 'nothing' | 'renamed' | 'unmarked';
}[] = [
  { what: 'a plan by its name', uri: '/甲.cleanplan.yaml', languageId: 'yaml', text: DRAFT, finds: 'all' },
  { what: 'a plan by its name, short', uri: '/a.cleanplan.yml', languageId: 'plaintext', text: DRAFT, finds: 'all' },
  { what: 'a plan by its language', uri: '/a.yaml', languageId: 'cleanplan', text: DRAFT, finds: 'all' },
  { what: 'a plan by its language, without mark', uri: 'x:1', languageId: 'cleanplan', text: 'a: 1\n', finds: 'all' },
  { what: 'a plan by its mark', uri: '/a.yaml', languageId: 'yaml', text: `# 样例\n\n${DRAFT}`, finds: 'all' },
  { what: 'by a mistyped mark', uri: '/a.yaml', languageId: 'yaml', text: 'cleanplan：1\r\nabout:\r\n', finds: 'all' },
  { what: 'by a mark in a row', uri: '/a.yaml', languageId: 'yaml', text: '{规划格式: 1, 指导思想: }', finds: 'all' },
  {
    what: 'by a mark in quotes',
    uri: '/a.yaml',
    languageId: 'yaml',
    text: '"cleanplan": "1"\r\nabout:\r\n',
    finds: 'all',
  },
  {
    what: 'by a mark without its number',
    uri: '/a.yaml',
    languageId: 'yaml',
    text: 'cleanplan:\nabout:\n',
    finds: 'all',
  },
  { what: 'by a mark of another version', uri: '/a.yaml', languageId: 'yaml', text: 'cleanplan: 2\n', finds: 'all' },
  {
    what: 'a section of our name in the settings of another tool',
    uri: '/tool.yaml',
    languageId: 'yaml',
    text: '# settings\ncleanplan:\n  enabled: true\n  paths: [a, b]\nother: 1\n',
    finds: 'nothing',
  },
  {
    what: 'the same in a row, with CRLF',
    uri: '/tool.yaml',
    languageId: 'yaml',
    text: 'cleanplan: {enabled: true}\r\nother: 1\r\n',
    finds: 'nothing',
  },
  {
    what: 'the same as a list',
    uri: '/tool.yaml',
    languageId: 'yaml',
    text: 'cleanplan:\n- a\n- b\nother: 1\n',
    finds: 'nothing',
  },
  {
    what: 'the same as a switch',
    uri: '/tool.yaml',
    languageId: 'yaml',
    text: 'cleanplan: enabled\nother: 1\n',
    finds: 'nothing',
  },
  {
    what: 'the same in one map',
    uri: '/t.yaml',
    languageId: 'yaml',
    text: '{cleanplan: {a: 1}, b: 2}\n',
    finds: 'nothing',
  },
  { what: 'docker-compose.yml', uri: '/docker-compose.yml', languageId: 'yaml', text: COMPOSE, finds: 'nothing' },
  { what: 'README.md', uri: '/README.md', languageId: 'markdown', text: README, finds: 'nothing' },
  { what: 'an empty YAML file', uri: '/a.yaml', languageId: 'yaml', text: '', finds: 'nothing' },
  {
    what: 'a workflow with a schedule and measures',
    uri: '/ci.yml',
    languageId: 'yaml',
    text: 'name: x\non: {}\nschedule: daily\nmeasures: 2\njobs: {}\n',
    finds: 'nothing',
  },
  { what: 'a plan’s text under another name', uri: '/a.json', languageId: 'json', text: '{}', finds: 'nothing' },
  { what: '.yaml.txt', uri: '/某市.cleanplan.yaml.txt', languageId: 'plaintext', text: DRAFT, finds: 'renamed' },
  { what: '.yml.TXT', uri: '/a.cleanplan.yml.TXT', languageId: 'plaintext', text: DRAFT, finds: 'renamed' },
  { what: 'no mark, Chinese', uri: '/某市.yaml', languageId: 'yaml', text: unmarked(DRAFT), finds: 'unmarked' },
  {
    what: 'no mark, English',
    uri: '/plan.yml',
    languageId: 'yaml',
    text: unmarked(example('complete.en')),
    finds: 'unmarked',
  },
  {
    what: 'no mark, CRLF, in a text file',
    uri: '/plan.txt',
    languageId: 'plaintext',
    text: '规划概况:\r\n指导思想:\r\n主要措施:\r\n',
    finds: 'unmarked',
  },
];

describe('What the server takes for a plan', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: modern, locale: 'zh-CN' });
  });
  after(() => client.stop());

  for (const { what, uri: path, languageId, text, finds } of cases) {
    it(`${what}: ${finds}`, async () => {
      const uri = path.startsWith('/') ? `file://${path.split('/').map(encodeURIComponent).join('/')}` : path;
      await client.open(uri, text, 1, languageId);
      const found = await client.diagnostics(uri);
      const line = text.split('\n').findIndex((each) => /^[^#\s]/.test(each));
      const inside = { line: Math.max(0, line), character: 1 };
      const [hover, items, status] = [
        await client.hover(uri, inside),
        await client.completion(uri, { line: text.split('\n').length - 1, character: 0 }),
        await client.connection.sendRequest('cleanplan/status', { uri }),
      ];
      const offers = found.filter(({ code }) => code === 'plan-file');
      const checked = finds === 'all' || finds === 'renamed';
      assert.equal(offers.length, finds === 'renamed' || finds === 'unmarked' ? 1 : 0);
      assert.equal(found.length > offers.length, checked);
      assert.equal(status !== null, checked);
      if (!checked) assert.deepEqual([hover, items], [null, []]);
      await client.close(uri);
    });
  }

  it('renames a plan that got an ending too many', async () => {
    const uri = 'file:///h/%E6%9F%90%E5%B8%82.cleanplan.yaml.txt';
    await client.open(uri, DRAFT, 1, 'plaintext');
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action] = await client.codeActions(uri, top);
    assert.equal(action?.title, '改名为“某市.cleanplan.yaml”');
    assert.deepEqual(action?.edit?.documentChanges, [
      { kind: 'rename', oldUri: uri, newUri: 'file:///h/%E6%9F%90%E5%B8%82.cleanplan.yaml' },
    ]);
    await client.close(uri);
  });

  for (const [language, text, mark] of [
    ['Chinese', `\ufeff# 说明\n\n${unmarked(DRAFT)}`, '规划格式: 1'],
    ['English', unmarked(example('complete.en')), 'cleanplan: 1'],
  ] as const) {
    it(`writes the mark in the language of a plan in ${language}, and then checks it`, async () => {
      const uri = 'file:///plan.yaml';
      await client.open(uri, text, 1, 'yaml');
      const [{ range } = assert.fail()] = await client.diagnostics(uri);
      const [action] = await client.codeActions(uri, range);
      const [change] = action?.edit?.documentChanges ?? [];
      const [edit] = change !== undefined && 'edits' in change ? change.edits : [];
      assert.ok(edit !== undefined && 'newText' in edit);
      assert.equal(edit.newText, `${mark}\n`);
      await client.change(uri, 2, [{ range: edit.range, text: edit.newText }]);
      assert.notEqual(await client.connection.sendRequest('cleanplan/status', { uri }), null);
      assert.deepEqual(
        (await client.diagnostics(uri)).filter(({ code }) => code === 'plan-file' || code === 'format-mark'),
        [],
      );
      await client.close(uri);
    });
  }

  it('offers no renaming to a client that cannot', async () => {
    const plain = await LspClient.start({ capabilities: { textDocument: { ...modern.textDocument } } });
    const uri = 'file:///a.cleanplan.yaml.txt';
    await plain.open(uri, DRAFT, 1, 'plaintext');
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(
      (await plain.codeActions(uri, top)).filter(({ title }) => /\.txt|Rename|改名/.test(title)),
      [],
    );
    await plain.stop();
  });
});
