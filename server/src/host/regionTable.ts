import table from '../../../schemas/codes/regions.json' with { type: 'json' };
import type { RegionsTable } from '../core/codes/tables.ts';

/** The largest table, loaded by the build when it is first asked for. */
export const regions = (): RegionsTable => table;
