import type { Facts } from '../plan/facts.ts';
import { type Days, yearOfDay } from '../plan/headFacts.ts';
import type { Known } from '../plan/known.ts';
import { periodsIn } from '../plan/periodInTitle.ts';
import type { About } from '../plan/planTypes.generated.ts';
import type { Localized } from '../text/locale.ts';
import { placeIn } from '../text/placeIn.ts';
import { insertKeyBefore } from './insertKey.ts';
import { planRule, type Report } from './rule.ts';

const words = {
  zh: '未写明上位规划，请在“{field}”或“{basis}”中补充。',
  en: 'No superior plan is named: add it under “{field}” or “{basis}”.',
};

export default planRule({
  id: 'upper-plan',
  severity: { missing: 'warning', early: 'information', ended: 'information' },
  waivable: true,
  fixable: true,
  title: { zh: '衔接上位规划', en: 'The superior plan is named' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '地方的清洁生产实施方案依据国家方案制定：葫芦岛市的节能减排方案写明国发〔2021〕33号和辽政发〔2022〕16号',
        en: 'local plans are made on the national one: the plan of 葫芦岛 names both plans above it (国发〔2021〕33号, 辽政发〔2022〕16号)',
      },
    },
  ],
  messages: {
    missing: words,
    early: words,
    ended: {
      zh: '上位规划“{a}”早已到期，请核对是否沿用旧稿。',
      en: 'The superior plan of {a} ended long ago: check whether it comes from an older text.',
    },
  },
  reads: ['about', 'guidingIdeology', 'profile', 'day', 'period', 'legalBasis', 'known'],
  check({ about, guidingIdeology, profile, day, period, legalBasis, known }, report) {
    if (period !== undefined) tellEnded(about, period, known, report);
    if (about?.keyAnchor === undefined || day === undefined || period === undefined) return;
    if (profile.national || profile.level === 'basin' || !isOfAKindMadeUnderOthers(about, profile.binding)) return;
    const above = known.codes.documents
      .upperPlans()
      .find(({ from = '', periodEnds = '' }) => from <= day.first && period.first <= periodEnds && period.last >= from);
    if (above === undefined || isUnread(about) || profile.partsRead?.includes('about') === false) return;
    const said = [about.title?.text, statementOf(guidingIdeology)].flatMap((text) => titlesIn(text ?? ''));
    const titles = [...legalBasis.map(({ title }) => title ?? ''), ...said];
    const isNamed = isForAnother(about) ? isOfAPlan : isOfCleanerProduction;
    if (about.upperPlans !== undefined || about.unfilled.has('upperPlans') || titles.some(isNamed)) return;
    const { legalBasis: basis, period: written } = about;
    const key = basis?.keyAnchor ?? written?.keyAnchor;
    const value = `[${above.title}${above.number === undefined ? '' : `（${above.number}）`}]`;
    const fix = key && { title: fixTitle, args: { title: above.title }, edits: [insertKeyBefore(key, FIELD, value)] };
    const asked = (profile.review || profile.final) && !profile.issued;
    const args = { field: { inPlan: FIELD }, basis: { inPlan: BASIS } };
    report(asked ? 'missing' : 'early', basis?.keyAnchor ?? about.keyAnchor, args, fix && { fix });
  },
});

/** 指导思想, which often begins with what the plan is made on: 为落实《…》，制定本方案. */
function statementOf(content: Facts['guidingIdeology']): string | undefined {
  if (content?.form === 'text') return content.value.text;
  return content?.form === 'map' ? content.value.statement?.text : undefined;
}

/** Of a period that ended the year before, there may be no next plan yet. */
function tellEnded(
  about: About | undefined,
  period: Days,
  { values }: Known,
  report: Report<{ ended: Localized }>,
): void {
  for (const entry of about?.upperPlans?.items ?? []) {
    const title = entry.form === 'text' ? entry.value : entry.value.title;
    const periods = title === undefined ? [] : periodsIn(title.text, values);
    const last = periods.at(-1);
    if (title === undefined || last === undefined) continue;
    if (periods.every((each) => yearOfDay(each.last) < yearOfDay(period.first) - 1))
      report('ended', placeIn(title.anchor, last.text) ?? title.anchor, { a: last.text });
  }
}

const FIELD = { zh: '上位规划', en: 'upperPlans' };
const BASIS = { zh: '编制依据', en: 'legalBasis' };
const fixTitle = { zh: '补充上位规划《{title}》', en: 'Name “{title}” as the superior plan' };

const isOfAKindMadeUnderOthers = ({ planType }: About, binding: boolean): boolean =>
  binding || planType?.value === 'policyMeasures' || planType?.value === 'actionPlan';

/** What is written of the documents it rests on could not be read, or not all of it. */
const isUnread = ({ legalBasis, unfilled }: About): boolean =>
  (legalBasis?.skipped ?? 0) > 0 || unfilled.get('legalBasis')?.reason === 'unread';

/** A plan for cleaner production by its title: neither the law nor a measure for audits. */
const isOfCleanerProduction = (title: string): boolean => title.includes('清洁生产') && /方案|规划|行动/.test(title);

const isOfAPlan = (title: string): boolean => /方案|规划|计划|行动/.test(title);

/** A plan for another subject is made on other plans: that of a city for saving energy on that of its province. */
const isForAnother = ({ title }: About): boolean =>
  title !== undefined && /节能|减排|污染|循环经济|碳达峰|节水/.test(title.text) && !title.text.includes('清洁生产');

const titlesIn = (title: string): string[] => [...title.matchAll(/《([^》]*)》?/g)].map(([, inside = '']) => inside);
