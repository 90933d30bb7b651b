import assert from 'node:assert/strict';
import { runPackage } from '../support/runCli.ts';

const waiver = (more = ''): string =>
  `规划格式: 1\n例外说明:\n  - {规则: joint-authority, 理由: 由区政府直接编制${more}}\n`;
const check = async (text: string, ...argv: string[]): Promise<string> =>
  (await runPackage(['-', '--as-of', '2026-11-24', ...argv], { input: text })).stdout;

/** Whoever reads a report must see what a plan has excused itself from, and on whose word. */
describe('A finding with 例外说明', () => {
  const whole = waiver(', 确认单位: 省发展改革委, 有效期: 2027-06');

  it('stands in the text with its reason, who confirmed it and until when, and does not count', async () => {
    const text = await check(whole);
    assert.match(
      text,
      /^<stdin>:1:1 已写例外说明 未写明编制部门.*joint-authority\n {2}理由：由区政府直接编制；省发展改革委确认；有效期 2027-06\n$/m,
    );
    assert.match(text, /另有 1 处已写例外说明$/m);
  });

  it('shows what its waiver leaves out', async () => {
    assert.match(await check(waiver()), /理由：由区政府直接编制；没有写确认单位；没有写有效期$/m);
    assert.match(
      await check(waiver(), '--locale', 'en'),
      /Reason: 由区政府直接编制; does not say who confirmed it; without an end$/m,
    );
  });

  it('counts like any other once the waiver has ended', async () => {
    assert.doesNotMatch(await check(waiver(', 有效期: 2026-10')), /已写例外说明/);
  });

  it('gives programs all three', async () => {
    const { findings } = JSON.parse(await check(whole, '--format', 'json')).files[0];
    const waivers = (rule: string) =>
      findings.flatMap((each: { rule: string; waiver: unknown }) => (each.rule === rule ? [each.waiver] : []));
    const words = { reason: '由区政府直接编制', confirmedBy: '省发展改革委', expires: '2027-06' };
    assert.deepEqual(waivers('joint-authority'), [words]);
    assert.ok(waivers('content-missing').every((each: unknown) => each === null));
    const { results } = JSON.parse(await check(whole, '--format', 'sarif')).runs[0];
    const suppressed = results.flatMap(({ suppressions }: { suppressions: unknown[] }) => suppressions);
    const justification = '理由：由区政府直接编制；省发展改革委确认；有效期 2027-06';
    assert.deepEqual(suppressed, [{ kind: 'inSource', justification, properties: words }]);
  });
});
