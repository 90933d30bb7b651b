import type { RowMoney, RowPart } from '../bind/pieceNotes.ts';
import { isExact } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { groundsOf } from './auditGrounds.ts';
import type { TextField, ValueForms } from './field.ts';
import { fundingTotal } from './fundingTotals.ts';
import type { Audit, Enterprise, Project } from './planTypes.generated.ts';

/** By what a summary tells the rows of a list apart, and adds them up. */
export type PartsBy =
  | 'region'
  | 'zone'
  | 'industry'
  | 'size'
  | 'audit'
  | 'ground'
  | 'category'
  | 'tier'
  | 'source'
  | 'told';

/** What an enterprise is counted by. */
export const partsOfEnterprise = ({ region, zone, industry, size, audit }: Enterprise): RowPart[] => [
  ...part('region', region),
  ...part('zone', zone),
  ...part('industry', industry),
  ...part('size', size),
  ...part('audit', audit?.kind),
  ...groundOf(audit),
];

/** What a project is counted by, and where its money comes from; whether it tells of its benefits, or has none to tell. */
export function partsOfProject(project: Project): RowPart[] {
  const { region, zone, industry, category, tier, investment, benefits } = project;
  const money = moneyOf(investment);
  const cutsNothing = category?.value === 'capacityBuilding' || category?.value === 'monitoring';
  const told = benefits !== undefined || cutsNothing;
  return [
    ...part('region', region, money),
    ...part('zone', zone, money),
    ...part('industry', industry, money),
    ...part('category', category, money),
    ...part('tier', tier, money),
    ...sourcesOf(project, money),
    ...(told ? [{ by: 'told' satisfies PartsBy, name: '', money: undefined }] : []),
  ];
}

/** Under which of several grounds it is counted only the writer knows. */
function groundOf(audit: Audit | undefined): RowPart[] {
  const [ground, ...more] = groundsOf(audit);
  return more.length > 0 ? [{ by: 'ground' satisfies PartsBy, name: '', money: undefined }] : part('ground', ground);
}

const part = (by: PartsBy, field: Pick<TextField, 'text'> | undefined, money?: RowMoney): RowPart[] =>
  field === undefined ? [] : [{ by, name: field.text.trim(), money }];

const moneyOf = (field: ValueForms | undefined): RowMoney | undefined =>
  field?.reading.kind === 'money' && isExact(field.reading) ? field.reading.figure : undefined;

/**
 * The sources with the amount from each; left open where one is no exact amount, where they are not the whole
 * investment (which is told there), or may be that of the period alone.
 */
function sourcesOf(project: Project, money: RowMoney | undefined): RowPart[] {
  const { funding, periodInvestment } = project;
  const open: RowPart[] = [{ by: 'source', name: '', money: undefined }];
  if (funding === undefined || periodInvestment !== undefined) return open;
  if (funding.form === 'text') return money === undefined ? open : part('source', funding.value, money);
  const total = fundingTotal(project);
  const sum = total && compareAmounts(total.sum, total.total, { oneList: true });
  const whole = sum?.outcome === 'agrees' && !sum.rounding;
  const amounts = funding.value.entries.map(({ key, value }) => ({ key, money: moneyOf(value) }));
  if (!whole || amounts.some((each) => each.money === undefined)) return open;
  return amounts.flatMap((each) => part('source', each.key, each.money));
}
