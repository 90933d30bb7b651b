import type { Codes } from '../../../codes/codes.ts';
import { GAP, withGap } from './forms.ts';
import type { KnownValue, ValuePlace, ValueProvider } from './valueProvider.ts';
import { valuesBeside } from './valuesBeside.ts';

/** Units planners write with 万 as often as without. */
const COUNTED_BY_TENTHOUSAND: ReadonlySet<string> = new Set(['mass', 'volume', 'energy', 'area', 'carbon']);

/** Words of a change, behind which a number is a part of a whole. */
const CHANGE = /下降|降低|减少|提高|增长|上升|降幅|增幅/;

const PRESENT_VALUE = '#/definitions/indicator/properties/value';

const CHANGES = ['%', '%以上', '个百分点'];

/**
 * The number that is written, in the units it may have: those of the other values of its row, then those the
 * indicator is measured in, so that what is said of an indicator agrees. 单位: these units by themselves; 现状值 without
 * a number: each behind a gap.
 */
export const units: ValueProvider = (place) => {
  const { schema, property, scene } = place;
  if (property?.pointer === '#/definitions/quantityObject/properties/unit')
    return unitsOf(place, '').map((text) => ({ text, kind: 'value' }));
  if (schema.type !== 'quantity' && schema.type !== 'benefit') return [];
  const written = scene.context.prefix.trim();
  if (property?.pointer === PRESENT_VALUE && !/\d/.test(written))
    return unitsOf(place, '').map((unit) => withGap(GAP + unit));
  if (!/\d$/.test(written)) return [];
  return unitsOf(place, written).map((unit): KnownValue => ({ text: written + unit, kind: 'value', partial: true }));
};

function unitsOf({ property, schema, scene }: ValuePlace, written: string): string[] {
  const { codes } = scene.reader.service;
  if (property?.name === 'change') return CHANGES;
  const beside = valuesBeside(scene);
  // A line of benefits says itself what is saved.
  const name = schema.type === 'benefit' ? written : (beside.get('指标名称') ?? beside.get('name') ?? '');
  const { dimensions, share } = codes.indicators.factsOf(name);
  const told = [...beside.values()].flatMap((value) => unitIn(value, codes));
  const usual = dimensions.flatMap((dimension) => usualUnits(dimension, codes));
  const amounts = [...told, ...usual];
  const yearly = schema.type === 'benefit' ? amounts.map((unit) => `${unit}/年`) : [];
  if (CHANGE.test(written))
    return [...new Set([...CHANGES, ...yearly, ...amounts.filter((unit) => !unit.includes('/'))])];
  return share || amounts.length === 0 ? ['%'] : [...new Set([...yearly, ...amounts])];
}

function usualUnits(dimension: string, { units }: Codes): string[] {
  const unit = units.usual(dimension);
  if (unit === '') return [];
  return COUNTED_BY_TENTHOUSAND.has(dimension) ? [unit, `万${unit}`] : [unit];
}

/** The unit of a value as it is written, where we know it. */
function unitIn(value: string, { units }: Codes): string[] {
  const [, scale = '', rest = ''] =
    /\d\s*([千万亿]*)([^\d\s，。；、,)）]+)$/.exec(value.replace(/以上|以下|左右|以内/g, '')) ?? [];
  const known = units.at(rest, 0);
  return known === undefined || known.form === '%' ? [] : [scale + rest];
}
