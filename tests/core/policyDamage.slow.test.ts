import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buildPack } from '../../server/src/core/provisions/build/buildPack.ts';
import { faultText } from '../../server/src/core/provisions/build/fault.ts';
import { parsePolicy, parseProvisions } from '../../server/src/tools/catalogue/files.ts';
import { sha256Of } from '../../server/src/tools/generateCatalogue.ts';

/**
 * Each way in which policy data can go wrong must be noticed and named: the shipped files are damaged
 * in one place, as a slip of the pen would, and built again.
 */
const folder = new URL('../../schemas/policies/gbf-2003-100/', import.meta.url);
const files = {
  policy: readFileSync(new URL('policy.yaml', folder), 'utf8'),
  provisions: readFileSync(new URL('provisions.yaml', folder), 'utf8'),
  source: readFileSync(new URL('../../../seeds/gbf-2003-100.txt', folder), 'utf8'),
};

type File = keyof typeof files;

interface Damage {
  readonly name: string;
  readonly file: File;
  readonly from: string;
  readonly to: string;
  readonly error: RegExp;
}

const damages: readonly Damage[] = [
  {
    name: 'one character of a quote is another',
    file: 'provisions',
    from: 'quote: 积极稳妥地开展',
    to: 'quote: 积极稳步地开展',
    error: /^gbf-2003-100\/2\.4#emission-trading: quote not found in the provision: 积极稳步地/,
  },
  {
    name: 'a quote stands in its provision twice',
    file: 'provisions',
    from: 'quote: 充分运用市场机制\n',
    to: 'quote: 试点工作\n',
    error: /^gbf-2003-100\/2\.4#market-mechanisms: quote found twice in the provision: 试点工作/,
  },
  {
    name: 'a quote is taken from another sentence',
    file: 'provisions',
    from: 'quote: 充分运用市场机制\n',
    to: 'quote: 有计划、有步骤地\n',
    error: /^gbf-2003-100\/2\.4#market-mechanisms: quote is not inside its sentence/,
  },
  {
    name: 'a sentence has no account',
    file: 'provisions',
    from: '      - opens: 清洁生产的实质是预防污染\n        context: 对定义的概括，没有提出要求\n',
    to: '',
    error: /^gbf-2003-100\/1\.1: sentence not accounted for: 清洁生产的实质是预防污染。$/,
  },
  {
    name: 'a sentence is context without a reason',
    file: 'provisions',
    from: 'context: 清洁生产的定义',
    to: "context: ' '",
    error: /^gbf-2003-100\/1\.1: sentence not accounted for: （一）清洁生产是指/,
  },
  {
    name: 'an account fits no sentence',
    file: 'provisions',
    from: '- opens: 清洁生产的实质是预防污染',
    to: '- opens: 清洁生产的本质是预防污染',
    error: /^gbf-2003-100\/1\.1: no sentence opens with 清洁生产的本质/,
  },
  {
    name: 'a modal is not in its quote',
    file: 'provisions',
    from: 'modal: 禁止',
    to: 'modal: 必须',
    error: /^gbf-2003-100\/3\.1#equipment-transfer: modal 必须 is not in its quote/,
  },
  {
    name: 'a modal is part of another word',
    file: 'provisions',
    from: 'focus: 调整产品结构\n            modal: 引导',
    to: 'focus: 调整产品结构\n            modal: 要',
    error: /^gbf-2003-100\/3\.3#product-structure: modal 要 stands in 要求, where it is no modal/,
  },
  {
    name: 'a modal is there more than once',
    file: 'provisions',
    from: 'quote: 在国家设立的中小企业发展基金中，应当根据需要安排适当数额用于支持中小企业实施清洁生产',
    to: 'quote: 在国家设立的中小企业发展基金中，应当根据需要安排适当数额用于支持中小企业实施清洁生产；地方人民政府应当根据实际情况',
    error: /^gbf-2003-100\/2\.3#sme-fund: modal 应当 found twice in its quote; say which with modalOccurrence/,
  },
  {
    name: 'a focus is not in its quote',
    file: 'provisions',
    from: 'focus: 进度安排',
    to: 'focus: 进度计划',
    error: /^gbf-2003-100\/2\.1#schedule: focus not found in the quote: 进度计划/,
  },
  {
    name: 'a prohibition does not say that it is one',
    file: 'provisions',
    from: '            prohibition: true\n',
    to: '',
    error: /^gbf-2003-100\/3\.1#equipment-transfer: is a prohibition and does not say so/,
  },
  {
    name: 'a bearer is in other words than the source',
    file: 'provisions',
    from: 'bearer: &investors 各级投资管理部门',
    to: 'bearer: &investors 各级投资主管部门',
    error: /^gbf-2003-100\/3\.3#investment-plan-priority: bearer is not in the provision's words/,
  },
  {
    name: 'a Chinese gloss demands what its sentence does not',
    file: 'provisions',
    from: 'zh: 把市场手段充分用起来',
    to: 'zh: 应把市场手段充分用起来',
    error: /^gbf-2003-100\/2\.4#market-mechanisms: gloss zh says 应, and the modal is none$/,
  },
  {
    name: 'an English gloss demands what its sentence only urges',
    file: 'provisions',
    from: 'en: Each place promotes cleaner production actively',
    to: 'en: Each place must promote cleaner production actively',
    error: /^gbf-2003-100\/2\.3#local-promotion: gloss en says must, and the modal is 要$/,
  },
  {
    name: 'the day something ended is no day',
    file: 'provisions',
    from: 'endedOn: "2018-01-01"',
    to: 'endedOn: "2018"',
    error: /^gbf-2003-100\/2\.3#charge-fund-priority: endedOn is no day: 2018$/,
  },
  {
    name: 'a requirement is neither checked nor excused',
    file: 'provisions',
    from: 'checkedBy: { notCheckable: 要求的是国家基金的安排，不是规划文本的内容 }',
    to: 'checkedBy: {}',
    error: /^gbf-2003-100\/2\.3#sme-fund: is neither checked nor notCheckable/,
  },
  {
    name: 'an id is given twice',
    file: 'provisions',
    from: 'id: sme-local-support',
    to: 'id: sme-fund',
    error: /^gbf-2003-100\/2\.3#sme-fund: given twice/,
  },
  {
    name: 'provisions are out of order',
    file: 'provisions',
    from: 'opens: 一、提高认识',
    to: 'opens: 二、统筹规划',
    error: /^gbf-2003-100\/1\.1: stands in the source before the one listed above it/,
  },
  {
    name: 'one character of the source is another',
    file: 'source',
    from: '清洁生产的实质是预防污染',
    to: '清洁生产的本质是预防污染',
    error: /^gbf-2003-100: sha256 of seeds\/gbf-2003-100\.txt is [0-9a-f]{64}, not a6fd78e1/,
  },
  {
    name: 'the line ends of the source are changed',
    file: 'source',
    from: ' \n\n（国务院办公厅',
    to: ' \r\n\r\n（国务院办公厅',
    error: /^gbf-2003-100: sha256 of seeds/,
  },
  {
    name: 'a page mark is not where it was',
    file: 'policy',
    from: '- 5 -',
    to: '- 6 -',
    error: /^gbf-2003-100: page mark - 6 - stands in the source 0 times/,
  },
  {
    name: 'an erratum is not in the source',
    file: 'policy',
    from: 'text: “三湖”。（太湖',
    to: 'text: “三湖”，（太湖',
    error: /^gbf-2003-100: erratum not found in the source: “三湖”，（太湖/,
  },
  {
    name: 'an erratum is forgotten and splits its sentence',
    file: 'policy',
    from: 'mark: 。',
    to: 'mark: （',
    error: /^gbf-2003-100\/3\.1: sentence not accounted for: （太湖、巢湖、滇池）/,
  },
  {
    name: 'the day of issue is not the one printed',
    file: 'policy',
    from: 'issuedOn: "2003-12-17"',
    to: 'issuedOn: "2003-10-20"',
    error: /^gbf-2003-100: 2003年10月20日 does not stand in the source's title block/,
  },
];

describe('damaged policy data', () => {
  for (const { name, file, from, to, error } of damages) {
    it(`is noticed when ${name}`, () => {
      const { errors } = build({ ...files, [file]: replaceOnce(files[file], from, to) });
      assert.ok(
        errors.some((one) => error.test(one)),
        `expected ${error}, got:\n${errors.join('\n')}`,
      );
    });
  }

  it('is not seen in a gloss that demands what its sentence demands', () => {
    const provisions = replaceOnce(files.provisions, 'zh: 规划要排出', 'zh: 规划应排出');
    assert.deepEqual(build({ ...files, provisions }).errors, []);
  });

  it('is noticed when a key is misspelt', () => {
    const provisions = replaceOnce(files.provisions, 'modal: 禁止', 'nodal: 禁止');
    assert.throws(() => build({ ...files, provisions }), /3\.1#equipment-transfer: unknown key nodal/);
  });

  it('is mended by a qualifier where words stand twice', () => {
    const quote = 'quote: 试点工作\n            occurrence: 2\n';
    const provisions = replaceOnce(files.provisions, 'quote: 充分运用市场机制\n', quote);
    const { pack, errors } = build({ ...files, provisions });
    assert.deepEqual(errors, []);
    const requirement = pack.requirements.find((one) => one.id === 'gbf-2003-100/2.4#market-mechanisms');
    assert.equal(requirement?.place?.range.start.line, 111);
  });

  it('is mended by a qualifier where a modal stands twice', () => {
    const modal = 'focus: 调整产品结构\n            modal: 产\n            modalOccurrence: 2';
    const provisions = replaceOnce(files.provisions, 'focus: 调整产品结构\n            modal: 引导', modal);
    const { pack, errors } = build({ ...files, provisions });
    assert.deepEqual(errors, []);
    const requirement = pack.requirements.find((one) => one.id === 'gbf-2003-100/3.3#product-structure');
    const at = requirement?.modal?.place?.span.start ?? 0;
    assert.equal(files.source.slice(at, at + 2), '产品');
  });
});

describe('damaged data of a secondary policy', () => {
  const read = (name: string) => readFileSync(new URL(`../cppl-2012/${name}`, folder), 'utf8');
  const [policy, provisions] = [read('policy.yaml'), read('provisions.yaml')];
  const build = (text: string) => buildPack(parsePolicy(policy), parseProvisions(text), null).faults.map(faultText);
  const damages: readonly [name: string, from: string, to: string, error: string][] = [
    [
      'a provision says neither what it asks nor why nothing',
      '    context: 规定对企业的处罚，没有对规划提出要求\n',
      '',
      'cppl-2012/39: gives no requirement and does not say why',
    ],
    [
      'it says both',
      '    requirements:\n      - id: audit-cost',
      '    context: 没有要求\n    requirements:\n      - id: audit-cost',
      'cppl-2012/34: is both context and a requirement',
    ],
    [
      'a requirement quotes',
      '      - id: local-plan\n',
      '      - id: local-plan\n        quote: 制定实施规划\n',
      'cppl-2012/8#local-plan: a secondary requirement quotes nothing',
    ],
    [
      'a prohibition does not say so',
      '        prohibition: true\n',
      '',
      'cppl-2012/27#no-charge: is a prohibition and does not say so',
    ],
    [
      'nothing is said of what checks a requirement',
      'checkedBy: { notCheckable: 企业记账的办法，不是规划文本的内容 }',
      'checkedBy: {}',
      'cppl-2012/34#audit-cost: is neither checked nor notCheckable',
    ],
    ['an id stands twice', '- id: local-plan', '- id: local-projects', 'cppl-2012/8#local-projects: given twice'],
  ];
  for (const [name, from, to, error] of damages) {
    it(`is noticed when ${name}`, () => assert.deepEqual(build(replaceOnce(provisions, from, to)), [error]));
  }

  it('is noticed when a provision of a verbatim policy has requirements of its own', () => {
    const own = '    address: 序言\n    context: 没有要求\n';
    const { faults } = buildPack(
      parsePolicy(files.policy),
      parseProvisions(replaceOnce(files.provisions, '    address: 序言\n', own)),
      files.source,
    );
    assert.deepEqual(faults.map(faultText), [
      'gbf-2003-100/0: requirements and context of a verbatim provision stand under its sentences',
    ]);
  });
});

function build({ policy, provisions, source }: Record<File, string>) {
  const { pack, faults } = buildPack(parsePolicy(policy), parseProvisions(provisions), source, sha256Of);
  return { pack, errors: faults.map(faultText) };
}

/** A damage that no longer meets its place in the data would prove nothing. */
function replaceOnce(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, `stands once in the data: ${from}`);
  return text.replace(from, to);
}
