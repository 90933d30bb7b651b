import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completion } from '../../server/src/core/features/completion/completion.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import {
  MAX_LOCAL_REQUIREMENTS,
  MAX_PACK_FILE,
  MAX_PACK_LINES,
  MAX_PACKS,
} from '../../server/src/core/local/limits.ts';
import type { LocalPolicies, PackFileName, PackFolder } from '../../server/src/core/local/packFolder.ts';
import type { PackRefusal } from '../../server/src/core/local/packReader.ts';
import { fill, renderFinding } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Position } from '../../server/src/core/text/span.ts';
import { longPlan } from '../support/longPlan.ts';
import { example, root, service } from '../support/plan.ts';

const ID = 'yunjiang-2026';
const folder = `${root}schemas/examples/local/.cleanplan/policies/${ID}`;
const files = Object.fromEntries(
  (['policy.yaml', 'provisions.yaml', 'requirements.yaml', 'source.txt'] as const).map((name) => [
    name,
    readFileSync(`${folder}/${name}`, 'utf8'),
  ]),
) as Record<PackFileName, string>;

type Files = PackFolder['files'];

const packs = (...each: readonly Files[]): LocalPolicies => ({
  folders: each.map((one, index) => ({ id: index === 0 ? ID : `other-${index}`, path: `packs/${ID}`, files: one })),
});

const refusals = (local: LocalPolicies): readonly PackRefusal[] => service.within({ local }).refusedPacks;

const words = ({ problem: { rule, message, args } }: PackRefusal): string =>
  fill(rule.messages[message] ?? rule.title, args, 'zh-CN');

/** The one refusal of a pack whose file is other than the example's. */
function refusalOf(file: PackFileName, text: Files[PackFileName]): PackRefusal {
  const [only, ...more] = refusals(packs({ ...files, [file]: text }));
  assert.ok(only, 'the pack was not refused');
  assert.deepEqual(more, []);
  return only;
}

/** `requirements.yaml` with one entry, which rests on the clause about the smallest investment. */
const entry = (text: string): string =>
  `requirements:\n  - clause: ${ID}/4#smallest-investment\n${text.replace(/^/gm, '    ')}\n`;

/** Clauses that requirements.yaml does not use any more, which then say why nothing checks them. */
const unused = files['provisions.yaml'].replace(
  /- id: (green-finance|credit-code|latest-period|partner-park)\n/g,
  '$&            notCheckable: 本例不用\n',
);

const withEntry = (text: string): LocalPolicies =>
  packs({ ...files, 'provisions.yaml': unused, 'requirements.yaml': entry(text) });

describe("A region's pack", () => {
  it('of the example is used as it is', () => assert.deepEqual(refusals(packs(files)), []));

  describe('tightens', () => {
    const tightened: readonly [name: string, entry: string][] = [
      ['a minimum of a sum', 'at: keyProjects.list.investment\nmin: 500万元'],
      ['a minimum and a maximum above it', 'at: keyProjects.list.investment\nmin: 500万元\nmax: 5亿元'],
      ['a maximum of a share', 'at: goalsAndTasks.targets.target\nmax: 95%'],
      ['a last year', 'at: about.baseYear\nmin: 2024年'],
      ['some of the values', 'at: goalsAndTasks.targets.nature\nallowed: [约束性]'],
      ['texts of its own', 'at: keyContents.list.name\nallowed: [节水, 节能]'],
      ['a key that may be left out', 'at: pilots.lead\nrequire: true'],
      ['a key by its Chinese names', 'at: 重点投资项目规划.清单.总投资\nrequire: true'],
      ['a key that must be there already', 'at: goalsAndTasks.targets.name\nrequire: true'],
      [
        'a field',
        'at: keyProjects.list.loanBank\nadd: {names: {zh: 贷款银行, en: Bank}, gloss: {zh: 贷款的银行。, en: The bank.}, type: name}',
      ],
    ];
    for (const [name, text] of tightened) {
      it(name, () => assert.deepEqual(refusals(withEntry(text)).map(words), []));
    }
  });

  describe('is refused when it would loosen, and says why:', () => {
    const add = (zh: string, type: string): string =>
      `add: {names: {zh: ${zh}, en: X}, gloss: {zh: 说明。, en: Words.}, type: ${type}}`;
    const loosened: readonly [name: string, entry: string, reason: RegExp][] = [
      ['a minimum below ours', 'at: keyProjects.list.investment\nmin: -5万元', /“-5万元”比本工具的要求宽：不能小于零/],
      [
        'a minimum before our first year',
        'at: about.baseYear\nmin: 1900年',
        /“1900年”比本工具的要求宽：年份不在1949年至2100年之间/,
      ],
      [
        'a maximum above ours',
        'at: goalsAndTasks.targets.target\nmax: 120%',
        /“120%”比本工具的要求宽：比率不能超过100%/,
      ],
      ['a maximum behind our last year', 'at: about.baseYear\nmax: 2200年', /“2200年”比本工具的要求宽：年份不在/],
      [
        'a value that is none of ours',
        'at: goalsAndTasks.targets.nature\nallowed: [约束性, 参考性]',
        /“参考性”不在“属性”可以写的范围内（约束性、预期性）/,
      ],
      [
        'a required key made optional',
        'at: goalsAndTasks.targets.name\nrequire: false',
        /不能把“指标名称”改为可以不写/,
      ],
      ['an optional key said to be optional', 'at: pilots.lead\nrequire: false', /不能把“牵头单位”改为可以不写/],
      [
        'a key of ours defined again',
        `at: goalsAndTasks.targets.nature\n${add('属性', 'text')}`,
        /已有“属性”（nature）这一条目，不能重新定义，也不能改变它的类型/,
      ],
      [
        'the type of a key changed',
        `at: keyProjects.list.investment\n${add('总投资', 'text')}`,
        /已有“总投资”（investment）.*不能改变它的类型/,
      ],
      ['a content of ours defined again', `at: schedule\n${add('进度', 'text')}`, /已有“进度安排”（schedule）/],
      [
        'the Chinese name of ours taken',
        `at: keyProjects.list.money\n${add('总投资', 'money')}`,
        /已有“总投资”（investment）/,
      ],
      [
        'a former or ordinary word for a key of ours taken',
        `at: goalsAndTasks.targets.kindOf\n${add('指标性质', 'name')}`,
        /已有“属性”（nature）/,
      ],
      ['a type changed without a new key', 'at: keyProjects.list.investment\ntype: text', /没有“type”这个条目/],
      [
        'a pattern',
        'at: keyProjects.list.name\npattern: (a+)+$',
        /没有“pattern”这个条目，可以写的有：clause、at、add、require、min、max、allowed/,
      ],
      ['code', 'at: keyProjects.list.name\ncheck: process.exit()', /没有“check”这个条目/],
      ['a rule switched off', 'at: keyProjects.list.name\nseverity: hint', /没有“severity”这个条目/],
      ['a limit of a text', 'at: keyProjects.list.name\nmin: 5', /“项目名称”不是数值、金额、日期/],
      ['a limit that is no number', 'at: keyProjects.list.investment\nmin: 尽可能多', /“尽可能多”不能作上下限/],
      ['a limit that is no one number', 'at: keyProjects.list.investment\nmin: 约100万元', /“约100万元”不能作上下限/],
      [
        'a minimum above the maximum',
        'at: keyProjects.list.investment\nmin: 500万元\nmax: 100万元',
        /下限“500万元”高于上限“100万元”/,
      ],
      ['values of what is no text', 'at: keyProjects.list.id\nallowed: [P1]', /“编号”不是文字，不能限定取值/],
      [
        'a place there is not',
        'at: keyProjects.list.colour\nrequire: true',
        /规划中没有“keyProjects\.list\.colour”；要新增的，请写 add/,
      ],
      ['a way there is not', 'at: keyProjects.rows.name\nrequire: true', /规划中没有“keyProjects\.rows”/],
      ['a shape that many places share', 'at: keyProjects.list.investment.unit\nrequire: true', /多处共用/],
      [
        'a type there is not',
        `at: keyProjects.list.bank\n${add('银行', 'regexp')}`,
        /“type”不能写“regexp”，可以写：text、name/,
      ],
      ['a name that is no key', `at: keyProjects.list.__proto__\n${add('原型', 'name')}`, /新增条目的英文名/],
      ['a name with a mark', `at: keyProjects.list.bank\n${add('"银行: 甲"', 'name')}`, /中文名用汉字/],
      ['an entry that asks for nothing', 'at: keyProjects.list.name', /这一项没有写要求什么/],
    ];
    for (const [name, text, reason] of loosened) {
      it(name, () => {
        const [only, ...more] = refusals(withEntry(text));
        assert.ok(only, 'it was taken');
        assert.deepEqual(more, []);
        assert.equal(only.file, 'requirements.yaml');
        assert.match(words(only), reason);
        assert.ok(only.range.start.line > 0, 'it names no line');
      });
    }

    it('a limit looser than that of another entry, or of another pack', () => {
      const twice = `${entry('at: keyProjects.list.investment\nmin: 100万元')}  - {clause: ${ID}/4#smallest-investment, at: keyProjects.list.investment, min: 50万元}\n`;
      const [own] = refusals(packs({ ...files, 'provisions.yaml': unused, 'requirements.yaml': twice }));
      assert.match(own ? words(own) : '', /“50万元”比已有的“100万元”宽/);
      const other = Object.fromEntries(
        Object.entries({
          ...files,
          'provisions.yaml': unused,
          'requirements.yaml': entry('at: keyProjects.list.investment\nmin: 50万元'),
        }).map(([name, text]) => [name, text.replaceAll(ID, 'other-1')]),
      );
      const [second, ...more] = refusals(packs(files, other));
      assert.equal(second?.pack, 'other-1');
      assert.match(second ? words(second) : '', /“50万元”比已有的“100万元”宽/);
      assert.deepEqual(more, []);
    });
  });

  describe('is refused when its words do not hold:', () => {
    const wrong: readonly [name: string, file: PackFileName, from: string, to: string, reason: RegExp][] = [
      [
        'a quote that is not in the source',
        'provisions.yaml',
        'quote: 应当写明绿色金融支持措施',
        'quote: 应当写明绿色信贷',
        /引文在条款中找不到：应当写明绿色信贷/,
      ],
      [
        'a source that has changed',
        'source.txt',
        '应当写明绿色金融支持措施',
        '可以写明绿色金融支持措施',
        /引文在条款中找不到/,
      ],
      [
        'a sentence nobody accounts for',
        'source.txt',
        '制定本办法。',
        '制定本办法。本办法由市发展改革委解释。',
        /这一句没有列出要求.*本办法由市发展改革委解释/,
      ],
      ['a modal that is not there', 'provisions.yaml', 'modal: 应当', 'modal: 必须', /引文中没有“必须”这个词/],
      [
        'a number that is not the document’s',
        'policy.yaml',
        '云政发〔2026〕9号',
        '云政发〔2026〕10号',
        /原文的标题部分没有“云政发〔2026〕10号”/,
      ],
      [
        'an id that is not the folder’s',
        'policy.yaml',
        `id: ${ID}`,
        'id: gbf-2003-100',
        /编号要与文件夹“yunjiang-2026”同名/,
      ],
      [
        'a provision of another policy',
        'provisions.yaml',
        `id: ${ID}/2`,
        'id: gbf-2003-100/2',
        /条款的编号要以“yunjiang-2026\/”开头/,
      ],
      [
        'a clause that is not there',
        'requirements.yaml',
        '#green-finance',
        '#green-loans',
        /没有“yunjiang-2026\/2#green-loans”这项要求|没有列明如何检查/,
      ],
      ['a misspelt key', 'provisions.yaml', 'modal: 应当', 'nodal: 应当', /没有“nodal”这个条目/],
      ['a day that is none', 'policy.yaml', 'issuedOn: 2026-03-02', 'issuedOn: 2026-02-30', /“issuedOn”要写成/],
    ];
    for (const [name, file, from, to, reason] of wrong) {
      it(name, () => {
        assert.ok(files[file].includes(from), from);
        assert.match(words(refusalOf(file, files[file].replace(from, to))), reason);
      });
    }

    it('a pack that calls itself by the id of one of ours', () => {
      const policy = files['policy.yaml'].replace(ID, 'gbf-2003-100');
      const local: LocalPolicies = {
        folders: [{ id: 'gbf-2003-100', path: 'packs/gbf', files: { ...files, 'policy.yaml': policy } }],
      };
      assert.match(refusals(local).map(words)[0] ?? '', /编号“gbf-2003-100”已被另一政策使用/);
    });
  });

  describe('that is hostile is one finding, soon:', () => {
    const cycle = 'requirements: &all\n  - *all\n';
    const bomb = `a: &a [x, x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}\n`;
    const many = `requirements:\n${`  - {clause: ${ID}/4#smallest-investment, at: keyProjects.list.investment, min: 100万元}\n`.repeat(MAX_LOCAL_REQUIREMENTS + 1)}`;
    const deep = `requirements: ${'['.repeat(5000)}${']'.repeat(5000)}\n`;
    const hostile: readonly [
      name: string,
      file: PackFileName,
      text: Files[PackFileName],
      rule: string,
      reason: RegExp,
    ][] = [
      [
        'ten thousand lines',
        'requirements.yaml',
        `requirements:\n${'  - {clause: a, at: b, min: 1}\n'.repeat(10_000)}`,
        'local-pack',
        new RegExp(`上限是${MAX_PACK_LINES}行`),
      ],
      ['more characters than may be', 'source.txt', '文'.repeat(MAX_PACK_FILE + 1), 'local-pack', /文件过长/],
      ['a file the host found too large', 'source.txt', { unread: 'large' }, 'local-pack', /文件过长/],
      ['a file that is no text', 'policy.yaml', { unread: 'encoding' }, 'local-pack', /文件不是 UTF-8 文本/],
      ['a file that is not there', 'source.txt', undefined, 'local-pack', /缺少文件 source\.txt/],
      [
        'more requirements than may be',
        'requirements.yaml',
        many,
        'local-pack',
        new RegExp(`上限是${MAX_LOCAL_REQUIREMENTS}项`),
      ],
      ['a cycle', 'requirements.yaml', cycle, 'yaml-anchor', /./],
      ['anchors upon anchors', 'provisions.yaml', bomb, 'yaml-anchor', /./],
      ['a tag', 'policy.yaml', `id: !!js/function 'x'\n`, 'yaml-tag', /./],
      ['brackets in brackets', 'requirements.yaml', deep, 'input-too-deep', /./],
      ['sentences without end', 'source.txt', '。'.repeat(100_000), 'local-pack', /原文超过2000句/],
      ['one character over and over', 'source.txt', '要'.repeat(200_000), 'local-pack', /./],
      ['nothing', 'requirements.yaml', '', 'local-pack', /文件没有内容/],
      ['something else', 'requirements.yaml', 'hello', 'yaml-syntax', /./],
    ];
    for (const [name, file, text, rule, reason] of hostile) {
      it(name, () => {
        const start = performance.now();
        const refusal = refusalOf(file, text);
        assert.equal(refusal.problem.rule.id, rule, words(refusal));
        assert.match(words(refusal), reason);
        assert.ok(performance.now() - start < 2000);
      });
    }

    it('more packs than may be', () => {
      const one = { id: 'x', path: 'x', files: {} };
      const found = refusals({ folders: Array.from({ length: MAX_PACKS + 1 }, () => one) });
      assert.equal(found.length, MAX_PACKS + 1);
      assert.match(found.map(words).at(-1) ?? '', new RegExp(`最多${MAX_PACKS}套`));
    });
  });

  it('that is refused changes nothing else in a plan', () => {
    const text = SourceText.of(example('complete.zh'));
    const broken = packs({ ...files, 'source.txt': '无' });
    const without = service.analyze(text, { today: '2026-11-24' });
    const withBroken = service.analyze(text, { today: '2026-11-24', local: broken });
    const told = withBroken.findings.filter(({ rule }) => rule.id === 'local-pack');
    assert.equal(told.length, 1);
    const others = withBroken.findings.filter((finding) => !told.includes(finding));
    assert.deepEqual(
      others.map(({ rule, message }) => `${rule.id} ${message}`),
      without.findings.map(({ rule, message }) => `${rule.id} ${message}`),
    );
    assert.equal(withBroken.bound.problems.length, without.bound.problems.length);
  });

  describe('in the editor', () => {
    const limits = withEntry('at: keyProjects.list.investment\nmin: 500万元\nmax: 5亿元');
    const values = withEntry('at: goalsAndTasks.targets.nature\nallowed: [约束性]');
    const at = (text: string, local: LocalPolicies): readonly [Analysis, Position] => {
      const cursor = text.indexOf('$0');
      const source = SourceText.of(text.replace('$0', ''));
      return [service.analyze(source, { today: '2026-11-24', local }), source.positionAt(cursor)];
    };

    it('tells the limits of a value on hover', () => {
      const [analysis, position] = at('重点投资项目规划:\n  - 项目名称: 甲\n    总$0投资: 600万元\n', limits);
      const own = service.within({ local: limits });
      assert.match(hover(analysis, position, 'zh-CN', own)?.markdown ?? '', /本地区规定：下限500万元、上限5亿元/);
      assert.doesNotMatch(
        hover(service.analyze(analysis.text, { today: '2026-11-24' }), position, 'zh-CN', service)?.markdown ??
          '本地区规定',
        /本地区规定/,
      );
    });

    it('proposes the values that the region allows, and no others', () => {
      const text = '目标任务:\n  主要指标:\n    - 指标名称: 甲\n      属性: $0\n';
      const labelsOf = (local: LocalPolicies) => {
        const [analysis, position] = at(text, local);
        return completion(analysis, position, 'zh-CN', service.within({ local })).map(({ label }) => label);
      };
      assert.deepEqual(labelsOf(values), ['约束性']);
      assert.deepEqual(labelsOf(limits).sort(), ['约束性', '预期性'].sort());
    });

    it('reports a value that the region does not allow, and not one that it does', () => {
      const found = (word: string) => {
        const text = `目标任务:\n  主要指标:\n    - {指标名称: 甲, 属性: ${word}, 目标值: 5吨}\n`;
        const analysis = service.analyze(SourceText.of(text), { today: '2026-11-24', local: values });
        return analysis.findings
          .filter(({ rule }) => rule.id === 'local-value')
          .map((each) => renderFinding(each, 'zh-CN'));
      };
      assert.deepEqual(found('预期性'), ['“属性”不能写“预期性”，本地区规定写：约束性。']);
      assert.deepEqual(found('约束性'), []);
    });
  });

  describe('compares certainly:', () => {
    const found = (bound: string, path: string, plan: string): readonly string[] => {
      const local = withEntry(`at: ${path}\n${bound}`);
      assert.deepEqual(refusals(local), []);
      const { findings } = service.analyze(SourceText.of(plan), { today: '2026-11-24', local });
      return findings.filter(({ rule }) => rule.id === 'local-value').map(({ message }) => message);
    };
    const sums: readonly [value: string, expected: readonly string[]][] = [
      ['100万元', []],
      ['99万元', ['below']],
      ['0.01亿元', []],
      ['90万元—120万元', ['below']],
      ['90—120万元', []],
      ['50万元以上', ['below']],
      ['约90万元', []],
      ['待定', []],
      ['90吨', []],
      ['很多', []],
    ];
    for (const [value, expected] of sums) {
      it(`a minimum of 100万元 with ${value}`, () =>
        assert.deepEqual(
          found(
            'min: 100万元',
            'keyProjects.list.investment',
            `重点投资项目规划:\n  - {项目名称: 甲, 总投资: ${value}}\n`,
          ),
          expected,
        ));
    }
    const days: readonly [value: string, expected: readonly string[]][] = [
      ['2029年底', []],
      ['2030年', []],
      ['2031年6月', ['late']],
      ['长期', []],
    ];
    for (const [value, expected] of days) {
      it(`a last day of 2030 with ${value}`, () =>
        assert.deepEqual(
          found('max: 2030年12月31日', 'schedule.list.time', `进度安排:\n  - {阶段: 启动, 时间: ${value}}\n`),
          expected,
        ));
    }
  });

  describe('at a keystroke', () => {
    const text = SourceText.of(longPlan({ enterprises: 60, projects: 60, targets: 5 }));
    const local = packs(files);
    const context = { today: '2026-11-24', local };
    const first = service.analyze(text, context);
    const row = first.text.toString().indexOf('企业名称') + 6;
    const place = text.positionAt(row);
    const edited = text.withEdit({ start: place, end: place }, '新');

    it('reads only the row that is edited', () => {
      const after = service.analyze(edited, context, first);
      const piecesOf = (analysis: Analysis) => analysis.bound.groups.get('keyEnterprises')?.pieces.slice() ?? [];
      const before = new Set(piecesOf(first));
      assert.equal(piecesOf(after).length, 60);
      assert.equal(piecesOf(after).filter((piece) => !before.has(piece)).length, 1);
    });

    it('gives what reading anew gives, also when the packs are others', () => {
      const summary = ({ findings, document }: Analysis): readonly string[] =>
        findings.map(
          ({ rule, message, anchor }) => `${rule.id} ${message} ${JSON.stringify(document.rangeOf(anchor))}`,
        );
      const other = { today: '2026-11-24', local: withEntry('at: keyProjects.list.investment\nmin: 5亿元') };
      const none = { today: '2026-11-24' };
      for (const next of [context, other, none]) {
        const after = service.analyze(edited, next, service.analyze(text, context));
        assert.deepEqual(summary(after), summary(service.analyze(edited, next)));
      }
    });
  });
});
