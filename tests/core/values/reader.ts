import indicators from '../../../schemas/codes/indicators.json' with { type: 'json' };
import units from '../../../schemas/codes/units.json' with { type: 'json' };
import words from '../../../schemas/codes/wordlists.json' with { type: 'json' };
import { Indicators } from '../../../server/src/core/codes/indicators.ts';
import type { ValueTables } from '../../../server/src/core/codes/tables.ts';
import { ValueReader } from '../../../server/src/core/values/readValue.ts';

/** The tables of this package. */
const tables: ValueTables = { units, indicators, words };
/** A reader with the tables of this package. */
export const reader = new ValueReader(tables);
export const indicatorTable = new Indicators(indicators);
