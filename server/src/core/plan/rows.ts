import type { BoundGroup, BoundNode } from '../bind/boundDocument.ts';
import type { RowFigures } from '../bind/pieceNotes.ts';
import type { Indicators } from '../codes/indicators.ts';
import type { Anchor } from '../text/anchor.ts';
import { isExact } from '../values/amount.ts';
import type { ValueReader } from '../values/readValue.ts';
import { planValue } from './buildPlanFile.ts';
import type { PlanList, PlanObject } from './field.ts';
import type {
  Annex,
  Enterprise,
  Indicator,
  KeyContent,
  Measure,
  Milestone,
  Pilot,
  PlanFile,
  Project,
  Target,
  Task,
  ZoneEntryChoice,
} from './planTypes.generated.ts';
import { reductionsIn } from './reductions.ts';
import { saysWhoLeads } from './responsibility.ts';
import { partsOfEnterprise, partsOfProject } from './rowParts.ts';

/** The kinds of row that rules are written for, by the type of a row. */
export interface Rows {
  readonly zone: ZoneEntryChoice;
  readonly indicator: Indicator;
  readonly target: Target;
  readonly task: Task;
  readonly keyContent: KeyContent;
  readonly measure: Measure;
  readonly milestone: Milestone;
  readonly enterprise: Enterprise;
  readonly project: Project;
  readonly pilot: Pilot;
  readonly annex: Annex;
}

export type RowKind = keyof Rows;

/** A row of any kind. */
export type Row = Rows[RowKind];

/** Where the rows of a kind stand. */
interface Home {
  readonly root: keyof PlanFile & string;
  /** The fields from the root down to the list; none where the root is the list. */
  readonly path: readonly string[];
  /** Whether the root may also be the list itself, as a shorter way to write it. */
  readonly short?: true;
}

const homes: Readonly<Record<RowKind, Home>> = {
  zone: { root: 'about', path: ['scope', 'zones'] },
  indicator: { root: 'pollutionAnalysis', path: ['indicators'] },
  target: { root: 'goalsAndTasks', path: ['targets'] },
  task: { root: 'goalsAndTasks', path: ['tasks'] },
  keyContent: { root: 'keyContents', path: ['list'], short: true },
  measure: { root: 'measures', path: ['list'], short: true },
  milestone: { root: 'schedule', path: ['list'], short: true },
  enterprise: { root: 'keyEnterprises', path: ['list'], short: true },
  project: { root: 'keyProjects', path: ['list'], short: true },
  pilot: { root: 'pilots', path: [] },
  annex: { root: 'annexes', path: [] },
};

export const rowKinds = Object.keys(homes) as readonly RowKind[];

/** The top-level field in which the rows of a kind stand. */
export const rootOf = (kind: RowKind): keyof PlanFile & string => homes[kind].root;

/** The fields from the top down to the list of a kind. */
export const listPathOf = (kind: RowKind): readonly string[] => [homes[kind].root, ...homes[kind].path];

/** The list of a kind in a value of the plan: what stands under its top-level field, in any of its forms. */
function listIn(kind: RowKind, value: unknown): PlanList<Row> | undefined {
  const { path, short } = homes[kind];
  const [form, inner] = formOf(value);
  if (form === 'list') return path.length === 0 || short ? (inner as PlanList<Row>) : undefined;
  if (form !== 'map') return undefined;
  let at: unknown = inner;
  for (const name of path) {
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[name];
    const [next, below] = formOf(at);
    if (next !== 'map' && next !== 'list') return undefined;
    at = below;
  }
  return at as PlanList<Row>;
}

/** A value without the choice it stands in: a list, a map, or some other form. */
function formOf(value: unknown): readonly [form: string, inner: unknown] {
  if (typeof value !== 'object' || value === null) return ['none', undefined];
  if ('form' in value && 'value' in value) return [value.form as string, value.value];
  return 'skipped' in value ? ['list', value] : ['map', value];
}

/** Whether nodes under a field are rows by themselves: those of a list that was divided. */
const areRows = ({ path, short }: Home, value: unknown): boolean =>
  (path.length === 0 || short === true) && formOf(value)[0] === 'map' && !('form' in (value as object));

/** The rows of a kind in one piece of their content, and how many there are that could not be read. */
export interface FoundRows<R = Row> {
  readonly rows: readonly R[];
  readonly skipped: number;
}

/** Finds the rows of a kind in one piece of their content. */
export function rowsIn<K extends RowKind>(
  kind: K,
  nodes: readonly BoundNode[],
  values: ValueReader,
): FoundRows<Rows[K]> {
  const rows: Rows[K][] = [];
  let skipped = 0;
  for (const node of nodes) {
    const value = planValue(node, values);
    const list = value === undefined || areRows(homes[kind], value) ? undefined : listIn(kind, value);
    if (list !== undefined) {
      rows.push(...(list.items as readonly Rows[K][]));
      skipped += list.skipped;
    } else if (value === undefined) skipped++;
    else if (areRows(homes[kind], value)) rows.push(value as Rows[K]);
  }
  return { rows, skipped };
}

/** The nodes of the rows of a kind in one piece of their content, those that could not be read included. */
export function rowNodesIn(kind: RowKind, nodes: readonly BoundNode[]): readonly BoundNode[] {
  const { path, short } = homes[kind];
  const isShort = path.length === 0 || short === true;
  return nodes.flatMap((node): readonly BoundNode[] => {
    if (node.kind === 'list') return isShort ? node.items : [];
    if (node.kind === 'unread') return [node];
    if (node.kind !== 'map') return [];
    // A row of a list that was divided is a node by itself.
    if (isShort && (node.alternative === undefined || node.alternative.only === true)) return [node];
    let at: BoundNode | undefined = node;
    for (const name of path) at = at?.kind === 'map' ? at.fields.get(name)?.value : undefined;
    return at?.kind === 'list' ? at.items : [];
  });
}

/** Finds the rows of a kind. */
export type RowLookup = <K extends RowKind>(kind: K) => readonly Rows[K][];

/** A look-up over the top-level fields of a plan. */
export const lookUpRows =
  (groups: ReadonlyMap<string, BoundGroup>, values: ValueReader): RowLookup =>
  (kind) =>
    (groups.get(rootOf(kind))?.pieces.slice() ?? []).flatMap(({ nodes }) => rowsIn(kind, nodes, values).rows);

/** The key of the list in which the rows of a kind stand. */
export function listKeyOf(kind: RowKind, file: PlanFile): Anchor | undefined {
  const value = file[rootOf(kind)] as PlanObject | undefined;
  return listIn(kind, value)?.keyAnchor;
}

/** Adds what the rows of a piece add to the totals, one for each row. Rows without numbers of their own share an object. */
export function addFigures(
  figures: RowFigures[],
  kind: RowKind,
  { rows, skipped }: FoundRows,
  indicators: Indicators,
): void {
  for (const row of rows) {
    const shared = saysWhoLeads(kind, row) ? plain[kind].leading : plain[kind].read;
    figures.push(withParts(kind, withReductions(withMoney(shared[servesTargets(row)], row), row, indicators), row));
  }
  for (let at = 0; at < skipped; at++) figures.push(plain[kind].unread);
}

function withMoney(figures: RowFigures, row: Row): RowFigures {
  const investment = 'investment' in row ? row.investment?.reading : undefined;
  if (investment?.kind !== 'money' || !isExact(investment)) return figures;
  return { ...figures, money: investment.figure };
}

function withReductions(figures: RowFigures, row: Row, indicators: Indicators): RowFigures {
  const reductions = 'benefits' in row && row.benefits !== undefined ? reductionsIn(row.benefits, indicators) : [];
  return reductions.length === 0 ? figures : { ...figures, reductions };
}

function withParts(kind: RowKind, figures: RowFigures, row: Row): RowFigures {
  const parts =
    kind === 'enterprise'
      ? partsOfEnterprise(row as Enterprise)
      : kind === 'project'
        ? partsOfProject(row as Project)
        : [];
  return parts.length === 0 ? figures : { ...figures, parts };
}

/** Whether a row names the targets it serves, or still waits for them. */
function servesTargets(row: Row): 'some' | 'blank' | 'none' {
  if (!('targets' in row)) return 'none';
  if (row.targets !== undefined) return 'some';
  return row.unfilled.get('targets')?.reason === 'empty' ? 'blank' : 'none';
}

const plainOf = (kind: RowKind) => {
  const read: RowFigures = { kind, read: true };
  const leading: RowFigures = { ...read, leads: true };
  const unread: RowFigures = { kind, read: false };
  return { read: byServing(read), leading: byServing(leading), unread };
};

const byServing = (none: RowFigures) => ({
  none,
  some: { ...none, serves: 'some' as const },
  blank: { ...none, serves: 'blank' as const },
});

const plain = Object.fromEntries(rowKinds.map((kind) => [kind, plainOf(kind)])) as Readonly<
  Record<RowKind, ReturnType<typeof plainOf>>
>;
