import type { BoundGroup, BoundNode } from '../bind/boundDocument.ts';
import { planValue } from './buildPlanFile.ts';
import type {
  ContentName,
  Enterprise,
  GoalsAndTasksChoice,
  Indicator,
  KeyEnterprisesChoice,
  KeyProjectsChoice,
  PollutionAnalysisChoice,
  Project,
  Target,
} from './planTypes.generated.ts';

/** The kinds of row that rules are written for, by the type of a row. */
export interface Rows {
  readonly enterprise: Enterprise;
  readonly project: Project;
  readonly target: Target;
  readonly indicator: Indicator;
}

export type RowKind = keyof Rows;

/** A row with its kind. */
export type Row = { readonly [K in RowKind]: { readonly kind: K; readonly row: Rows[K] } }[RowKind];

/** Where rows of each kind stand. */
export const homeOf: Readonly<Record<RowKind, ContentName>> = {
  enterprise: 'keyEnterprises',
  project: 'keyProjects',
  target: 'goalsAndTasks',
  indicator: 'pollutionAnalysis',
};

/**
 * The rows of a kind in one piece of its content: the row itself where the content is a list read row
 * by row, or all of them where the content is one piece.
 */
export function rowsIn<K extends RowKind>(kind: K, nodes: readonly BoundNode[]): readonly Rows[K][] {
  return nodes.flatMap((node) => finders[kind](planValue(node)));
}

const finders: { readonly [K in RowKind]: (value: unknown) => readonly Rows[K][] } = {
  enterprise: (value) => listed<Enterprise>(value as KeyEnterprisesChoice | Enterprise | undefined),
  project: (value) => listed<Project>(value as KeyProjectsChoice | Project | undefined),
  target(value) {
    const choice = value as GoalsAndTasksChoice | undefined;
    return choice?.form === 'map' ? (choice.value.targets?.items ?? []) : [];
  },
  indicator(value) {
    const choice = value as PollutionAnalysisChoice | undefined;
    return choice?.form === 'map' ? (choice.value.indicators?.items ?? []) : [];
  },
};

/** A list's rows in each of its forms: one row by itself, a list, a list with a summary. */
function listed<R extends object>(value: KeyEnterprisesChoice | KeyProjectsChoice | R | undefined): readonly R[] {
  if (value === undefined) return [];
  if (!('form' in value)) return [value];
  if (value.form === 'list') return value.value.items as unknown as readonly R[];
  if (value.form !== 'map' || value.value.list?.form !== 'list') return [];
  return value.value.list.value.items as unknown as readonly R[];
}

/** Finds the rows of a kind. */
export type RowLookup = <K extends RowKind>(kind: K) => readonly Rows[K][];

/** A look-up over the top-level fields of a plan. */
export const lookUpRows =
  (groups: ReadonlyMap<string, BoundGroup>): RowLookup =>
  (kind) =>
    (groups.get(homeOf[kind])?.pieces.slice() ?? []).flatMap(({ nodes }) => rowsIn(kind, nodes));
