import type { PropertySchema } from '../../../schema/schemaModel.ts';
import type { PlanYears } from '../../skeleton/planYears.ts';
import type { Goes, ListKeys } from './columns.ts';
import { type YearPlace, yearlyKey, yearPlace } from './headYears.ts';
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
    if (before === undefined || (isDated(before) && yearOf(column) > yearOf(before))) last.set(key, column);
  }
  return columns.map((column) => {
    if (!isDated(column) || last.get(column.goes.path[0] as PropertySchema) === column) return column;
    // What was in earlier years is no target of theirs.
    const yearly = column.goes.path.length > 1 ? undefined : yearlyGoes(row.properties, column.goes.year.text);
    return { ...column, goes: yearly ?? OTHER };
  });
};

/** 2025年 among the years of a table of targets, where that is the base year: what the others are compared with. */
const withBaseline: Way = (columns, { row }, { baseYear, stated }) => {
  const past = stated ? columns.filter((column) => isYearAlone(column) && Number(column.goes.key) <= baseYear) : [];
  if (past.length === 0) return columns;
  const property = row.property('baseline') as PropertySchema;
  const isThere = columns.some(({ goes }) => goes.kind === 'field' && goes.path[0] === property);
  const place = isThere ? undefined : yearPlace(row, property);
  const last = past.reduce((one, other) => (yearOf(other) > yearOf(one) ? other : one));
  return columns.map((column) => {
    if (!past.includes(column)) return column;
    if (column !== last || place === undefined) return { ...column, goes: OTHER };
    return { ...column, goes: ofYear(place, yearOf(column)) };
  });
};

/** 2025年 among the years of present figures that no column is for: the last up to the base year is the present. */
const withPresent: Way = (columns, { row }, { baseYear, stated }) => {
  const value = row.property('value');
  const place = value && yearPlace(row, value);
  const isThere = columns.some(({ goes }) => goes.kind === 'field' && goes.path[0] === value);
  if (!stated || place === undefined || isThere) return columns;
  const past = columns.filter((column) => isYearAlone(column) && Number(column.goes.key) <= baseYear);
  const last = past.reduce<Column | undefined>(
    (one, other) => (one !== undefined && yearOf(one) > yearOf(other) ? one : other),
    undefined,
  );
  return columns.map((column) => (column === last ? { ...column, goes: ofYear(place, yearOf(column)) } : column));
};

/** 2030年 among the years of a table of targets that has no other column for them, where the period ends with it. */
const withTarget: Way = (columns, { row }, { endYear, stated }) => {
  const target = row.property('target');
  const place = target && yearPlace(row, target);
  const isThere = columns.some(({ goes }) => goes.kind === 'field' && goes.path[0] === target);
  if (!stated || place === undefined || isThere) return columns;
  return columns.map((column) => {
    if (!isYearAlone(column) || Number(column.goes.key) !== endYear) return column;
    return { ...column, goes: ofYear(place, yearOf(column)) };
  });
};

/** 2028年 among present figures. */
const withLater: Way = (columns, _, { baseYear }) =>
  columns.map((column) =>
    isYearAlone(column) && Number(column.goes.key) > baseYear
      ? { ...column, goes: { ...column.goes, after: baseYear } }
      : column,
  );

const OTHER: Goes = { kind: 'other' };

/** A number of a year alone, in a place that has one for the year. */
const ofYear = ({ path, year }: YearPlace, text: string): Goes => ({
  kind: 'field',
  path,
  near: false,
  year: { path: year, text },
  guessed: true,
});

function yearlyGoes(properties: readonly PropertySchema[], year: string): Goes | undefined {
  const yearly = yearlyKey(properties);
  return yearly && { kind: 'dataKey', ...yearly, key: year, guessed: true };
}

type Field = Extract<Goes, { kind: 'field' }>;
type DataKey = Extract<Goes, { kind: 'dataKey' }>;
type Dated = Column & { readonly goes: Field & Required<Pick<Field, 'year'>> };

const isDated = (column: Column): column is Dated => column.goes.kind === 'field' && column.goes.year !== undefined;

const isYearAlone = (column: Column): column is Column & { readonly goes: DataKey } =>
  column.goes.kind === 'dataKey' && column.goes.guessed === true;

const yearOf = ({ goes }: Column): string =>
  goes.kind === 'dataKey' ? goes.key : goes.kind === 'field' ? (goes.year?.text ?? '') : '';
