import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { atMostOf, isSure } from '../../../server/src/core/codes/marks.ts';
import { packageCodes } from '../../../server/src/host/resources.ts';

const folder = fileURLToPath(new URL('../../../schemas/codes/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const MARKS = ['V', 'V2', 'F', 'R', 'I'];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
const isMap = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (name: string): { readonly [key: string]: Json } => JSON.parse(readFileSync(folder + name, 'utf8'));

/** Places of maps and lists that no mark stands for: neither they nor anything around them has one. */
function unmarked(value: Json, path: string, marked: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((each: Json, at) => unmarked(each, `${path}[${at}]`, marked));
  if (!isMap(value)) return marked ? [] : [path];
  const here = marked || 'verified' in value;
  return Object.entries(value)
    .filter(([key]) => !['note', 'reviewed', 'source', 'verified'].includes(key))
    .flatMap(([key, each]) => unmarked(each, `${path}.${key}`, here));
}

const marksIn = (value: Json): string[] => {
  if (Array.isArray(value)) return value.flatMap(marksIn);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    /^verified$|Verified$/.test(key) ? [String(each)] : marksIn(each),
  );
};

/** How many of a list have each mark. */
const counted = (rows: readonly { readonly verified: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { verified } of rows) counts[verified] = (counts[verified] ?? 0) + 1;
  return counts;
};

/** Words that the facts of three files need no mark for: they say how the table is to be read. */
const reading: Readonly<Record<string, readonly string[]>> = {
  'indicators.json': ['.waterWords', '.carbonWords', '.shareEndings'],
  'bodies.json': ['.local.note', '.local.behind'],
};

describe('Marks of the code lists', () => {
  for (const name of files) {
    it(`${name} says when it was looked through and where it comes from`, () => {
      const { reviewed, source } = parsed(name);
      assert.match(String(reviewed), /^20\d\d-\d\d$/);
      assert.ok(String(source).length > 10);
    });

    it(`${name}: every fact or group has a mark that there is`, () => {
      const table = parsed(name);
      const known = reading[name] ?? [];
      const without = unmarked(table, '', false).filter((path) => !known.some((one) => path.startsWith(one)));
      assert.deepEqual(without, []);
      assert.deepEqual(
        marksIn(table).filter((mark) => !MARKS.includes(mark)),
        [],
      );
    });
  }

  /** The marks of section 5.1, by old name, written from the rule book by hand. */
  const bodies: readonly [names: string, mark: string, until: string][] = [
    ['国家发展计划委员会 国家计委', 'V2', '2003-03-10'],
    ['国家经济贸易委员会 国家经贸委', 'V2', '2003-03-10'],
    ['对外贸易经济合作部 外经贸部', 'V2', '2003-03-10'],
    ['国家环境保护总局 环保总局', 'V2', '2008-03'],
    ['建设部', 'V2', '2008-03'],
    ['交通部', 'V2', '2008-03'],
    ['信息产业部', 'V2', '2008-03'],
    ['国防科学技术工业委员会', 'V2', '2008-03'],
    ['人事部', 'V2', '2008-03'],
    ['劳动和社会保障部', 'V2', '2008-03'],
    ['铁道部', 'R', '2013-03'],
    ['国家电力监管委员会', 'R', '2013-03'],
    ['环境保护部', 'V2', '2018-03'],
    ['农业部', 'V2', '2018-03'],
    ['国土资源部', 'V2', '2018-03'],
    ['国家测绘地理信息局', 'V2', '2018-03'],
    ['国家工商总局', 'V2', '2018-03'],
    ['国家质检总局', 'V2', '2018-03'],
    ['国家食药监总局', 'V2', '2018-03'],
    ['文化部', 'V', '2018-03'],
    ['国家旅游局', 'V', '2018-03'],
    ['国家安全生产监督管理总局', 'V2', '2018-03'],
    ['国务院法制办公室', 'V', '2018-03'],
    ['国务院三峡办', 'V', '2018-03'],
    ['国务院南水北调办', 'V', '2018-03'],
    ['国家林业局', 'V', '2018-03'],
    ['银监会', 'V', '2018-03'],
    ['保监会', 'V', '2018-03'],
    ['银保监会', 'R', '2023'],
  ];
  it('national bodies have the marks and dates of section 5.1', () => {
    const { national } = packageCodes.bodies();
    for (const [names, mark, until] of bodies) {
      for (const name of names.split(' ')) {
        const row = national.find((each) => each.names.includes(name));
        assert.deepEqual([name, row?.verified, row?.until], [name, mark, until]);
      }
    }
    assert.equal(national.length, bodies.length);
    assert.deepEqual(counted(national), { V2: 18, R: 3, V: 8 });
  });

  /** The rows of section 5.1 with an X. */
  const local: readonly [name: string, mark: string][] = [
    ['环境保护厅', 'V'],
    ['环境保护局', 'V'],
    ['经济贸易委员会', 'V'],
    ['经济和信息化委员会', 'R'],
    ['质量技术监督局', 'V'],
    ['工商行政管理局', 'V'],
    ['农业厅', 'R'],
    ['农业局', 'R'],
    ['农业委员会', 'R'],
    ['国土资源厅', 'R'],
    ['国土资源局', 'R'],
    ['安全生产监督管理局', 'R'],
  ];
  it('local bodies have the marks of section 5.1, and all end on 2020-01-01', () => {
    const rows = packageCodes.bodies().local.bodies;
    assert.deepEqual(
      rows.map(({ names: [name], verified }) => [name, verified]),
      local,
    );
    assert.deepEqual(new Set(rows.map(({ until }) => until)), new Set(['2020-01-01']));
  });

  /** Section 5.2, row by row: title, from, until, mark. */
  const documents: readonly [title: string, from: string | undefined, until: string | undefined, mark: string][] = [
    ['清洁生产促进法', '2003-01-01', '2026-08-15', 'F'],
    ['生态环境法典', '2026-08-15', undefined, 'F'],
    ['环境保护法', undefined, '2026-08-15', 'V'],
    ['环境影响评价法', undefined, '2026-08-15', 'V'],
    ['海洋环境保护法', undefined, '2026-08-15', 'R'],
    ['大气污染防治法', undefined, '2026-08-15', 'R'],
    ['水污染防治法', undefined, '2026-08-15', 'R'],
    ['土壤污染防治法', undefined, '2026-08-15', 'R'],
    ['固体废物污染环境防治法', undefined, '2026-08-15', 'R'],
    ['噪声污染防治法', undefined, '2026-08-15', 'R'],
    ['放射性污染防治法', undefined, '2026-08-15', 'R'],
    ['清洁生产审核暂行办法', undefined, '2016-07-01', 'R'],
    ['清洁生产审核办法', '2016-07-01', undefined, 'V'],
    ['排污费征收使用管理条例', undefined, '2018-01-01', 'V2'],
    ['产业结构调整指导目录2005年本', undefined, '2020-01-01', 'R'],
    ['产业结构调整指导目录2011年本', undefined, '2020-01-01', 'R'],
    ['产业结构调整指导目录2013年修正', undefined, '2020-01-01', 'R'],
    ['产业结构调整指导目录2019年本', undefined, '2024-02-01', 'V'],
    ['产业结构调整指导目录2024年本', '2024-02-01', undefined, 'V'],
    ['重点排污单位名录管理规定', undefined, '2023-01-01', 'V2'],
    ['环境监管重点单位名录管理办法', '2023-01-01', undefined, 'V2'],
    ['节能降碳中央预算内投资专项管理办法', '2024-04', '2025-10-14', 'V2'],
    ['节能降碳中央预算内投资专项管理办法', '2025-10-14', undefined, 'V2'],
    ['GB/T 40058—2021', '2021-08-01', undefined, 'V2'],
    ['“十四五”全国清洁生产推行方案', '2021-10-29', undefined, 'V2'],
    ['关于加快推行清洁生产的意见', undefined, undefined, 'F'],
    ['部分工业行业淘汰落后生产工艺装备和产品指导目录2010年本', '2010-10-13', undefined, 'V'],
  ];
  it('documents have the dates and marks of sections 5.2 and 5.7', () =>
    assert.deepEqual(
      packageCodes
        .documents()
        .documents.map(({ title, edition = '', from, until, verified }) => [title + edition, from, until, verified]),
      documents,
    ));

  it('terms have the marks of section 5.3; usage is marked as inferred', () =>
    assert.deepEqual(
      packageCodes
        .terms()
        .terms.map(({ names: [name], until, verified, hint = false }) => [name, until, verified, hint]),
      [
        ['排污费', '2018-01-01', 'V2', false],
        ['组织机构代码', '2015-10-01', 'R', false],
        ['重点排污单位名录', '2023-01-01', 'V', true],
        ['能耗双控', '2026-01-01', 'V', true],
        ['排污交易', undefined, 'I', false],
        // Not in the book: the word of the 1990s.
        ['清洁生产审计', '2003-01-01', 'R', false],
        ['吨标煤', undefined, 'I', false],
      ],
    ));

  it('which codes make an industry of the nine is inferred, and so is which way an indicator should go', () => {
    const { nine, names, divisions } = packageCodes.industries();
    assert.deepEqual([nine.verified, nine.mappingVerified, names.verified, divisions.verified], ['F', 'I', 'I', 'F']);
    assert.deepEqual(counted(packageCodes.indicators.indicators), { I: packageCodes.indicators.indicators.length });
  });

  it('what was recalled or inferred never gives more than a hint', () => {
    assert.deepEqual(
      MARKS.map((mark) => atMostOf(mark)),
      [undefined, undefined, undefined, 'hint', 'hint'],
    );
    assert.equal(atMostOf('V2', 'R'), 'hint');
    assert.equal(atMostOf(undefined), 'hint');
    assert.equal(isSure('V2'), true);
  });
});
