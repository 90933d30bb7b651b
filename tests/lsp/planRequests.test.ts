import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { NewPlan } from '../../server/src/core/features/newPlan/newPlan.ts';
import type { PlanStatus } from '../../server/src/core/features/planStatus/planStatus.ts';
import type { ReadingView } from '../../server/src/core/features/readingView/readingBlocks.ts';
import type { RequirementTree } from '../../server/src/core/features/requirementTree/requirementTree.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { CheckedText, NewPlanChoices, ProvisionItem } from '../../server/src/lsp/ownRequests/planRequests.ts';
import { type ClientOptions, LspClient, modern } from '../support/lspClient.ts';
import { packageService } from '../support/packageService.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = '规划格式: 1\n规划概况:\n  标题: 某市规划\n  成文日期: 2021-10-29\n';

describe('Requests of our own', () => {
  let client: LspClient;
  const start = async (options: ClientOptions = {}) => {
    client = await LspClient.start({ capabilities: modern, locale: 'zh-cn', ...options });
  };
  const ask = <R>(method: string, params?: unknown): Promise<R> =>
    params === undefined ? client.connection.sendRequest(method) : client.connection.sendRequest(method, params);
  /** Changes settings, and waits until the server has asked for them. */
  const configure = async (settings: Record<string, unknown>) => {
    const before = client.refreshes;
    await client.configure(settings);
    await client.until(() => client.refreshes > before);
  };
  afterEach(() => client.stop());

  it('cleanplan/newPlanChoices names what can be decided, in the locale of the reader', async () => {
    await start();
    const { planTypes, levels, periods } = await ask<NewPlanChoices>('cleanplan/newPlanChoices');
    assert.deepEqual(planTypes[0], { value: 'plan', label: '规划' });
    assert.deepEqual(
      levels.map(({ label }) => label),
      ['国家级', '省级', '市级', '县级', '园区级', '流域'],
    );
    assert.deepEqual(periods, ['2026—2030年', '2031—2035年', '2026年']);
    await configure({ locale: 'en' });
    const english = await ask<NewPlanChoices>('cleanplan/newPlanChoices');
    assert.deepEqual(english.planTypes[0], { value: 'plan', label: 'Plan (规划)' });
  });

  it('cleanplan/newPlan makes a plan that is then found to have blanks only', async () => {
    await start();
    const decisions = {
      language: 'zh',
      planType: 'plan',
      level: 'provincial',
      region: '山东省',
      period: '2026—2030年',
    };
    const { text, fileName } = await ask<NewPlan>('cleanplan/newPlan', decisions);
    assert.equal(fileName, '山东省清洁生产推行规划（2026—2030年）.cleanplan.yaml');
    await client.open(URI, text);
    const rules = new Set((await client.diagnostics(URI)).map(({ code }) => code));
    assert.deepEqual([...rules].sort(), ['content-empty', 'genre-name', 'joint-authority', 'value-empty']);
  });

  it('cleanplan/provisions lists every clause with its place and the words cited from it', async () => {
    await start({ initializationOptions: { sourceRoot: 'cleanplan-policy:' } });
    const provisions = await ask<ProvisionItem[]>('cleanplan/provisions');
    const all = packageService.policies.packs.flatMap((pack) => pack.provisions);
    assert.equal(provisions.length, all.length);
    const clause = provisions.find(({ id }) => id === 'gbf-2003-100/2.1');
    assert.equal(clause?.address, '国办发[2003]100号 二（一）');
    assert.equal(clause?.location?.uri, 'cleanplan-policy:/seeds/gbf-2003-100.txt');
    const source = SourceText.of(readFileSync('seeds/gbf-2003-100.txt', 'utf8'));
    const quotes = clause?.quotes.map(({ start: from, end }) =>
      source.toString().slice(source.offsetAt(from), source.offsetAt(end)).replace(/\s+/g, ''),
    );
    assert.equal(quotes?.filter((quote) => quote.startsWith('清洁生产推行规划的内容应包括：')).length, 1);
  });

  it('cleanplan/provisions says of a paraphrase that it is one', async () => {
    await start();
    const provisions = await ask<ProvisionItem[]>('cleanplan/provisions');
    const secondary = provisions.filter(({ verification }) => verification === 'secondary');
    assert.ok(secondary.length > 0);
    for (const { words, location } of secondary) {
      assert.match(words, /转述自公开副本，未与官方文本核对/);
      assert.equal(location, null);
    }
  });

  it('cleanplan/status says against which policy, for which day, and what was found', async () => {
    await start();
    await client.open(URI, PLAN);
    const status = await ask<PlanStatus>('cleanplan/status', { uri: URI });
    assert.equal(status.policies[0]?.name, '国办发[2003]100号');
    assert.deepEqual([status.planDay, status.asOfFrom, status.read], ['2021-10-29', 'today', true]);
    const severities = (await client.diagnostics(URI)).map(({ severity }) => severity);
    const counted = (['error', 'warning', 'information', 'hint'] as const).map((name) => status.findings[name]);
    assert.deepEqual(
      counted,
      [1, 2, 3, 4].map((severity) => severities.filter((one) => one === severity).length),
    );
  });

  it('cleanplan/status names the source of the day, and knows nothing of a text that is not open', async () => {
    await start();
    await client.open(URI, '规划格式: 1\n');
    assert.equal((await ask<PlanStatus>('cleanplan/status', { uri: URI })).asOfFrom, 'today');
    await configure({ asOf: '2005-01-01' });
    const { asOf, asOfFrom } = await ask<PlanStatus>('cleanplan/status', { uri: URI });
    assert.deepEqual([asOf, asOfFrom], ['2005-01-01', 'setting']);
    assert.equal(await ask('cleanplan/status', { uri: 'file:///other.yaml' }), null);
  });

  it('cleanplan/requirements shows how the plan stands to them as it is now, and nothing of a text that is not open', async () => {
    await start();
    assert.equal(await ask('cleanplan/requirements', { uri: URI }), null);
    await client.open(URI, PLAN);
    const schedule = async () =>
      (await ask<RequirementTree>('cleanplan/requirements', { uri: URI })).byContent
        .flatMap(({ items }) => items)
        .find(({ id }) => id === 'gbf-2003-100/2.1#schedule');
    assert.equal((await schedule())?.state, 'missing');
    await client.change(URI, 2, [{ text: `${PLAN}进度安排:\n  - {阶段: 启动, 时间: 2026年}\n` }]);
    const { state, stateLabel, places } = (await schedule()) ?? {};
    assert.deepEqual([state, stateLabel, places?.length], ['answered', '已写明', 1]);
  });

  it('cleanplan/readingView gives the plan as a document as it is now, and nothing of a text that is not open', async () => {
    await start();
    assert.equal(await ask('cleanplan/readingView', { uri: URI }), null);
    await client.open(URI, PLAN);
    const { title, language, blocks } = await ask<ReadingView>('cleanplan/readingView', { uri: URI });
    assert.deepEqual([title, language, blocks.length], ['某市规划', 'zh', 3]);
    await client.change(URI, 2, [{ text: PLAN.replace('某市', '某县') }]);
    assert.equal((await ask<ReadingView>('cleanplan/readingView', { uri: URI })).title, '某县规划');
  });

  it('cleanplan/status names the policy that a plan leaves out', async () => {
    await start();
    for (const [policies, leftOut] of [
      ['cppl-2012', '国办发[2003]100号'],
      ['cppl-2012, gbf-2003-100', null],
    ] as const) {
      await client.open(URI, `规划格式: 1\n审查依据: [${policies}]\n`);
      assert.equal((await ask<PlanStatus>('cleanplan/status', { uri: URI })).leftOut, leftOut);
    }
  });

  it('cleanplan/check finds in a text that is not open what is found in an open one', async () => {
    await start();
    const { diagnostics, read } = await ask<CheckedText>('cleanplan/check', { uri: URI, text: PLAN });
    assert.equal(read, true);
    assert.ok(diagnostics.length > 0);
    await client.open(URI, PLAN);
    assert.deepEqual(diagnostics, await client.diagnostics(URI));
  });

  it('cleanplan/check follows a change of the locale', async () => {
    await start();
    const messages = async () =>
      (await ask<CheckedText>('cleanplan/check', { uri: URI, text: PLAN })).diagnostics.map(
        ({ message }) => `${message}`,
      );
    assert.ok((await messages()).some((message) => message.includes('规划未写明“污染状况分析')));
    await configure({ locale: 'en' });
    assert.ok((await messages()).some((message) => message.includes('The plan has no “')));
  });
});
