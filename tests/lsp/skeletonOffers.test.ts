import assert from 'node:assert/strict';
import { type CodeAction, CodeActionRequest, type Diagnostic, type TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { LspClient, modern } from '../support/lspClient.ts';
import { analyze, example } from '../support/plan.ts';

const URI = 'file:///plan.cleanplan.yaml';

/** The text with an action applied as an editor does, the last edit first. */
function applied(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'edits' in change);
  const edits = (change.edits as TextEdit[]).toReversed();
  return edits.reduce((source, { range, newText }) => source.withEdit(range, newText), SourceText.of(text)).toString();
}

const without = (plan: string, key: string): string =>
  plan.replace(new RegExp(`^${key}:.*\\n(?:(?:[ #-].*)?\\n)*`, 'm'), '');

describe('What is not written', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: modern, locale: 'zh-CN' });
  });
  after(() => client.stop());

  async function offered(text: string, line: number): Promise<{ found: Diagnostic[]; actions: CodeAction[] }> {
    await client.open(URI, text);
    const found = await client.diagnostics(URI);
    const at = { line, character: 0 };
    const actions = await client.codeActions(URI, { start: at, end: at });
    await client.close(URI);
    return { found, actions: actions.filter(({ title }) => title.startsWith('插入')) };
  }

  for (const [what, text, line] of [
    ['an empty file', '', 0],
    ['comments', '# 待写\n# 明天', 1],
    ['comments and CRLF', '# 待写\r\n\r\n', 2],
    ['a byte order mark', '\ufeff', 0],
  ] as const) {
    it(`${what}: one note, and the plan’s skeleton, which has blanks only`, async () => {
      const { found, actions } = await offered(text, line);
      assert.deepEqual(
        found.map(({ code, severity }) => `${code} ${severity}`),
        ['plan-empty 3'],
      );
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['插入整份规划的骨架'],
      );
      const whole = applied(text, actions[0] as CodeAction);
      assert.ok(whole.startsWith(text));
      if (text.includes('\r')) assert.doesNotMatch(whole, /[^\r]\n/);
      const rules = new Set(analyze(whole).findings.map(({ rule }) => rule.id));
      for (const id of ['plan-empty', 'content-missing', 'format-mark']) assert.ok(!rules.has(id), id);
      assert.deepEqual(
        analyze(whole).findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }

  it('an empty row is not written over', async () => {
    assert.deepEqual((await offered('{}\n', 0)).actions, []);
  });

  for (const [plan, key] of [
    ['complete.zh', '进度安排'],
    ['complete.zh', '重点投资项目规划'],
    ['complete.zh', '污染状况分析'],
    ['complete.en', 'keyContents'],
  ] as const) {
    it(`${key} goes to its place in the policy’s order`, async () => {
      const whole = example(plan);
      const text = without(whole, key);
      const { actions } = await offered(
        text,
        text.split('\n').findIndex((line) => /^[^#\s]/.test(line)),
      );
      const action = actions.find(({ title }) => title.includes(key));
      assert.ok(action, key);
      const mended = applied(text, action);
      const keys = (source: string) => [...source.matchAll(/^([^\s#-][^:]*):/gm)].map(([, name]) => name);
      assert.deepEqual(keys(mended), keys(whole));
      assert.ok(!analyze(mended).findings.some(({ rule }) => rule.id === 'content-missing'));
    });
  }

  it('eight contents are inserted at once', async () => {
    const text = '规划格式: 1\n规划概况: {标题: 甲}';
    const { actions } = await offered(text, 0);
    const action = actions.find(({ title }) => title === '插入8项内容的骨架');
    const { plan, findings } = analyze(applied(text, action as CodeAction));
    assert.deepEqual(
      plan.contents.map(({ state }) => state),
      Array.from({ length: 8 }, () => 'empty'),
    );
    assert.ok(!findings.some(({ severity }) => severity === 'error'));
  });

  it('all that are said one by one to be missing are inserted at once, offered with the first of them', async () => {
    const text = without(without(without(example('complete.zh'), '指导思想'), '主要措施'), '重点投资项目规划');
    const { actions } = await offered(
      text,
      text.split('\n').findIndex((line) => /^[^#\s]/.test(line)),
    );
    const all = actions.filter(({ title }) => title === '插入未写明的全部3项内容的骨架');
    assert.equal(all.length, 1);
    const keys = (source: string) => [...source.matchAll(/^([^\s#-][^:]*):/gm)].map(([, name]) => name);
    const mended = applied(text, all[0] as CodeAction);
    assert.deepEqual(keys(mended), keys(example('complete.zh')));
    assert.ok(!analyze(mended).findings.some(({ rule }) => rule.id === 'content-missing'));
  });

  for (const [what, text, inserted] of [
    [
      'in lines',
      '规划概况:\n  标题: 甲\n  牵头单位: 市发展改革委 # 拟\n  规划期: 2026—2030年\n',
      '拟\n  会同部门: []\n  规划期',
    ],
    ['at the end of the file', '规划概况:\n  牵头单位: 市发展改革委', '委\n  会同部门: []\n'],
    ['in a row', '规划概况: {标题: 甲, 牵头单位: 市发展改革委, 规划期: 2026—2030年}\n', '委, 会同部门: [], 规划期'],
    ['in braces over lines', '规划概况: {\n  标题: 甲,\n  牵头单位: 市发展改革委\n}\n', '委, 会同部门: []\n}'],
    ['in English, CRLF', 'about:\r\n  title: 甲\r\n  leadUnit: 市发展改革委\r\n', '委\r\n  jointDepartments: []\r\n'],
  ] as const) {
    it(`departments that join in get their key behind the lead: ${what}`, async () => {
      const line = text.split('\n').findIndex((each) => /牵头单位|leadUnit/.test(each));
      await client.open(URI, text);
      const at = { line, character: text.split('\n')[line]?.indexOf('市发展') ?? 0 };
      const actions = await client.codeActions(URI, { start: at, end: at });
      await client.close(URI);
      const action = actions.find(({ title }) => title === '插入“会同部门”');
      assert.ok(action);
      const whole = applied(text, action);
      assert.ok(whole.includes(inserted), JSON.stringify(whole));
      const rules = (source: string) => analyze(source).findings.map(({ rule }) => rule.id);
      assert.deepEqual(rules(whole), rules(text), 'the blank is what is left to fill in');
    });
  }

  it('a key for departments that is there is not inserted again', async () => {
    const text = '规划概况:\n  牵头单位: 市发展改革委\n  会同部门:\n';
    assert.deepEqual((await offered(text, 2)).actions, []);
  });

  /** The answers offered for a missing content, and the plan with one of them. */
  async function answers(text: string, key: string): Promise<Map<string, string>> {
    await client.open(URI, text);
    const at = { line: text.split('\n').findIndex((line) => /^[^#\s]/.test(line)), character: 0 };
    const actions = await client.codeActions(URI, { start: at, end: at });
    await client.close(URI);
    const own = actions.filter(({ title }) => title.startsWith(`注明“${key}”`));
    return new Map(own.map((action) => [action.title.replace(`注明“${key}”`, ''), applied(text, action)]));
  }

  const lineOf = (text: string, key: string) => text.split('\n').find((line) => line.startsWith(`${key}:`));

  it('a missing content is answered in each of the honest ways, at its place', async () => {
    const whole = example('complete.zh');
    const offers = await answers(without(whole, '进度安排'), '进度安排');
    assert.deepEqual(
      [...offers].map(([title, text]) => `${title} ${lineOf(text, '进度安排')}`),
      [
        '见附件（附件1） 进度安排: {附件: 附件1}',
        '另见文件 进度安排: {另见文件: {名称: 名称, 发文字号: 发文字号}}',
        '见本规划“目标任务” 进度安排: {见本规划: 目标任务}',
        '另行公布 进度安排: {另行公布: {名称: 名称, 公布单位: 公布单位, 公布时间: ××年}}',
      ],
    );
    const keys = (source: string) => [...source.matchAll(/^([^\s#-][^:]*):/gm)].map(([, name]) => name);
    for (const [title, text] of offers) {
      assert.deepEqual(keys(text), keys(whole), title);
      const rules = analyze(text).findings.map(({ rule, message }) => `${rule.id} ${message}`);
      assert.ok(!rules.includes('content-missing missing'), title);
    }
    const states = [...offers.values()].map(
      (text) => analyze(text).plan.contents.find(({ name }) => name === 'schedule')?.state,
    );
    assert.deepEqual(states, ['answered', 'empty', 'answered', 'empty']);
  });

  it('an annex that a plan does not have yet is declared with the answer', async () => {
    const text = 'cleanplan: 1\nabout: {title: 甲, stage: review}\nmeasures: [{name: 乙}]\n';
    const answered = (await answers(text, 'schedule')).get('见附件（附件1）') ?? '';
    assert.equal(answered, `${text}schedule: {annex: 附件1}\nannexes: [{id: 附件1, name: schedule}]\n`);
    assert.equal(analyze(answered).plan.contents.find(({ name }) => name === 'schedule')?.state, 'answered');
  });

  it('of several contents in one finding nothing is said but that they were not transcribed', async () => {
    const text =
      '规划格式: 1\n规划概况: {标题: 甲, 规划类型: 行动计划, 编制阶段: 已印发}\n指导思想: 坚持源头预防，全面推行清洁生产。\n';
    await client.open(URI, text);
    const at = { line: 0, character: 0 };
    const actions = await client.codeActions(URI, { start: at, end: at });
    await client.close(URI);
    const titles = actions.map(({ title }) => title).filter((title) => title.startsWith('注明'));
    assert.deepEqual(titles, ['注明7项内容未转录']);
  });

  /** The answers offered for a content at its own line. */
  async function inPlace(text: string, key: string): Promise<Map<string, string>> {
    await client.open(URI, text);
    const at = { line: text.split('\n').findIndex((line) => line.startsWith(key)), character: 0 };
    const actions = await client.codeActions(URI, { start: at, end: at });
    await client.close(URI);
    const own = actions.filter(({ title }) => title.startsWith('注明'));
    return new Map(own.map((action) => [action.title, applied(text, action)]));
  }

  for (const [what, value, shown] of [
    ['a word that says so', ' 待定', '待定'],
    ['another document that is not named', ' 另行印发', '另行印发'],
    ['a remark alone', ' [{说明: 略}]', '[{说明: 略}]'],
    ['an annex yet to be named', ' {附件: 待定}', '{附件: 待定}'],
  ] as const) {
    it(`a content with ${what} is answered in its place, and the title has what goes`, async () => {
      const text = `规划格式: 1\r\n规划概况: {标题: 甲, 编制阶段: 送审稿}\r\n主要措施:${value}\r\n附件: [{编号: 附件1, 名称: 乙}]\r\n`;
      const offers = await inPlace(text, '主要措施');
      assert.equal(
        offers.get(`注明“主要措施”见附件（附件1），代替“${shown}”`),
        text.replace(`主要措施:${value}`, '主要措施: {附件: 附件1}'),
      );
      assert.equal(offers.size, 3);
      for (const title of offers.keys()) assert.ok(title.endsWith(`，代替“${shown}”`), title);
    });
  }

  for (const [what, value] of [
    ['has a remark', ' 待定 # 下月\n'],
    ['goes on below', '\n  - 说明: 略\n'],
    ['says something', ' [{名称: 补助}]\n'],
  ] as const) {
    it(`a content whose line ${what} is left as it is`, async () => {
      const text = `规划格式: 1\n规划概况: {标题: 甲, 编制阶段: 送审稿}\n主要措施:${value}`;
      assert.deepEqual([...(await inPlace(text, '主要措施'))], []);
    });
  }

  it('a content that is there is not answered once more', async () => {
    assert.deepEqual([...(await answers(example('complete.zh'), '进度安排'))], []);
  });

  it('of two contents that are missing, answers the one that is asked about, and offers all skeletons once', async () => {
    const text = without(without(example('complete.zh'), '进度安排'), '主要措施');
    await client.open(URI, text);
    const found = (await client.diagnostics(URI)).filter(({ code }) => code === 'content-missing');
    const titles = async (diagnostics: Diagnostic[]): Promise<string[]> => {
      const range = found[0]?.range ?? assert.fail();
      const params = { textDocument: { uri: URI }, range, context: { diagnostics } };
      const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
      return actions.map(({ title }) => title);
    };
    const measures = found.filter(({ message }) => String(message).includes('“主要措施”'));
    const schedule = found.filter(({ message }) => String(message).includes('“进度安排”'));
    const [one, other, both] = [await titles(measures), await titles(schedule), await titles(found)];
    await client.close(URI);
    assert.deepEqual([found.length, measures.length, schedule.length], [2, 1, 1]);
    assert.ok(one.some((title) => title.includes('主要措施')) && !one.some((title) => title.includes('进度安排')));
    assert.ok(other.some((title) => title.includes('进度安排')) && !other.some((title) => title.includes('主要措施')));
    for (const each of [one, other, both])
      assert.equal(each.filter((title) => title.includes('全部2项')).length, 1, each.join(' '));
    assert.ok(['主要措施', '进度安排'].every((name) => both.some((title) => title.includes(`“${name}”`))));
  });

  it('offers nothing in brackets', async () => {
    assert.deepEqual((await offered('{规划格式: 1, 规划概况: {标题: 甲}}\n', 0)).actions, []);
  });
});
