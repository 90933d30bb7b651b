import { AIDS, type AidName } from '../lsp/aids.ts';
import type { Results, TaskName } from '../measures.ts';
import type { Profile } from '../profile.ts';
import { cleanplan, yamlLanguageServer } from '../servers.ts';
import { faster, type Row, share, within } from './comparison.ts';
import { type Figure, Figures, type Steady } from './figures.ts';
import { number } from './format.ts';

/** How much more a server may hold than half-way and still be called flat. */
const FLAT = 1.15;

/**
 * The acceptance table, as far as the run has measured it: in each line the measure, our figure, what it is compared
 * with, and the must at last. What has no must is only reported.
 */
export function acceptance(results: Results, profile: Profile): readonly Row[] {
  const figures = new Figures(results);
  return [
    ...keystrokes(figures, profile),
    ...keystrokesOfOurs(figures, profile),
    ...questions(figures, profile),
    ...aids(figures, profile),
    ...otherEdits(figures, profile),
    ...opens(figures, profile),
    ...memory(figures, profile),
    ...commands(figures),
  ];
}

function keystrokes(figures: Figures, { medium, large, huge }: Profile): Row[] {
  const ours = (size: number) => figures.edit('keystroke', cleanplan, size);
  const theirs = (size: number) => ({ figure: figures.edit('keystroke', yamlLanguageServer, size) });
  const title = (size: number) => `keystroke, ${number(size)}`;
  const { debounce } = yamlLanguageServer;
  const undelayed = { figure: minus(theirs(medium).figure, debounce) };
  return [
    ...faster(title(large), ours(large), theirs(large), 500),
    // In the quick profile both are one plan.
    ...(huge === large ? [] : faster(title(huge), ours(huge), theirs(huge), 1000)),
    ...share(`${title(huge)} against ${number(medium)}`, ours(huge), { figure: ours(medium), name: 'ours' }, 2.5),
    ...faster(`${title(medium)}, its ${debounce} ms debounce subtracted`, ours(medium), undelayed),
  ];
}

function keystrokesOfOurs(figures: Figures, { large, live }: Profile): Row[] {
  const plain = figures.edit('keystroke', cleanplan, large);
  const findings = `keystroke with ${number(live)} live findings, ${number(large)}`;
  const withFindings = figures.edit('findings', cleanplan, large);
  const period = `keystroke in 规划期, ${number(large)}, decoded`;
  const summarised = `keystroke in a row of {汇总, 清单}, ${number(large)}`;
  return [
    ...within(`${findings}, decoded`, figures.decodedEdit('findings', cleanplan, large), 25),
    ...share(findings, withFindings, { figure: plain, name: 'ours, none:' }),
    ...within(period, figures.decodedEdit('period', cleanplan, large), 25),
    ...share(
      summarised,
      figures.edit('summarised', cleanplan, large),
      { figure: plain, name: 'ours, plain list:' },
      2.5,
    ),
  ];
}

function questions(figures: Figures, { large }: Profile): Row[] {
  return [
    ...within(`document symbols after an edit, ${number(large)}, decoded`, figures.question('symbols', large), 50),
    ...within(`folding ranges after an edit, ${number(large)}, decoded`, figures.question('folding', large), 50),
  ];
}

function aids(figures: Figures, { medium, large }: Profile): Row[] {
  const title = (measure: AidName, size: number) => `${AIDS[measure].name} after an edit, ${number(size)}`;
  const soon = (measure: AidName) => within(`${title(measure, large)}, decoded`, figures.question(measure, large), 20);
  const compared = (measure: AidName, size: number, must?: number) =>
    faster(
      title(measure, size),
      figures.questionArrived(measure, cleanplan, size),
      { figure: figures.questionArrived(measure, yamlLanguageServer, size) },
      must,
    );
  return [
    ...soon('completion'),
    ...compared('completion', medium),
    ...compared('completion', large, 300),
    ...(['hover', 'lens', 'hints', 'tokens', 'actions'] as const).flatMap(soon),
    ...compared('formatting', medium),
    ...compared('formatting', large, 50),
  ];
}

function otherEdits(figures: Figures, { large, burst: { keys, interval } }: Profile): Row[] {
  const edit = (name: string) => {
    const theirs = { figure: figures.edit('structural', yamlLanguageServer, large, name) };
    return faster(
      `structural edit: ${name}, ${number(large)}`,
      figures.edit('structural', cleanplan, large, name),
      theirs,
    );
  };
  const burst = `burst of ${keys} keys at ${interval} ms, ${number(large)}: last key → diagnostics`;
  return [
    ...figures.structuralEdits().flatMap(edit),
    ...within(burst, figures.burst(cleanplan), undefined, figures.burst(yamlLanguageServer)),
  ];
}

function opens(figures: Figures, { small, large }: Profile): Row[] {
  const open = (size: number) => {
    const theirs = { figure: figures.open(yamlLanguageServer, size) };
    return faster(`start and open → first diagnostics, ${number(size)}`, figures.open(cleanplan, size), theirs, 4);
  };
  return [small, large].flatMap(open);
}

function memory(figures: Figures, { large, huge }: Profile): Row[] {
  const held = (size: number) => {
    const theirs = { figure: figures.memory(yamlLanguageServer, size) };
    return share(`memory after edits, ${number(size)}`, figures.memory(cleanplan, size), theirs, 1 / 6, 'MiB');
  };
  const flat = ({ what, most, halfWay }: Steady) =>
    share(`memory flat over ${what}`, most, { figure: halfWay, name: 'half-way' }, FLAT, 'MiB');
  return [...[...new Set([large, huge])].flatMap(held), ...figures.steady().flatMap(flat)];
}

function commands(figures: Figures): Row[] {
  const ours = (task: TaskName) => figures.command(task, 'cleanplan');
  const theirs = (task: TaskName, name: string) => ({ figure: figures.command(task, name), name });
  const title = (task: TaskName) => `\`cleanplan check\`: ${figures.title(task)}`;
  const peak = (name: string) => figures.peak('clean', name);
  return [
    ...share(title('small'), ours('small'), theirs('small', 'node'), 1.7),
    ...faster(title('small'), ours('small'), theirs('small', 'ajv-cli'), 3),
    ...faster(title('many'), ours('many'), theirs('many', 'Spectral'), 12),
    ...faster(title('clean'), ours('clean'), theirs('clean', 'ajv-cli'), 1.2),
    ...share(
      'the same, peak memory',
      peak('cleanplan'),
      { figure: peak('ajv-cli'), name: 'ajv-cli' },
      undefined,
      'MiB',
    ),
    ...faster(title('findings'), ours('findings'), theirs('findings', 'ajv-cli')),
    ...faster(title('findings'), ours('findings'), theirs('findings', 'Spectral')),
  ];
}

const minus = (figure: Figure, time: number): Figure =>
  typeof figure === 'number' ? Math.max(0, figure - time) : figure;
