import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { present } from '../../server/src/cli/present.ts';
import type { CheckedFile, Report } from '../../server/src/cli/report.ts';
import { loadReporter, reportIds } from '../../server/src/cli/reporters/registry.ts';
import { styleFor } from '../../server/src/cli/style.ts';
import type { Io } from '../../server/src/host/io.ts';
import { analyze, service } from '../support/plan.ts';

/** A report by the built-in rules, of texts that no file could hold too. */
function reportOf(texts: readonly string[], locale: 'zh-CN' | 'en' = 'zh-CN'): Report {
  const files = texts.map((text, at): CheckedFile => present(analyze(text), `${at}.yaml`, service, locale));
  return { files, rules: () => [], notices: [], locale, asOf: '2026-11-24', exitCode: 0, version: '0.0.0' };
}

async function written(id: string, report: Report): Promise<string> {
  const chunks: string[] = [];
  const write = async (chunk: string | Uint8Array): Promise<void> => void chunks.push(chunk.toString());
  await (await loadReporter(id)).write(report, { style: { color: false, width: 100 }, write });
  return chunks.join('');
}

const sarif = async (...texts: string[]) => (JSON.parse(await written('sarif', reportOf(texts))) as Log).runs[0];

const CONTENTS = '污染状况分析 指导思想 目标任务 重点内容 主要措施 进度安排 重点工业企业名单 重点投资项目规划'.split(
  ' ',
);
const plan = (...unread: string[]) =>
  `规划格式: 1\n规划概况: {标题: 甲, 会同部门: [乙局, 丙局]}\n${CONTENTS.map((key) =>
    unread.includes(key) ? `${key}: {未转录: 片段}\n` : `${key}: {另见文件: 《甲》}\n`,
  ).join('')}`;

describe('Contents that nobody has read', () => {
  const unread: readonly { readonly what: string; readonly text: string; readonly count: number }[] = [
    { what: 'none', text: plan(), count: 0 },
    { what: 'one', text: plan('进度安排'), count: 1 },
    {
      what: 'all, block and CRLF',
      text: plan(...CONTENTS)
        .replace('{未转录: 片段}', '\n  未转录: 片段')
        .replaceAll('\n', '\r\n'),
      count: 8,
    },
    {
      what: 'two in English',
      text: 'cleanplan: 1\nschedule: {notTranscribed: x}\nmeasures:\n  notTranscribed: x\n',
      count: 2,
    },
  ];
  for (const { what, text, count } of unread) {
    for (const id of reportIds) {
      for (const [locale, words] of [
        ['zh-CN', `${count} 项内容未转录，没有检查`],
        ['en', `${count} contents`],
      ] as const) {
        it(`${what}: ${id} says so (${locale})`, async () => {
          const out = await written(id, reportOf([text], locale));
          if (id === 'json') assert.equal(JSON.parse(out).summary.notTranscribed, count);
          else assert.equal(out.includes(words), count > 0, out);
          if (count > 0 && locale === 'zh-CN') assert.doesNotMatch(out, /(?<!读到的部分)没有发现问题/);
        });
      }
    }
  }

  it('are named as the plan has them', async () => {
    assert.match(await written('text', reportOf([plan('进度安排')])), /^0\.yaml：1 项内容未转录，没有检查：进度安排$/m);
    assert.deepEqual(JSON.parse(await written('json', reportOf([plan('进度安排')]))).files[0].notTranscribed, [
      'schedule',
    ]);
  });
});

describe('Results for code scanning', () => {
  it('have marks of their own where they share rule and place', async () => {
    const rows = '{编号: M1, 指标名称: 甲}, {编号: M1, 指标名称: 乙}, {编号: M1, 指标名称: 丙}';
    const run = await sarif('规划格式: 1\n指导思想: 以企业为主体\n', `规划格式: 1\n目标任务: {主要指标: [${rows}]}\n`);
    const marks = run?.results?.map(({ partialFingerprints }) => partialFingerprints?.['cleanplan/v1']) ?? [];
    assert.ok(marks.length > 10);
    assert.ok(marks.every((mark) => /^[0-9a-f]{32}$/.test(mark ?? '')));
    const first = run?.results?.filter(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.index === 0,
    );
    const own = first?.map(({ partialFingerprints }) => partialFingerprints?.['cleanplan/v1']) ?? [];
    assert.equal(new Set(own).size, own.length);
  });

  it('keep their marks when lines move and in another language', async () => {
    const marks = async (text: string, locale: 'zh-CN' | 'en') => {
      const [run] = (JSON.parse(await written('sarif', reportOf([text], locale))) as Log).runs;
      return run?.results?.map(({ partialFingerprints }) => partialFingerprints);
    };
    const text = '规划格式: 1\n进度安排: []\n';
    assert.deepEqual(await marks(text, 'zh-CN'), await marks(`# 说明\n\n${text}`, 'en'));
  });

  it('are suppressed in the source where the plan waives them', async () => {
    const waiver = '例外说明: [{规则: content-empty, 位置: 进度安排, 理由: 另行印发}]\n';
    const run = await sarif(`规划格式: 1\n进度安排: []\n${waiver}`);
    const waived = run?.results?.filter(({ ruleId }) => ruleId === 'content-empty');
    assert.deepEqual(
      waived?.map(({ suppressions }) => suppressions),
      [
        [
          {
            kind: 'inSource',
            justification: '理由：另行印发；没有写确认单位；没有写有效期',
            properties: { reason: '另行印发', confirmedBy: null, expires: null },
          },
        ],
      ],
    );
  });
});

describe('Half of a surrogate pair', () => {
  for (const id of reportIds) {
    it(`never reaches ${id}`, async () => {
      const text = '规划格式: 1\n规划概况:\n  规划层级: "\\ud800市"\n  \udfff: 甲\n';
      const out = await written(id, reportOf([text]));
      assert.doesNotMatch(out, /[\ud800-\udfff]/u);
      // A line of the file is shown as it is, escapes and all.
      if (id === 'json' || id === 'sarif') assert.doesNotMatch(out, /\\ud[89a-f]/i);
    });
  }

  it('is no matter of what is typed: \\ud800 as six characters stays', async () => {
    const out = await written('json', reportOf(['规划格式: 1\n规划概况: {规划层级: \\ud800}\n']));
    assert.ok(
      JSON.parse(out).files[0].findings.some(({ message }: { message: string }) => message.includes('\\ud800')),
    );
  });
});

describe('A clause in a text report', () => {
  it('is quoted once a file', async () => {
    const text = '规划格式: 1\n指导思想: 以企业为主体\n';
    const out = await written('text', reportOf([text, text]));
    assert.equal(out.match(/「清洁生产推行规划的内容应包括/g)?.length, 2);
    assert.equal(out.match(/^ {2}依据同上（二（一））$/gm)?.length, 12);
  });

  it('is quoted once in a finding that rests on it eight times', async () => {
    const out = await written('text', reportOf(['规划格式: 1\n规划概况: {会同部门: [甲, 乙]}\n']));
    assert.equal(out.match(/二（一）/g)?.length, 1);
  });

  it('is quoted whole where it is another sentence', async () => {
    const out = await written('text', reportOf(['规划格式: 1\n规划概况: {标题: 甲}\n']));
    assert.equal(out.match(/「/g)?.length, 2);
  });
});

describe('FORCE_COLOR', () => {
  for (const [value, expected] of [
    ['0', false],
    ['false', false],
    ['1', true],
    ['3', true],
  ] as const) {
    it(`${value} means ${expected ? 'color' : 'no color'}`, () =>
      assert.equal(styleFor({ env: { FORCE_COLOR: value }, isTTY: false } as unknown as Io, {}).color, expected));
  }
});
