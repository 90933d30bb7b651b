import assert from 'node:assert/strict';
import { pageHalf } from '../../server/src/core/messages/rulePage.ts';
import { rulePages } from '../../server/src/host/rulePages.generated.ts';
import type { CheckedText } from '../../server/src/lsp/ownRequests/planRequests.ts';
import { type ClientOptions, LspClient, modern, pulling } from '../support/lspClient.ts';
import { packageService } from '../support/packageService.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = '规划格式: 1\n规划概况:\n  编制阶段: 已印发\n进度安排: []\n';

describe('The link to a rule’s page', () => {
  let client: LspClient;
  const start = async (options: ClientOptions) => {
    client = await LspClient.start({ locale: 'zh-cn', ...options });
    await client.open(URI, PLAN);
  };
  /** Of each diagnostic its rule, and where that leads. */
  const links = async () =>
    (await client.diagnostics(URI)).map(({ code, codeDescription }) => [code, codeDescription?.href] as const);
  afterEach(() => client.stop());

  for (const ruleRoot of ['cleanplan-policy:/rules', 'https://example.org/rules/']) {
    it(`is on every diagnostic where the client says that pages are under ${ruleRoot}`, async () => {
      await start({ capabilities: modern, initializationOptions: { ruleRoot } });
      const found = await links();
      assert.ok(found.length > 0);
      for (const [rule, href] of found) assert.equal(href, `${ruleRoot.replace(/\/$/, '')}/${rule}.md`);
    });
  }

  it('is on what a check of a text that is not open finds, and on what a quick fix mends', async () => {
    await start({ capabilities: modern, initializationOptions: { ruleRoot: 'cleanplan-policy:/rules' } });
    const text = `${PLAN}重点内容:无\n`;
    const { diagnostics }: CheckedText = await client.connection.sendRequest('cleanplan/check', { uri: URI, text });
    await client.change(URI, 2, [{ text }]);
    const whole = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const mended = (await client.codeActions(URI, whole)).flatMap((action) => action.diagnostics ?? []);
    assert.ok(mended.length > 0);
    for (const { code, codeDescription } of [...diagnostics, ...mended]) {
      assert.equal(codeDescription?.href, `cleanplan-policy:/rules/${code}.md`);
    }
  });

  it('is on nothing where the client has not said where pages are', async () => {
    for (const initializationOptions of [undefined, {}, { ruleRoot: null }, { ruleRoot: 3 }]) {
      await start({ capabilities: modern, initializationOptions });
      for (const [, href] of await links()) assert.equal(href, undefined);
      if (initializationOptions?.ruleRoot !== 3) await client.stop();
    }
  });

  it('is on nothing for a client that shows none', async () => {
    await start({ capabilities: pulling, initializationOptions: { ruleRoot: 'cleanplan-policy:/rules' } });
    for (const [, href] of await links()) assert.equal(href, undefined);
  });

  it('is on the finding that the check itself failed', async () => {
    const broken = Object.create(packageService, {
      analyze: {
        value: () => {
          throw new Error('broken');
        },
      },
    });
    await start({
      capabilities: modern,
      service: broken,
      initializationOptions: { ruleRoot: 'cleanplan-policy:/rules' },
    });
    assert.deepEqual(await links(), [['internal-error', 'cleanplan-policy:/rules/internal-error.md']]);
  });
});

describe('cleanplan/rulePage', () => {
  let client: LspClient;
  const page = (rule: string): Promise<string | null> => client.connection.sendRequest('cleanplan/rulePage', { rule });
  afterEach(() => client.stop());

  it('has a page in both languages for every rule there is', async () => {
    client = await LspClient.start({ capabilities: pulling, locale: 'zh-cn' });
    const rules = [...packageService.rules.keys()];
    const chinese = await Promise.all(rules.map(page));
    await client.configure({ locale: 'en' });
    const english = await Promise.all(rules.map(page));
    rules.forEach((rule, index) => {
      assert.match(chinese[index] ?? '', new RegExp(`^# ${rule}：`), rule);
      assert.match(english[index] ?? '', new RegExp(`^# ${rule}: `), rule);
      assert.doesNotMatch(english[index] ?? '', /^## (为什么|不合格)$/m, rule);
      assert.doesNotMatch(chinese[index] ?? '', /^## (Why|Wrong)$/m, rule);
    });
  });

  it('has none for what is no rule', async () => {
    client = await LspClient.start({ capabilities: pulling });
    for (const rule of ['no-such-rule', '../rules/value-empty', '', 'constructor'])
      assert.equal(await page(rule), null);
  });
});

describe('The half of a rule’s page', () => {
  it('is that of the reader’s language, and the whole where there is one only', () => {
    assert.equal(pageHalf('# 甲\n\n乙\n\n---\n\n# A\n\nB\n', 'zh-CN'), '# 甲\n\n乙\n');
    assert.equal(pageHalf('# 甲\n\n乙\n\n---\n\n# A\n\nB\n', 'en'), '# A\n\nB\n');
    assert.equal(pageHalf('# 甲\n', 'en'), '# 甲\n');
  });

  it('loses nothing of any page', () => {
    for (const [rule, text] of rulePages) {
      const halves = (['zh-CN', 'en'] as const).map((locale) => pageHalf(text, locale));
      assert.equal(halves.join('\n---\n\n'), text, rule);
    }
  });
});
