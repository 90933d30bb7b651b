import areasTable from '../../../schemas/codes/areas.json' with { type: 'json' };
import bodiesTable from '../../../schemas/codes/bodies.json' with { type: 'json' };
import documentsTable from '../../../schemas/codes/documents.json' with { type: 'json' };
import industriesTable from '../../../schemas/codes/industries.json' with { type: 'json' };
import termsTable from '../../../schemas/codes/terms.json' with { type: 'json' };
import type { CodeTables } from '../core/codes/tables.ts';

/*
 * The tables of `schemas/codes` that most runs do without. The build loads this module when one of its functions
 * is first called.
 */

type Table<Name extends keyof CodeTables> = CodeTables[Name] extends () => infer T ? T : never;

export const areas = (): Table<'areas'> => areasTable;
export const bodies = (): Table<'bodies'> => bodiesTable;
export const documents = (): Table<'documents'> => documentsTable;
export const industries = (): Table<'industries'> => industriesTable;
export const terms = (): Table<'terms'> => termsTable;
