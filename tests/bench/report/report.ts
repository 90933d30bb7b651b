import type { Memory } from '../lsp/processStatus.ts';
import type { Results } from '../measures.ts';
import type { Profile } from '../profile.ts';
import { cleanplan, versionOf, yamlLanguageServer } from '../servers.ts';
import { median, quantile, type Series } from '../stats.ts';
import { acceptance } from './acceptance.ts';
import type { Row } from './comparison.ts';
import { milliseconds, number, table } from './format.ts';
import type { Machine } from './machine.ts';

/** What a run was asked for, and where and how it went. */
export interface RunFacts {
  readonly machine: Machine;
  readonly profile: Profile;
  /** The command that repeats it. */
  readonly command: string;
  readonly minutes: number;
  readonly loadAtEnd: number;
  /** What the large plan is like. */
  readonly largePlan: { readonly lines: number; readonly bytes: number };
}

/** The whole report in Markdown. */
export function report(results: Results, facts: RunFacts): string {
  const rows = acceptance(results, facts.profile);
  const isJudged = facts.profile.name === 'full';
  return `${[
    '# Benchmark results',
    `Written by \`${facts.command}\`; do not edit. What is measured and how is in [README.md](README.md).`,
    conditions(facts),
    '## Acceptance',
    acceptanceTable(rows, isJudged),
    ...results.remarks,
    verdictNote(rows, isJudged),
    ...servers(results),
    ...commands(results),
  ].join('\n\n')}\n`;
}

function conditions({ machine, profile, minutes, loadAtEnd, largePlan }: RunFacts): string {
  const { cores, memory, load } = machine;
  const peers = [
    `yaml-language-server ${yamlLanguageServer.version} (with our schema, ${yamlLanguageServer.debounce} ms debounce of its own)`,
    `ajv-cli ${versionOf('ajv-cli')}`,
    `Spectral ${versionOf('@stoplight/spectral-cli')}`,
  ].join(', ');
  return [
    `- ${machine.date}, ${profile.name} profile, ${number(minutes)} minutes`,
    `- ${machine.processor}, ${cores} cores, ${memory}, ${machine.system}, Node ${machine.node}`,
    `- average load ${load.toFixed(1)} before and ${loadAtEnd.toFixed(1)} after, of ${cores} cores: the run itself makes about 1; with much more, times are too long for all alike and ratios are rough`,
    `- cleanplan ${cleanplan.version} beside ${peers}`,
    `- a plan of ${number(profile.large)} rows means ${number(profile.large)} enterprises and as many projects: ${number(largePlan.lines)} lines, ${(largePlan.bytes / 1e6).toFixed(1)} MB`,
  ].join('\n');
}

function acceptanceTable(rows: readonly Row[], isJudged: boolean): string {
  const cells = rows.map((row) => [
    row.measure,
    row.ours,
    row.other,
    row.shown,
    row.must?.text ?? '',
    isJudged ? verdict(row) : '',
  ]);
  return table(['measure', 'ours', 'beside', 'measured', 'must', ''], cells);
}

/** What a figure says about its bound. */
export function verdict({ figure, must }: Pick<Row, 'figure' | 'must'>): string {
  if (figure === undefined) return 'no answer';
  if (must === undefined) return 'reported';
  return must.holds(figure) ? 'reached' : '**not reached**';
}

function verdictNote(rows: readonly Row[], isJudged: boolean): string {
  const peer = '“Beside” is yaml-language-server where nothing else is named.';
  if (!isJudged) return `Sizes and repetitions are not those that the musts are about. ${peer}`;
  const musts = rows.filter(({ must }) => must !== undefined);
  const reached = musts.filter((row) => verdict(row) === 'reached');
  return `${reached.length} of ${musts.length} musts reached. ${peer}`;
}

function servers({ edits, questions, bursts, opens, steady }: Results): string[] {
  const parts: string[] = [];
  if (edits.length > 0) parts.push('## Edits: from sending to the right diagnostics', editTable(edits));
  if (questions.length > 0)
    parts.push('## Questions: from sending an edit to the complete answer', questionTable(questions));
  if (bursts.length > 0) {
    const rows = bursts.map(({ server, size, series }) => [server.name, number(size), ...spread(series)]);
    parts.push('## Burst: from the last key to the right diagnostics', table(['server', 'rows', ...SPREAD], rows));
  }
  if (opens.length > 0) {
    const rows = opens.flatMap(({ server, size, figures }) => [
      [server.name, number(size), 'start of the process and first text', ...spread(figures.cold)],
      [server.name, number(size), 'one more text, server warm', ...spread(figures.warm)],
    ]);
    parts.push('## Opening: to the right diagnostics', table(['server', 'rows', 'from', ...SPREAD], rows));
  }
  if (steady.length > 0) {
    const rows = steady.map(({ what, figures: { stages, failure } }) => [
      what,
      stages.map(({ memory }) => Math.round(memory)).join(', '),
      failure ?? '',
    ]);
    parts.push('## Memory in MiB after each tenth', table(['done over and over', 'memory', ''], rows));
  }
  return parts;
}

const SPREAD = ['n', 'median', 'p95', 'max'];

function editTable(edits: Results['edits']): string {
  const rows = edits.flatMap(({ server, edit, size, live, figures }) => {
    const { done, undone, decoded, way, memory } = figures;
    const what = live > 0 ? `${edit}, ${number(live)} findings` : edit;
    return [
      [
        what,
        number(size),
        server.name,
        way,
        'done',
        ...spread(done),
        milliseconds(median(decoded.values)),
        ...memoryCells(memory),
      ],
      ['', '', '', '', 'undone', ...spread(undone), '', '', ''],
    ];
  });
  return table(['edit', 'rows', 'server', 'way', '', ...SPREAD, 'decoded, median', 'memory after', 'peak'], rows);
}

function questionTable(questions: Results['questions']): string {
  const rows = questions.flatMap(({ server, question, size, figures: { arrived, decoded } }) => [
    [question, number(size), server.name, 'arrived', ...spread(arrived)],
    ['', '', '', 'decoded', ...spread(decoded)],
  ]);
  return table(['question', 'rows', 'server', '', ...SPREAD], rows);
}

function memoryCells(memory: Memory | undefined): readonly string[] {
  const shown = (value: number | undefined): string => (value === undefined ? '–' : `${Math.round(value)} MiB`);
  return [shown(memory?.now), shown(memory?.peak)];
}

function spread({ values, failure }: Series): readonly string[] {
  const cells = [median(values), quantile(values, 0.95), quantile(values, 1)].map(milliseconds);
  return [failure === undefined ? String(values.length) : `${values.length}, then ${failure}`, ...cells];
}

function commands({ tasks }: Results): string[] {
  if (tasks.length === 0) return [];
  const parts = tasks.flatMap(({ title, tools }) => [
    `### ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    table(
      ['tool', ...SPREAD, 'user time', 'peak memory', 'command'],
      tools.map(({ tool, wall, user, peak }) => [
        `${tool.name} ${tool.version}`,
        ...spread(wall),
        milliseconds(median(user.values)),
        memoryCells({ now: Number.NaN, peak: median(peak.values) })[1] ?? '',
        `\`${tool.shown}\``,
      ]),
    ),
  ]);
  return ['## Command line: whole processes', ...parts];
}
