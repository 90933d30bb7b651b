import table from '../../../schemas/plan.examples.json' with { type: 'json' };
import type { ServiceParts } from '../core/planService.ts';

/** The examples of keys and values, which no check looks at: loaded by the build when they are first asked for. */
export const planExamples = (): ReturnType<ServiceParts['examples']> => table;
