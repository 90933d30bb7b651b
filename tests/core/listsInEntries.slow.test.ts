import assert from 'node:assert/strict';
import { definition } from '../../server/src/core/features/definition/definition.ts';
import { nodeAt } from '../../server/src/core/features/position/nodeAt.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { ReadPart } from '../../server/src/core/syntax/planDocument.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { marked } from '../support/cursor.ts';
import { context } from '../support/editSequence.ts';
import { listSnippets, listsInEntries } from '../support/listsInEntries.ts';
import { analyze, applyFix, assertFindings, service } from '../support/plan.ts';
import { chance, randomEdit, snippets } from '../support/randomEdits.ts';
import { snapshot } from '../support/snapshot.ts';

const kinds = (text: string): string =>
  analyze(text)
    .document.parts.map(({ kind }) => kind)
    .join(' ');

const list = '重点工业企业名单:\n';

describe('A list in an entry beside other keys', () => {
  const divided: readonly [text: string, kinds: string][] = [
    [`${list}  汇总: 甲\n  清单:\n    - 乙\n    - 丙\n`, 'header item item'],
    [`${list}  清单:\n  - 乙\n  - 丙\n  汇总: 甲\n  备注: 丁\n进度安排: []\n`, 'header item item tail entry'],
    [`keyProjects:\n    "list" : # 注\n\n      # 注\n      - a\n    note: b\n`, 'header item tail'],
    [`${list}  清单:\n    - 乙\n　　- 丙\n`, 'header item item'],
    [`${list}  清单:\n    - [\n      乙\n    ]\n    - 丙\n`, 'header item item'],
    [`${list}  清单:\n  list:\n    - 乙\n`, 'header item'],
  ];
  for (const [text, expected] of divided) {
    it(`is read row by row: ${JSON.stringify(text)}`, () => assert.equal(kinds(text), expected));
  }

  const whole: readonly string[] = [
    `${list}  清单: [甲]\n`,
    `${list}  清单:\n`,
    `${list}  清单：\n    - 甲\n`,
    `${list}  清单: &a\n    - 甲\n`,
    `${list}  清单:\n    - 甲\n   - 乙\n`,
    `${list}  清单:\n    - 甲\n  备注：乙\n`,
    `${list}  清单:\n    - 甲\n　备注: 乙\n`,
    `${list}  清单:\n    - 甲\n  备注: 乙\n 丙: 丁\n`,
    `${list}\t汇总: 甲\n  清单:\n    - 甲\n`,
    `${list}  {汇总: 甲,\n  清单:\n    - 甲}\n`,
    `${list}  "汇总:\n  清单:\n    - 甲"\n`,
    `${list}  清单甲:\n    - 乙\n`,
    `污染状况分析:\n  现状指标:\n    - {编号: I1}\n`,
    `重点工业企业:\n  清单:\n    - 甲\n`,
  ];
  for (const text of whole) {
    it(`is left whole: ${JSON.stringify(text)}`, () => assert.equal(kinds(text), 'entry'));
  }

  it('says what it says where it is read as a whole, for 600 plans with a random edit', function () {
    this.timeout(60_000);
    let compared = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const text = SourceText.of(listsInEntries[seed % listsInEntries.length] as string);
      const { range, text: inserted } = randomEdit(text, chance(seed), [...snippets, ...listSnippets]);
      if (isSaidAlike(text.withEdit(range, inserted).toString())) compared++;
    }
    assert.ok(compared > 200, `${compared} of 600 could be compared`);
  });

  it('keeps its rows through edits around it, and reads the edited row only', () => {
    for (const head of ['  汇总: {企业数: 300家}\n  清单:\n', '  清单:\n']) {
      const rows = Array.from({ length: 300 }, (_, index) => `    - 编号: Q${index}\n      企业名称: 企业${index}\n`);
      const text = `规划格式: 1\n${list}${head}${rows.join('')}  备注: 甲\n附件: []\n`;
      const before = service.analyze(SourceText.of(text), context);
      for (const [found, most] of [
        ['企业150', 2],
        ['企业0', 2],
        ['企业299', 2],
        ['家}', 0],
        ['甲', 1],
        ['1\n', 0],
        ['[]', 0],
      ] as const) {
        if (text.includes(found)) assert.ok(readAgain(before, text.indexOf(found)) <= most, found);
      }
    }
  });

  it('reports a key behind it that stands before it, and the second of two lists', () => {
    assertFindings(`规划格式: 1\n${list}  备注: 甲\n  清单:\n    - {企业名称: 乙}\n  备注: 丙\n`, [
      'yaml-duplicate-key 6:3 ‹备注›',
    ]);
    const twice = assertFindings(
      `规划格式: 1\n${list}  清单:\n    - {编号: Q1, 企业名称: 乙}\n  清单:\n    - {编号: Q2, 企业名称: 丙}\n`,
      ['yaml-duplicate-key 5:3 ‹清单›'],
    );
    assert.deepEqual(idsIn(twice), ['Q1']);
    const empty = assertFindings(`规划格式: 1\n${list}  备注: 甲\n  清单:\n  清单:\n    - {编号: Q2, 企业名称: 丙}\n`, [
      'content-empty 2:1 ‹重点工业企业名单›',
      'value-empty 4:3 ‹清单›',
      'yaml-duplicate-key 5:3 ‹清单›',
    ]);
    assert.deepEqual(idsIn(empty), []);
  });

  it('keeps its rows where what stands behind it cannot be read, and none where what stands before it cannot', () => {
    const row = '  清单:\n    - {编号: Q1, 企业名称: 乙}\n';
    const behind = assertFindings(`规划格式: 1\n${list}${row}  备注: "甲\n  汇总: 乙\n`, ['yaml-syntax 5:7 ‹"›']);
    assert.deepEqual(idsIn(behind), ['Q1']);
    const before = assertFindings(`规划格式: 1\n${list}  备注: "甲\n${row}`, ['yaml-syntax 3:7 ‹"›']);
    assert.deepEqual(idsIn(before), []);
    assert.ok(before.plan.links.obscured('keyEnterprises'));
  });

  it('reads rows with slips in them as their fixes leave them', () => {
    const text = `${list}  汇总：{企业数: 3}\n  清单:\n    - {编号: Q1，企业名称: 甲}\n　　- 编号：Q2\n　　　企业名称: 乙\n  备注: 丁\n  资金规则：甲\n`;
    const analysis = analyze(text);
    assert.equal(kinds(text), 'header item item tail');
    const slips = analysis.findings.filter(({ rule }) => SLIPS.has(rule.id));
    assert.deepEqual(
      slips.map(({ rule }) => rule.id),
      ['fullwidth-colon', 'fullwidth-comma', 'ideographic-space', 'fullwidth-colon', 'fullwidth-colon'],
    );
    const edits = slips.flatMap(({ fix }) => fix?.edits ?? []);
    const fixed = applyFix(analysis, { ...(slips[0] as Finding), fix: { title: { zh: '', en: '' }, edits } });
    assert.deepEqual(analyze(fixed).document.problems, []);
    assert.equal(valuesOf(analyze(fixed)), valuesOf(analysis));
  });

  it('counts its rows, those that say nothing apart', () => {
    const counted = (count: string, row: string) =>
      analyze(`${list}  汇总: {企业数: ${count}}\n  清单:\n    - {企业名称: 甲}\n${row}`)
        .findings.filter(({ rule }) => rule.id === 'summary-mismatch')
        .map(({ args }) => args.b);
    assert.deepEqual(counted('3家', '    - {企业名称: 乙}\n'), ['2家']);
    assert.deepEqual(counted('2家', '    - {企业名称: 乙}\n'), []);
    assert.deepEqual(counted('3家', '    -\n'), []);
  });

  it('is covered by the 例外说明 of its entry, before, in and behind the list', () => {
    const waivers = '例外说明:\n  - {规则: id-duplicate, 位置: 重点工业企业名单, 理由: 甲}\n';
    const { findings } = analyze(
      `${list}  清单:\n    - {编号: Q1, 企业名称: 甲}\n    - {编号: Q1, 企业名称: 乙}\n  备注: 丙\n${waivers}`,
    );
    const waived = findings.filter(({ rule }) => rule.id === 'id-duplicate').map(({ waived: words }) => words?.reason);
    assert.deepEqual(waived, ['甲']);
  });

  const places: readonly [text: string, path: string][] = [
    [`重点工业$0企业名单:\n  清单:\n    - 企业名称: 甲\n`, 'keyEnterprises key'],
    [`${list}  汇总: {企$0业数: 3}\n  清单:\n    - 企业名称: 甲\n`, 'keyEnterprises summary count key'],
    [`${list}  清$0单:\n    - 企业名称: 甲\n`, 'keyEnterprises list key'],
    [`${list}  清单:\n    - 企业名称: 甲\n    - 企业$0名称: 乙\n`, 'keyEnterprises list name key'],
    [`${list}  清单:\n    - 企业名称: 甲\n    - 企业名称: 乙$0\n`, 'keyEnterprises list name 乙'],
    [`${list}  清单:\n    - 企业名称: 甲\n  备$0注: 乙\n`, 'keyEnterprises note key'],
    [`${list}  清单:\n    - 企业名称: 甲\n  汇总:\n    企业数: 3$0\n`, 'keyEnterprises summary count 3'],
  ];
  for (const [fixture, path] of places) {
    it(`is found at a position: ${path}`, () => {
      const { text, position } = marked(fixture);
      const { document, bound } = service.analyze(text, context);
      const found = nodeAt(document, bound, position);
      const at = found?.at === 'key' ? 'key' : found?.at.value;
      assert.equal(
        [...(found?.above ?? []), found?.field]
          .map((field) => field?.name)
          .concat(String(at))
          .join(' '),
        path,
      );
    });
  }

  it('is where a reference leads to', () => {
    const { text, position } = marked(
      `${list}  清单:\n    - {编号: Q1, 企业名称: 甲}\n  备注: 乙\n重点投资项目规划:\n  清单:\n    - {项目名称: 丙, 项目单位: Q$01}\n`,
    );
    const found = definition(service.analyze(text, context), position, service);
    assert.deepEqual(
      found?.targets.map(({ range }) => range.start),
      [{ line: 2, character: 11 }],
    );
  });
});

const idsIn = ({ plan }: Analysis): readonly string[] => [...plan.links.ids('enterprise')];

const SLIPS = new Set(['fullwidth-colon', 'fullwidth-comma', 'ideographic-space']);

/** Problems of reading that leave nothing unread, and are found in a part as in the whole. */
const READ_ALL_THE_SAME = new Set(['yaml-duplicate-key', 'fullwidth-colon', 'colon-space', 'fullwidth-comma']);

/**
 * Does an analysis find the same in a plan where the lists are read row by row and where they are not? A
 * key written with an escape is not looked into before it is read, and then neither is the list.
 *
 * @returns false where the text cannot be read: then more is read of it row by row
 */
function isSaidAlike(text: string): boolean {
  const written = (names: Readonly<Record<string, string>>) =>
    text.replace(/^( *)(清单|list):/gm, (_, indent: string, name: string) => `${indent}${names[name]}:`);
  const whole = analyze(written({ 清单: '"\\u6e05单"', list: '"\\u006cist"' }));
  const { problems } = whole.document;
  if (problems.some(({ rule }) => !READ_ALL_THE_SAME.has(rule.id))) return false;
  // Of three keys that are the same, the third may be told to repeat the second.
  const repeated = problems.filter(({ rule }) => rule.id === 'yaml-duplicate-key').map(({ args }) => args.key);
  if (new Set(repeated).size < repeated.length) return false;
  // In a block text or a comment the name is no key, and its spelling what is said.
  if (JSON.stringify(told(whole)).includes('\\u6e05') || JSON.stringify(told(whole)).includes('\\u006c')) return false;
  const rowByRow = analyze(written({ 清单: '"清单"     ', list: '"list"     ' }));
  assert.deepEqual(told(rowByRow), told(whole), text);
  return rowByRow.document.parts.some(({ kind, column }) => kind === 'header' && column > 0);
}

/** What the plan says, without places. */
const valuesOf = (analysis: Analysis): string =>
  JSON.stringify((snapshot(analysis) as { readonly file: unknown }).file, (key, value) =>
    key === 'anchor' || key === 'keyAnchor' ? undefined : value,
  );

/** A snapshot without the ends of places: what stands in several parts has none. */
function told(analysis: Analysis): unknown {
  const all = snapshot(analysis) as Record<string, unknown>;
  return JSON.parse(JSON.stringify({ ...all, file: valuesOf(analysis) }).replace(/(\d+:\d+)-\d+:\d+/g, '$1'));
}

/** Types a letter at an offset and counts the rows that are looked into: new ones, and old ones that are read again. */
function readAgain(before: Analysis, offset: number): number {
  const known = new Set<ReadPart>(before.document.parts);
  let read = 0;
  for (const part of known) {
    if (part.kind !== 'item') continue;
    const items = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(part), 'items')?.get as () => unknown;
    const counted = () => {
      read++;
      return items.call(part);
    };
    Object.defineProperty(part, 'items', { configurable: true, get: counted });
  }
  const at = before.text.positionAt(offset);
  const after = service.analyze(before.text.withEdit({ start: at, end: at }, '1'), context, before);
  const added = after.document.parts.filter((part) => part.kind === 'item' && !known.has(part));
  const groups = [before, after].map(({ bound }) => bound.groups.get('keyEnterprises'));
  const kept = new Set(groups[0]?.pieces);
  const bound = [...(groups[1]?.pieces ?? [])].filter((piece) => !kept.has(piece));
  assert.ok(bound.length <= 2, `${bound.length} bound again`);
  return read + added.length;
}
