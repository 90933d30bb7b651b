import { countedAs } from '../plan/countedAs.ts';
import type { ValueForms } from '../plan/field.ts';
import { type ListTotals, listTotals, type OfList } from '../plan/listTotals.ts';
import type { ContentName } from '../plan/planTypes.generated.ts';
import type { PlanProfile } from '../plan/profile.ts';
import { isOfPlan, statedOfLists } from '../plan/statedOfLists.ts';
import { rowsOfPart, statedOfParts } from '../plan/statedOfParts.ts';
import {
  enterpriseParts,
  type OtherPart,
  partsUnlike,
  projectParts,
  reductionsUnlike,
  type SummaryParts,
} from '../plan/summaryParts.ts';
import { countsUnlike } from '../plan/targetCounts.ts';
import type { Total } from '../plan/totals.ts';
import type { MessageArg, ProblemExtras } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { type Anchor, sourceOf } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { amountOf, isExact } from '../values/amount.ts';
import { comparedWithList } from '../values/stated.ts';
import { isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import { writeAmount } from '../values/write.ts';
import { partOf, type Report, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'summary-mismatch',
  formerIds: ['count-mismatch'],
  severity: 'warning',
  silencedBy: ['value-impossible', 'magnitude-slip'],
  waivable: true,
  fixable: true,
  title: { zh: '汇总与清单、正文一致', en: 'Summary, list and text agree' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《长江中下游流域水污染防治规划（2011—2015年）》（环发〔2011〕100号）写明837个项目，附表逐一列出',
        en: 'the plan for the middle and lower Yangtze (环发〔2011〕100号) counts 837 projects and lists them one by one',
      },
    },
  ],
  messages: {
    differs: {
      zh: '{where}写的是{a}，清单为{b}，请核对。',
      en: '{where} says {a}; the list has {b}.',
    },
    rounding: {
      zh: '{where}写的是{a}，清单为{b}，相差{diff}；如系四舍五入，请统一保留位数。',
      en: '{where} says {a}; the list has {b}. The difference is {diff}; if it comes from rounding, keep the same number of digits.',
    },
  },
});

type Reports = Report<(typeof meta)['messages']>;

/** Something said of a list. */
interface Statement {
  readonly where: MessageArg;
  readonly what: OfList;
  readonly value: Value;
  readonly text: string;
  readonly anchor: Anchor;
}

const summaries = partOf(meta, 'summaries').plan({
  reads: ['about', 'aroundEnterprises', 'aroundProjects', 'totals', 'profile', 'known'],
  check({ about, aroundEnterprises, aroundProjects, totals, profile, known: { indicators, codes } }, report) {
    const as = countedAs(about, codes.regions);
    const enterprises = wasRead('keyEnterprises', profile)
      ? listTotals(aroundEnterprises, totals.enterprise)
      : undefined;
    // A total of the projects of one tier is not that of the list.
    const ofAll = aroundProjects.summary?.tier === undefined && wasRead('keyProjects', profile);
    const projects = ofAll ? listTotals(aroundProjects, totals.project) : undefined;
    const { count } = aroundEnterprises.summary ?? {};
    const { count: number, investment } = aroundProjects.summary ?? {};
    const check = (list: ListTotals | undefined, what: OfList, where: Localized, field: ValueForms | undefined) => {
      if (list === undefined || field === undefined) return;
      const { reading: value, text, anchor } = field;
      compare({ where: { inPlan: where }, what, value, text, anchor }, list, report);
    };
    check(enterprises, 'count', { zh: '企业数', en: 'count' }, count);
    check(projects, 'count', { zh: '项目数', en: 'count' }, number);
    check(projects, 'money', { zh: '总投资', en: 'investment' }, investment);
    const parts = (of: readonly SummaryParts[], list: ListTotals | undefined, total: Total | undefined) => {
      if (list === undefined || total === undefined) return;
      for (const each of of)
        tell(quoted(each.dimension) ?? SOURCES, partsUnlike(each, list, total, as), list.anchor, report);
    };
    const { summary } = aroundProjects;
    if (aroundEnterprises.summary) parts(enterpriseParts(aroundEnterprises.summary), enterprises, totals.enterprise);
    if (summary === undefined || projects === undefined || totals.project === undefined) return;
    parts(projectParts(summary), projects, totals.project);
    for (const each of reductionsUnlike(summary, totals.project, indicators))
      tell(BENEFITS, [each], projects.anchor, report);
  },
});

const SOURCES: MessageArg = { inPlan: { zh: '资金来源', en: 'funding' } };
const BENEFITS: MessageArg = { inPlan: { zh: '预期效益', en: 'benefits' } };

const quoted = (name: string | undefined): MessageArg | undefined => name && { zh: `“${name}”`, en: `“${name}”` };

/** The parts of one whole that are unlike the list's, in one finding: what is moved from one to another changes both. */
function tell(where: MessageArg, parts: readonly OtherPart[], list: Anchor, report: Reports): void {
  const [first, ...more] = parts;
  if (first === undefined) return;
  const written = parts.map(({ name, value: { text } }) => (text.startsWith(name) ? text : `${name}${text}`));
  const rows = parts.map(({ name, value, rows: { number } }) => {
    return `${name}${writeAmount({ number, unit: value.reading.unit })}`;
  });
  const related = [
    { anchor: list, text: listHere },
    ...more.map(({ value: { anchor } }) => ({ anchor, text: { zh: '这里也不一致', en: 'This differs, too' } })),
  ];
  report('differs', first.value.anchor, { where, a: listed(written), b: listed(rows) }, { related });
}

const listed = (all: readonly string[]): Localized => ({ zh: all.join('、'), en: all.join(', ') });

const listHere = { zh: '清单在这里', en: 'The list is here' };

const indicatorsCounted = partOf(meta, 'targets').plan({
  reads: ['goalsAndTasks', 'targets', 'profile'],
  check({ goalsAndTasks, targets, profile }, report) {
    const body = goalsAndTasks?.form === 'map' ? goalsAndTasks.value : undefined;
    if (body?.targets === undefined || !wasRead('goalsAndTasks', profile)) return;
    const { keyAnchor, anchor } = body.targets;
    tell({ inPlan: { zh: '指标数', en: 'targetCount' } }, countsUnlike(body, targets), keyAnchor ?? anchor, report);
  },
});

const prose = partOf(meta, 'prose').prose({
  look(piece, { values }) {
    const stated = statedOfLists(piece, values);
    const parts = statedOfParts(piece, values);
    return stated.length + parts.length === 0 ? undefined : { stated, parts };
  },
  reads: ['about', 'aroundEnterprises', 'aroundProjects', 'totals', 'profile'],
  judge({ stated, parts }, { about, aroundEnterprises, aroundProjects, totals, profile }, report) {
    for (const { list, what, value, anchor, inSummary } of stated.filter((each) => isOfPlan(each, about))) {
      // What the summary of one tier says is of that tier.
      if (inSummary && list === 'project' && aroundProjects.summary?.tier !== undefined) continue;
      if (!wasRead(contentOf[list], profile)) continue;
      const around = list === 'enterprise' ? aroundEnterprises : aroundProjects;
      const rows = listTotals(around, totals[list]);
      if (rows === undefined || isSummary(value, around.summary, what)) continue;
      compare({ where: { zh: '文中', en: 'The text' }, what, value, text: value.text, anchor }, rows, report);
    }
    for (const part of parts) {
      if (part.list === 'project' && aroundProjects.summary?.tier !== undefined) continue;
      const total = totals[part.list];
      const list = listTotals(part.list === 'enterprise' ? aroundEnterprises : aroundProjects, total);
      const rows = total && rowsOfPart(part, total);
      if (list === undefined || rows === undefined || !wasRead(contentOf[part.list], profile)) continue;
      const { name, value, anchor } = part;
      const inSummary =
        part.list === 'enterprise'
          ? aroundEnterprises.summary && enterpriseParts(aroundEnterprises.summary)
          : aroundProjects.summary && projectParts(aroundProjects.summary);
      if (comparedWithList(value, rows).outcome !== 'differs' || saysPart(inSummary, name, value)) continue;
      tell(
        { zh: '文中', en: 'The text' },
        [{ name, value: { anchor, text: value.text, reading: value }, rows }],
        list.anchor,
        report,
      );
    }
  },
});

export default [summaries, indicatorsCounted, prose] satisfies readonly Rule[];

const contentOf = { enterprise: 'keyEnterprises', project: 'keyProjects' } as const;

/** Of a published plan: a list that is not among the parts read (转录来源) may have more rows than stand here. */
const wasRead = (content: ContentName, { partsRead }: PlanProfile): boolean => partsRead?.includes(content) !== false;

/** Whether the summary says the same: then it is the summary that is to be mended. */
function isSummary(value: MeasuredValue, summary: Summary | undefined, what: OfList): boolean {
  const stated = (what === 'count' ? summary?.count : summary?.investment)?.reading;
  return stated !== undefined && isExact(stated) && comparedWithList(value, amountOf(stated)).outcome === 'agrees';
}

const saysPart = (summary: readonly SummaryParts[] | undefined, name: string, value: MeasuredValue): boolean =>
  (summary ?? []).some(({ parts }) =>
    parts.some(
      (part) =>
        part.name === name &&
        isExact(part.value.reading) &&
        comparedWithList(value, amountOf(part.value.reading)).outcome === 'agrees',
    ),
  );

type Summary = { readonly count?: ValueForms; readonly investment?: ValueForms };

function compare({ where, what, value, text, anchor }: Statement, list: ListTotals, report: Reports): void {
  const rows = isMeasured(value) ? list.total(what, value.unit) : undefined;
  if (rows === undefined || !isMeasured(value)) return;
  const { outcome, rounding, difference } = comparedWithList(value, rows);
  if (difference === undefined || !(outcome === 'differs' || rounding)) return;
  const b = writeAmount({ number: rows.number, unit: value.unit });
  const diff = writeAmount({ number: difference.abs(), unit: value.unit });
  const related = [{ anchor: list.anchor, text: listHere }];
  report(
    rounding ? 'rounding' : 'differs',
    anchor,
    { where, a: text, b, diff },
    { related, ...fixOf(text, b, anchor) },
  );
}

/** To write the list's number, where the other is one text that stands there as it is. */
function fixOf(text: string, b: string, anchor: Anchor): ProblemExtras {
  if (sourceOf(anchor) !== text) return {};
  return {
    fix: {
      title: { zh: '将{a}改为{b}', en: 'Change {a} to {b}' },
      args: { a: text, b },
      edits: [{ anchor, newText: b }],
    },
  };
}
