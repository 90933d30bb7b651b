import { jsonOf } from '../../server/src/core/bind/json.ts';
import type { Analysis } from '../../server/src/core/planService.ts';

/** What was read of a plan, by canonical names and without places. */
export const valuesOf = ({ bound }: Analysis): Record<string, unknown> =>
  Object.fromEntries([...bound.fields].map(([name, { value }]) => [name, jsonOf(value)]));
