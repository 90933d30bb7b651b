import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';

/** Texts made to hurt a reader. Each is answered in words, and soon: the limits are those of the design. */
const hostile: readonly { what: string; text: () => string; rule: string; seconds?: number }[] = [
  { what: 'an alias bomb of nine levels', text: aliasBomb, rule: 'yaml-alias' },
  {
    what: '10,000 brackets inside each other',
    text: () => `指导思想: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    rule: 'input-too-deep',
  },
  { what: '10,000 brackets that never close', text: () => `指导思想: ${'['.repeat(10_000)}\n`, rule: 'input-too-deep' },
  { what: '10,000 braces inside each other', text: () => '{a: '.repeat(10_000), rule: 'input-too-deep' },
  { what: '10,000 dashes on a line', text: () => `指导思想:\n  ${'- '.repeat(10_000)}甲\n`, rule: 'input-too-deep' },
  { what: '10,000 question marks on a line', text: () => `${'? '.repeat(10_000)}甲\n`, rule: 'input-too-deep' },
  {
    what: 'keys indented 3,000 deep',
    text: () =>
      range(3000)
        .map((n) => `${' '.repeat(n)}a:\n`)
        .join(''),
    rule: 'input-too-deep',
  },
  {
    what: 'lists indented 3,000 deep',
    text: () =>
      `a:\n${range(3000)
        .map((n) => `${' '.repeat(n)}-\n`)
        .join('')}`,
    rule: 'input-too-deep',
  },
  {
    what: 'a list of 100,000 items',
    text: () => `重点内容:\n${'  - 甲\n'.repeat(100_000)}`,
    rule: 'value-form',
    seconds: 10,
  },
  {
    what: '100,000 items in brackets',
    text: () => `重点内容: [${'甲, '.repeat(100_000)}]\n`,
    rule: 'value-form',
    seconds: 10,
  },
  { what: 'a scalar of 64 MiB', text: () => `指导思想: ${'x'.repeat(64 * 2 ** 20)}\n`, rule: 'input-too-large' },
  { what: 'a NUL', text: () => '规划格式: 1\u0000\n', rule: 'control-character' },
  { what: 'a key __proto__', text: () => '__proto__: 甲\n', rule: 'key-unknown' },
  {
    what: 'a key __proto__ inside',
    text: () => '规划概况:\n  __proto__: {标题: 甲}\n  constructor: 乙\n',
    rule: 'key-unknown',
  },
  { what: 'a key of a megabyte', text: () => `${'甲'.repeat(2 ** 20)}: 1\n`, rule: 'key-unknown' },
  { what: 'a million quotes', text: () => `指导思想: [${'a"'.repeat(1_000_000)}\n`, rule: 'yaml-syntax' },
  {
    what: '100,000 full-width commas',
    text: () => `指导思想: [甲${'，甲'.repeat(100_000)}]\n`,
    rule: 'fullwidth-comma',
    seconds: 10,
  },
  {
    what: 'an open quote before 30,000 lines',
    text: () => `指导思想: "甲\n${'a: 1\n'.repeat(30_000)}`,
    rule: 'yaml-syntax',
    seconds: 10,
  },
  {
    what: 'a megabyte of one line without a colon',
    text: () => `规划概况:\n  标题: 甲\n  ${'乙'.repeat(2 ** 20)}\n`,
    rule: 'yaml-syntax',
  },
];

const range = (length: number): number[] => [...Array(length).keys()];

function aliasBomb(): string {
  const levels = 'abcdefghi'.split('').map((name, index, all) => {
    const inner = index === 0 ? '"x"' : `*${all[index - 1]}`;
    return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]\n`;
  });
  return levels.join('');
}

describe('Hostile input', () => {
  for (const { what, text, rule, seconds = 2 } of hostile) {
    it(`answers ${what} within ${seconds} s`, function () {
      // More than the promise, because tests share their machine; the promise itself is timed on the built program.
      this.timeout(seconds * 6000);
      const { findings } = analyze(text());
      const finding = findings.find((each) => each.rule.id === rule);
      assert.ok(finding, [...new Set(findings.map((each) => each.rule.id))].join(' '));
      assert.equal(finding.severity, 'error');
      assert.ok(!findings.some((each) => each.rule.id === 'internal-error'));
    });
  }

  it('leaves the prototype of objects alone', () => {
    analyze(
      '__proto__: {polluted: 1}\n目标任务:\n  主要指标:\n    - {指标名称: 甲, 目标分解: {__proto__: {polluted: 1吨}}}\n',
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});
