import type { MapSchema, PropertySchema } from '../../../schema/schemaModel.ts';
import type { PlanYears } from '../../skeleton/planYears.ts';
import type { Goes, ListKeys } from './columns.ts';
import { yearlyKey, yearPlace } from './headYears.ts';
import type { Column } from './tableHead.ts';

/** The years of the plan that the rows go into. */
export interface YearsKnown extends PlanYears {
  /** Whether the plan says them itself. */
  readonly stated: boolean;
}

/**
 * Sets columns right that are told apart by their years alone. Of several for one key the last year keeps it, and the
 * others go to the key that holds numbers by year; the year in which the period of the plan ends is that of the target,
 * those up to the base year are none of targets, the last of these is that of a baseline or of the present, and present
 * figures of a year behind it are marked.
 */
export function yearsPlaced(columns: readonly Column[], list: ListKeys, years: YearsKnown): readonly Column[] {
  const has = (name: string): boolean => list.row.property(name) !== undefined;
  const ofTargets = has('baseline') ? [withBaseline, withTarget] : [];
  const ofPresent = has('value') ? [withPresent, withLater] : [];
  return [oneYearEach, ...ofTargets, ...ofPresent].reduce((all, way) => way(all, list, years), columns);
}

type Way = (columns: readonly Column[], list: ListKeys, years: YearsKnown) => readonly Column[];

/** 2028年目标, 2030年目标: 目标值 is that of 2030, and the other one is a target on the way. */
const oneYearEach: Way = (columns, { row }) => {
  // A column without a year has the key for itself.
  const last = new Map<PropertySchema, Column>(
    columns.flatMap((column) => {
      const [key, ...inside] = column.goes.kind === 'field' && !isDated(column) ? column.goes.path : [];
      return key === undefined || inside.length > 0 ? [] : [[key, column]];
    }),
  );
  for (const column of columns.filter(isDated)) {
    const [key] = column.goes.path as readonly [PropertySchema];
    const before = last.get(key);
    if (before === undefined || (isDated(before) && column.goes.year.text > before.goes.year.text))
      last.set(key, column);
  }
  return columns.map((column) => {
    if (!isDated(column) || last.get(column.goes.path[0] as PropertySchema) === column) return column;
    // What was in earlier years is no target of theirs.
    const yearly = column.goes.path.length > 1 ? undefined : yearlyGoes(row.properties, column.goes.year.text);
    return { ...column, goes: yearly ?? OTHER };
  });
};

/**
 * 2025年 among the years of a table of targets, where that is the base year: what the others are compared with. Earlier
 * years are no targets.
 */
const withBaseline: Way = (columns, { row }, years) => {
  const past = yearsUpToBase(columns, years);
  const placed = withKey('baseline', past.reduce(later, undefined), columns, row);
  return placed.map((column) => (past.some((each) => each === column) ? { ...column, goes: OTHER } : column));
};

/** 2025年 among the years of present figures: the last up to the base year is the present. */
const withPresent: Way = (columns, { row }, years) =>
  withKey('value', yearsUpToBase(columns, years).reduce(later, undefined), columns, row);

/** 2030年 among the years of a table of targets, where the period ends with it. */
const withTarget: Way = (columns, { row }, { endYear, stated }) =>
  stated
    ? withKey(
        'target',
        columns.filter(isYearAlone).find(({ goes }) => Number(goes.key) === endYear),
        columns,
        row,
      )
    : columns;

/** The columns of years alone up to the base year; none where the plan does not say which that is. */
const yearsUpToBase = (columns: readonly Column[], { baseYear, stated }: YearsKnown): readonly YearAlone[] =>
  stated ? columns.filter(isYearAlone).filter(({ goes }) => Number(goes.key) <= baseYear) : [];

const later = (one: YearAlone | undefined, other: YearAlone): YearAlone =>
  one !== undefined && one.goes.key >= other.goes.key ? one : other;

/** With a column for a key of the row that has a place for the year and no other column. */
function withKey(name: string, own: YearAlone | undefined, columns: readonly Column[], row: MapSchema) {
  const property = row.property(name);
  const place = property && yearPlace(row, property);
  const isThere = columns.some(({ goes }) => goes.kind === 'field' && goes.path[0] === property);
  if (own === undefined || place === undefined || isThere) return columns;
  const year = { path: place.year, text: own.goes.key };
  const goes: Goes = { kind: 'field', path: place.path, near: false, year, guessed: true };
  return columns.map((column) => (column === own ? { ...column, goes } : column));
}

/** 2028年 among present figures. */
const withLater: Way = (columns, _, { baseYear }) =>
  columns.map((column) =>
    isYearAlone(column) && Number(column.goes.key) > baseYear
      ? { ...column, goes: { ...column.goes, after: baseYear } }
      : column,
  );

const OTHER: Goes = { kind: 'other' };

function yearlyGoes(properties: readonly PropertySchema[], year: string): Goes | undefined {
  const yearly = yearlyKey(properties);
  return yearly && { kind: 'dataKey', ...yearly, key: year, guessed: true };
}

type Field = Extract<Goes, { kind: 'field' }>;
type YearAlone = Column & { readonly goes: Extract<Goes, { kind: 'dataKey' }> };
type Dated = Column & { readonly goes: Field & Required<Pick<Field, 'year'>> };

const isDated = (column: Column): column is Dated => column.goes.kind === 'field' && column.goes.year !== undefined;

const isYearAlone = (column: Column): column is YearAlone =>
  column.goes.kind === 'dataKey' && column.goes.guessed === true;
