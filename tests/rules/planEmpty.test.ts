import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze, example, place } from '../support/plan.ts';
import { countInput } from '../support/tableInputs.ts';

const HEAD = '规划格式: 1\n规划概况:\n  标题: 甲\n  编制依据: [国办发〔2003〕100号]\n  会同部门: [乙局, 丙局]\n';
const HEAD_EN = 'cleanplan: 1\nabout: {title: a, jointDepartments: [b, c]}\n';
const ALL = '污染状况分析、指导思想、目标任务、重点内容、主要措施、进度安排、重点工业企业名单、重点投资项目规划';

describe('A file with nothing in it', () => {
  const cases: readonly { readonly what: string; readonly text: string; readonly empty: boolean }[] = [
    { what: 'an empty file', text: '', empty: true },
    { what: 'a byte order mark', text: '\ufeff', empty: true },
    { what: 'blank lines', text: '\n  \n\n', empty: true },
    { what: 'comments', text: '# 待写\n\n# 明天写', empty: true },
    { what: 'comments and CRLF', text: '# 待写\r\n\r\n', empty: true },
    { what: 'the beginning of a document', text: '---\n# 待写\n', empty: true },
    { what: 'an empty row', text: '{}\n', empty: true },
    { what: 'one blank key', text: '规划概况:\n', empty: false },
    { what: 'one key in a row', text: '{about: }\n', empty: false },
    { what: 'a text', text: '待写\n', empty: false },
  ];
  for (const { what, text, empty } of cases) {
    countInput(text, empty ? /^plan-empty/ : undefined);
    it(`${what} ${empty ? 'is one error' : 'is not empty'}`, () => {
      const { findings } = analyze(text);
      const ids = findings.map(({ rule, severity }) => `${rule.id} ${severity}`);
      if (empty) assert.deepEqual(ids, ['plan-empty error']);
      else assert.ok(!ids.includes('plan-empty error') && ids.length > 0);
    });
  }
});

describe('Contents that are not written', () => {
  const missing = (text: string) => {
    const analysis = analyze(text);
    const found = analysis.findings.filter(({ rule }) => rule.id === 'content-missing');
    return found.map((finding) => `${place(analysis, finding)} ${renderFinding(finding, 'zh-CN')}`);
  };
  const cases: readonly { readonly what: string; readonly text: string; readonly finds: readonly string[] }[] = [
    {
      what: 'only the head is written: one finding lists them',
      text: HEAD,
      finds: [`content-missing 1:1 ‹规划格式› 规划未写明“${ALL}”，请补充，或注明所在附件、文件。`],
    },
    {
      what: 'only the head, CRLF: the same',
      text: HEAD.replaceAll('\n', '\r\n'),
      finds: [`content-missing 1:1 ‹规划格式› 规划未写明“${ALL}”，请补充，或注明所在附件、文件。`],
    },
    {
      what: 'one content stands there blank: the others in one finding',
      text: `${HEAD}指导思想:\n`,
      finds: [
        `content-missing 1:1 ‹规划格式› 规划未写明“${ALL.replace('指导思想、', '')}”，请补充，或注明所在附件、文件。`,
      ],
    },
    {
      what: 'a plan of a type that nothing binds: one finding',
      text: `${HEAD.replace('标题: 甲', '规划类型: 行动计划')}指导思想: 以企业为主体\n`,
      finds: [
        `content-missing 1:1 ‹规划格式› 规划未写明“${ALL.replace('指导思想、', '')}”，请补充，或注明所在附件、文件。`,
      ],
    },
  ];
  for (const { what, text, finds } of cases) {
    countInput(text, /^content-missing/);
    it(what, () => assert.deepEqual(missing(text), finds));
  }

  it('are seven findings where one is written', () =>
    assert.equal(missing(`${HEAD}指导思想: 以企业为主体\n`).length, 7));

  it('are named as the plan names them', () => {
    const [found = ''] = missing(HEAD_EN);
    assert.match(found, /“pollutionAnalysis、guidingIdeology、/);
    assert.doesNotMatch(found, /污染状况分析/);
  });

  it('cite each of the requirements', () => {
    const [finding] = analyze(HEAD).findings.filter(({ rule }) => rule.id === 'content-missing');
    assert.equal(finding?.basis.length, 8);
  });

  it('are none in a complete plan', () => assert.deepEqual(missing(example('complete.zh')), []));
});
