import type { Repeats } from './stats.ts';

/** The measures, as `--only` names them. */
export const MEASURES = [
  'keystroke',
  'findings',
  'period',
  'summarised',
  'symbols',
  'folding',
  'completion',
  'hover',
  'lens',
  'hints',
  'tokens',
  'actions',
  'formatting',
  'structural',
  'burst',
  'open',
  'memory',
  'steady',
  'cli',
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** How large and how often. The acceptance table is about the sizes of the full profile. */
export interface Profile {
  readonly name: 'full' | 'quick';
  /** Rows of each list in a small plan, a medium, a large and a huge one. */
  readonly small: number;
  readonly medium: number;
  readonly large: number;
  readonly huge: number;
  /** Findings in the plan that has some. */
  readonly live: number;
  /** Small plans that are checked in one run of a command. */
  readonly files: number;
  readonly burst: { readonly keys: number; readonly interval: number };
  /** Edits of one medium plan, and small plans opened and closed, over which memory must stay as it is. */
  readonly steady: { readonly edits: number; readonly texts: number };
  /** Milliseconds in which a server must have answered, and a command ended. */
  readonly timeout: number;
  readonly repeats: {
    readonly edits: Repeats;
    readonly structural: Repeats;
    readonly questions: Repeats;
    readonly aids: Repeats;
    /** The first of them is a warm-up. */
    readonly bursts: Repeats;
    readonly opens: Repeats;
    readonly commands: Repeats;
    /** Runs that record memory and computing time; they are none of those that are timed. */
    readonly recorded: Repeats;
  };
  /** Whether Spectral checks the large plan as well. */
  readonly spectralOnLarge: boolean;
}

export const full: Profile = {
  name: 'full',
  small: 8,
  medium: 1000,
  large: 5000,
  huge: 20_000,
  live: 1000,
  files: 200,
  burst: { keys: 30, interval: 60 },
  steady: { edits: 100_000, texts: 1000 },
  timeout: 180_000,
  repeats: {
    edits: { least: 2, most: 30, budget: 40_000 },
    structural: { least: 2, most: 10, budget: 12_000 },
    questions: { least: 5, most: 15, budget: 12_000 },
    aids: { least: 2, most: 15, budget: 12_000 },
    bursts: { least: 3, most: 6, budget: 20_000 },
    opens: { least: 5, most: 15, budget: 40_000 },
    commands: { least: 5, most: 25, budget: 20_000 },
    recorded: { least: 1, most: 3, budget: 20_000 },
  },
  spectralOnLarge: true,
};

export const quick: Profile = {
  name: 'quick',
  small: 8,
  medium: 500,
  large: 1000,
  huge: 1000,
  live: 200,
  files: 20,
  burst: { keys: 30, interval: 60 },
  steady: { edits: 2000, texts: 50 },
  timeout: 30_000,
  repeats: {
    edits: { least: 2, most: 8, budget: 2000 },
    structural: { least: 1, most: 3, budget: 1500 },
    questions: { least: 2, most: 3, budget: 1500 },
    aids: { least: 1, most: 3, budget: 1500 },
    bursts: { least: 2, most: 2, budget: 0 },
    opens: { least: 1, most: 2, budget: 1500 },
    commands: { least: 2, most: 5, budget: 2000 },
    recorded: { least: 1, most: 1, budget: 0 },
  },
  spectralOnLarge: false,
};
