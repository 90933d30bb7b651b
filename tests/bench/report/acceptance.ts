import type { ToolFigures } from '../cli/wholeProcess.ts';
import type { EditResult, Results, TaskName } from '../measures.ts';
import type { Profile } from '../profile.ts';
import { cleanplan, yamlLanguageServer } from '../servers.ts';
import { joined, median, type Series } from '../stats.ts';
import { milliseconds, number, ratio } from './format.ts';

/** One line of the acceptance table. */
export interface Row {
  readonly measure: string;
  readonly ours: string;
  readonly other: string;
  /** The figure that the bounds are about; undefined where something gave no answer. */
  readonly figure: number | undefined;
  readonly shown: string;
  readonly must: Bound | undefined;
  readonly aim: Bound | undefined;
  /** False where sizes differ from those the bounds are about. */
  readonly judged: boolean;
}

export interface Bound {
  readonly text: string;
  readonly holds: (figure: number) => boolean;
}

const atLeast = (times: number): Bound => ({ text: `≥${number(times)}×`, holds: (figure) => figure >= times });
const atMost = (times: number): Bound => ({ text: `≤${times}×`, holds: (figure) => figure <= times });
const atMostOneIn = (parts: number): Bound => ({ text: `≤1/${parts}`, holds: (figure) => figure <= 1 / parts });
const within = (ms: number): Bound => ({ text: `≤${ms} ms`, holds: (figure) => figure <= ms });

/** The acceptance table, as far as the run has measured it. */
export function acceptance(results: Results, profile: Profile): readonly Row[] {
  const full = profile.name === 'full';
  return [
    ...keystrokeRows(results, profile, full),
    ...structuralRows(results, full),
    ...burstRows(results, profile, full),
    ...openRows(results, profile, full),
    ...memoryRows(results, profile, full),
    ...steadyRows(results, full),
    ...commandRows(results, full),
  ];
}

/** How many times faster ours is. */
function faster(
  measure: string,
  ours: number | undefined,
  other: number | undefined,
  bounds: readonly [must: Bound | undefined, aim: Bound | undefined],
  judged: boolean,
  otherName = '',
): Row {
  const figure = ours === undefined || other === undefined ? undefined : other / ours;
  const [must, aim] = bounds;
  const shownOther = [otherName, milliseconds(other)].filter((part) => part !== '').join(' ');
  return { measure, ours: milliseconds(ours), other: shownOther, figure, shown: ratio(figure), must, aim, judged };
}

/** How much ours is of another figure, ours or a peer's. */
function part(
  measure: string,
  ours: number | undefined,
  other: number | undefined,
  [must, aim]: readonly [must: Bound, aim: Bound],
  judged: boolean,
  show: (value: number | undefined) => string = milliseconds,
  otherName = '',
): Row {
  const figure = ours === undefined || other === undefined ? undefined : ours / other;
  const shownOther = [otherName, show(other)].filter((one) => one !== '').join(' ');
  return { measure, ours: show(ours), other: shownOther, figure, shown: ratio(figure), must, aim, judged };
}

function keystrokeRows(results: Results, { medium, large, huge, live }: Profile, full: boolean): Row[] {
  const ours = (size: number, findings = 0) => middle(editOf(results, cleanplan.name, 'keystroke', size, findings));
  const theirs = (size: number) => middle(editOf(results, yamlLanguageServer.name, 'keystroke', size, 0));
  const less = theirs(medium);
  const measured = results.edits.some(({ edit, live: findings }) => edit === 'keystroke' && findings === 0);
  const rows: Row[] = [];
  if (measured && theirs(large) !== undefined) {
    const name = (size: number) => `keystroke → right diagnostics, ${number(size)}`;
    rows.push(faster(name(large), ours(large), theirs(large), [atLeast(500), atLeast(1500)], full));
    if (huge !== large) {
      rows.push(faster(name(huge), ours(huge), theirs(huge), [atLeast(2000), atLeast(6000)], full));
    }
    const flat = `the same, flatness: ${number(huge)} against ${number(medium)}`;
    rows.push(part(flat, ours(huge), ours(medium), [atMost(2), atMost(1.3)], full, milliseconds, 'ours'));
    const debounced = `the same at ${number(medium)}, its ${yamlLanguageServer.debounce} ms debounce subtracted`;
    const rest = less === undefined ? undefined : Math.max(0, less - yamlLanguageServer.debounce);
    rows.push(faster(debounced, ours(medium), rest, [atLeast(100), atLeast(200)], full));
  }
  if (editOf(results, cleanplan.name, 'keystroke', large, live) !== undefined) {
    const title = `keystroke with ${number(live)} live findings in the file, ${number(large)}`;
    rows.push(part(title, ours(large, live), ours(large), [atMost(3), atMost(1.5)], full, milliseconds, 'ours, none:'));
  }
  return rows;
}

function structuralRows(results: Results, full: boolean): Row[] {
  const edits = results.edits.filter(({ server, edit }) => server.name === cleanplan.name && edit !== 'keystroke');
  return edits.map((ours) => {
    const theirs = editOf(results, yamlLanguageServer.name, ours.edit, ours.size, 0);
    const title = `structural edit: ${ours.edit}, ${number(ours.size)}`;
    return faster(title, middle(ours), middle(theirs), [atLeast(10), atLeast(50)], full);
  });
}

function burstRows(results: Results, { burst: { keys, interval } }: Profile, full: boolean): Row[] {
  const ours = results.bursts.find(({ server }) => server.name === cleanplan.name);
  const theirs = results.bursts.find(({ server }) => server.name === yamlLanguageServer.name);
  if (ours === undefined) return [];
  const figure = whole(ours.series);
  return [
    {
      measure: `burst of ${keys} keys at ${interval} ms, ${number(ours.size)}: last key → diagnostics`,
      ours: milliseconds(figure),
      other: milliseconds(theirs && whole(theirs.series)),
      figure,
      shown: milliseconds(figure),
      must: within(20),
      aim: within(5),
      judged: full,
    },
  ];
}

function openRows(results: Results, { small, large }: Profile, full: boolean): Row[] {
  const cold = (name: string, size: number): number | undefined => {
    const found = results.opens.find((one) => one.server.name === name && one.size === size);
    return found && whole(found.figures.cold);
  };
  if (results.opens.length === 0) return [];
  const row = (size: number, must: number, aim: number, judged: boolean): Row =>
    faster(
      `start and open → first diagnostics, ${number(size)}`,
      cold(cleanplan.name, size),
      cold(yamlLanguageServer.name, size),
      [atLeast(must), atLeast(aim)],
      judged,
    );
  return [row(small, 4, 6, true), row(large, 5, 7, full)];
}

function memoryRows(results: Results, { large, huge }: Profile, full: boolean): Row[] {
  const after = (name: string, size: number) => editOf(results, name, 'keystroke', size, 0)?.figures.memory?.now;
  if (after(yamlLanguageServer.name, large) === undefined) return [];
  const row = (size: number, must: number): Row =>
    part(
      `memory after edits, ${number(size)}`,
      after(cleanplan.name, size),
      after(yamlLanguageServer.name, size),
      [atMostOneIn(must), atMostOneIn(10)],
      full,
      mebibytes,
    );
  return huge === large ? [row(large, 6)] : [row(large, 6), row(huge, 8)];
}

/**
 * The most memory in the second half against that half-way, when the server has warmed up and its heap has found
 * its size: what leaks goes on to grow.
 */
function steadyRows({ steady }: Results, full: boolean): Row[] {
  return steady.map(({ what, figures: { stages, failure } }) => {
    const memory = failure === undefined ? stages.map((stage) => stage.memory) : [];
    const halfWay = memory[Math.floor(memory.length / 2) - 1];
    const most = halfWay === undefined ? undefined : Math.max(...memory.slice(Math.floor(memory.length / 2)));
    const bounds = [atMost(1.15), atMost(1.05)] as const;
    return part(`memory flat over ${what}`, most, halfWay, bounds, full, mebibytes, 'half-way');
  });
}

function commandRows(results: Results, full: boolean): Row[] {
  const rows: Row[] = [];
  const wall = (task: TaskName, name: string) => toolOf(results, task, name)?.wall;
  const time = (task: TaskName, name: string) => {
    const series = wall(task, name);
    return series && whole(series);
  };
  const title = (task: TaskName) => `\`cleanplan check\`: ${results.tasks.find((one) => one.task === task)?.title}`;
  const versus = (
    task: TaskName,
    name: string,
    bounds: readonly [must: Bound | undefined, aim: Bound | undefined],
    judged: boolean,
  ): void => {
    if (wall(task, name) === undefined) return;
    rows.push(faster(title(task), time(task, 'cleanplan'), time(task, name), bounds, judged, name));
  };
  if (wall('small', 'node') !== undefined) {
    const bounds = [atMost(1.3), atMost(1.15)] as const;
    rows.push(
      part(title('small'), time('small', 'cleanplan'), time('small', 'node'), bounds, true, milliseconds, 'node'),
    );
  }
  versus('small', 'ajv-cli', [atLeast(3), undefined], true);
  versus('many', 'Spectral', [atLeast(12), atLeast(25)], full);
  versus('clean', 'ajv-cli', [atLeast(1.3), atLeast(2)], full);
  if (wall('clean', 'ajv-cli') !== undefined) {
    const peak = (name: string) => {
      const series = toolOf(results, 'clean', name)?.peak;
      return series && whole(series);
    };
    const bounds = [atMost(1), atMost(1)] as const;
    rows.push(part(`the same, peak memory`, peak('cleanplan'), peak('ajv-cli'), bounds, full, mebibytes, 'ajv-cli'));
  }
  versus('findings', 'ajv-cli', [atLeast(1), undefined], full);
  versus('findings', 'Spectral', [undefined, atLeast(5)], full);
  return rows;
}

const toolOf = (results: Results, task: TaskName, name: string): ToolFigures | undefined =>
  results.tasks.find((one) => one.task === task)?.tools.find(({ tool }) => tool.name === name);

const editOf = (results: Results, name: string, edit: string, size: number, live: number): EditResult | undefined =>
  results.edits.find((one) => one.server.name === name && one.edit === edit && one.size === size && one.live === live);

/** The median over both directions, doing and undoing; none where an answer is missing. */
const middle = (result: EditResult | undefined): number | undefined =>
  result && whole(joined(result.figures.done, result.figures.undone));

/** The median of a series in which no answer is missing. */
const whole = ({ values, failure }: Series): number | undefined => (failure === undefined ? median(values) : undefined);

const mebibytes = (value: number | undefined): string => (value === undefined ? '–' : `${Math.round(value)} MiB`);
