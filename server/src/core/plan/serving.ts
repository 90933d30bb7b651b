import type { RowKind } from './rows.ts';
import type { Total, Totals } from './totals.ts';

/** What may work toward a target. */
const SERVING: readonly RowKind[] = ['task', 'keyContent', 'measure', 'milestone', 'project', 'pilot'];

const sum = (totals: Totals, of: (total: Total) => number): number =>
  SERVING.reduce((all, kind) => all + (totals[kind] === undefined ? 0 : of(totals[kind])), 0);

/** Whether some entry names a target: nothing is told of links that nobody makes. */
export const anyServes = (totals: Totals): boolean => sum(totals, ({ serving }) => serving) > 0;

/** Whether some entry still waits for its targets. */
export const anyWaits = (totals: Totals): boolean => sum(totals, ({ unserving }) => unserving) > 0;
