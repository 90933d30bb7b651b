import type { BoundDocument } from '../../server/src/core/bind/boundDocument.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { PlanDay } from '../../server/src/core/plan/headFacts.ts';
import { DEFAULT_POLICY } from '../../server/src/core/plan/profile.ts';
import type { Analysis, PlanService } from '../../server/src/core/planService.ts';
import type { Basis } from '../../server/src/core/problems/basis.ts';
import { inputRules } from '../../server/src/core/problems/inputRules.ts';
import { defineRuleMeta, type RuleMeta, severityOf } from '../../server/src/core/problems/ruleMeta.ts';
import { ProvisionCatalogue } from '../../server/src/core/provisions/catalogue.ts';
import type { PlanDocument } from '../../server/src/core/syntax/planDocument.ts';
import { Segment } from '../../server/src/core/text/anchor.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import { span } from '../../server/src/core/text/span.ts';
import { fakePacks } from './fakePacks.ts';
import { fakeSchema } from './fakeSchema.ts';
import { packageService } from './packageService.ts';

const clause: Basis = { kind: 'clause', requirement: 'gbf-2003-100/2.1#schedule' };
const secondary: Basis = { kind: 'clause', requirement: 'cppl-2012/8#plan' };
const standard: Basis = {
  kind: 'standard',
  name: 'GB 32100—2015',
  text: { zh: '统一社会信用代码为 18 位', en: 'a credit code has 18 characters' },
};
const practice: Basis = { kind: 'practice', text: { zh: '已公布的规划都这样写', en: 'published plans do so' } };
const format: Basis = { kind: 'format', text: { zh: '规划格式第 1 版', en: 'plan format version 1' } };

const simple = (
  id: string,
  severity: RuleMeta['severity'],
  basis: readonly Basis[],
  zh: string,
  en: string,
): RuleMeta =>
  defineRuleMeta({
    id,
    severity,
    waivable: id !== 'internal-error',
    basis,
    title: { zh, en },
    messages: { found: { zh: `${zh}：“{word}”`, en: `${en}: "{word}"` } },
  });

/** The word of a text that each rule of the fake finds. */
const rulesByWord: ReadonlyMap<string, RuleMeta> = new Map([
  ['缺项', simple('content-missing', 'byRequirement', [clause], '规划内容缺项', 'A content is missing')],
  ['新法', simple('pack-out-of-time', 'warning', [secondary], '依据不在有效期内', 'A basis out of its time')],
  ['代码', simple('credit-code', 'warning', [standard], '信用代码不对', 'A wrong credit code')],
  ['空泛', simple('vague-target', 'information', [practice], '指标不明确', 'A vague target')],
  ['格式', simple('format-version', 'hint', [format], '格式版本', 'The format version')],
  ['例外', simple('schedule-gap', 'error', [practice], '进度不连续', 'A gap in the schedule')],
  ['崩溃', simple('internal-error', 'error', [format], '程序内部出错', 'An internal error')],
]);

/** A line `未转录` is a content that nobody has read. */
const contentsOf = (text: SourceText) =>
  [...text.toString().matchAll(/^未转录$/gm)].map(() => ({
    name: 'schedule',
    title: { zh: '进度安排', en: '进度安排' },
    notTranscribed: true,
  }));

/**
 * Stands in for the core: it finds words of the text, so that a test says what it wants found. 抛出 makes
 * `analyze` throw, 例外 is found and waived, and a text that begins with 成文日期: gives its own date.
 */
export function fakeService(): PlanService {
  const rules = new Map([...rulesByWord.values(), ...inputRules].map((rule) => [rule.id, rule]));
  const policies = new ProvisionCatalogue(fakePacks);
  const service: PlanService = {
    schema: fakeSchema,
    keys: packageService.keys,
    policies,
    examples: () => ({}),
    codes: packageService.codes,
    rules,
    refusedPacks: [],
    within: () => service,
    parse: documentOf,
    analyze(text, context) {
      if (text.toString().includes('抛出')) throw new Error('boom');
      const document = documentOf(text);
      return {
        text,
        context,
        document,
        bound: { fields: new Map(), groups: new Map(), language: 'zh', problems: [] } satisfies BoundDocument,
        plan: {
          profile: { policies: [DEFAULT_POLICY] },
          contents: contentsOf(text),
          day: dayOf(text, context.asOf ?? context.today),
        } as unknown as Analysis['plan'],
        state: undefined as never,
        rules: undefined as never,
        findings: findingsOf(document.parts[0]?.segment as Segment),
        asOf: context.asOf ?? context.today,
        read: true,
      };
    },
  };
  return service;
}

function dayOf(text: SourceText, asOf: string): PlanDay {
  const day = /^成文日期: (\S+)/.exec(text.toString())?.[1];
  return { first: day ?? asOf, last: day ?? asOf, written: day !== undefined };
}

function documentOf(source: SourceText): PlanDocument {
  const segment = new Segment(source.toString(), source.lineCount);
  const part = { kind: 'whole', column: 0, segment, pairs: [], items: [], problems: [], stray: undefined } as const;
  return {
    source,
    parts: [part],
    entries: [],
    problems: [],
    lineOf: () => 0,
    partAt: () => ({ part, firstLine: 0, item: -1 }),
    rangeOf: ({ span }) => ({ start: segment.positionAt(span.start), end: segment.positionAt(span.end) }),
  };
}

function findingsOf(segment: Segment): Finding[] {
  const findings: Finding[] = [];
  for (const [word, rule] of rulesByWord) {
    for (let at = segment.text.indexOf(word); at !== -1; at = segment.text.indexOf(word, at + 1)) {
      findings.push(findingAt(at, word, rule, segment));
    }
  }
  return findings.sort((a, b) => a.anchor.span.start - b.anchor.span.start);
}

function findingAt(at: number, word: string, rule: RuleMeta, segment: Segment): Finding {
  const anchor = { source: 'plan', segment, span: span(at, at + word.length) } as const;
  const severity = severityOf(rule, 'found');
  const wantsMore = rule.id === 'content-missing';
  return {
    rule,
    message: 'found',
    args: { word },
    severity: severity === 'byRequirement' ? 'error' : severity,
    anchor,
    basis: rule.basis,
    related: wantsMore
      ? [{ anchor: { ...anchor, span: span(0, 1) }, text: { zh: '规划从这里开始', en: 'the plan begins here' } }]
      : [],
    fix: wantsMore
      ? { title: { zh: '补写“{word}”', en: 'Write "{word}"' }, args: { word }, edits: [{ anchor, newText: '补' }] }
      : null,
    waived: word === '例外' ? { reason: '试点期间另行安排', confirmedBy: null, expires: '2027-06' } : null,
    heading: null,
  };
}
