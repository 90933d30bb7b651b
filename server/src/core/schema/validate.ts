import { type ValidatorError, validators } from './validators.generated.js';

/** What is validated by itself: the whole value of a root property, or one item of its list. */
export interface ValidationTarget {
  /** Canonical name of a root property. */
  readonly property: string;
  readonly item: boolean;
}

/** One thing the schema finds wrong. */
export interface SchemaIssue {
  /** From the validated value down: canonical keys, data keys, list indexes. */
  readonly path: readonly (string | number)[];
  /** The JSON Schema keyword that failed, or `choice` where the value is none of the forms allowed. */
  readonly keyword: string;
  /** As ajv 8 gives them: `missingProperty`, `additionalProperty`, `type`, `allowedValues`, `propertyName`, … */
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
}

/** More issues than this in one value say nothing new; the rest are left out. */
const maxSchemaIssues = 200;

/**
 * Checks bound values (canonical names, texts as strings) against the plan schema. Of a choice only
 * the form that is written is checked.
 *
 * @returns no issues when valid, also for a property the schema does not know: the binder reports those
 */
export function validate(target: ValidationTarget, value: unknown): SchemaIssue[] {
  const name = `${target.item ? 'item' : 'entry'}:${target.property}`;
  const validator = Object.hasOwn(validators, name) ? validators[name] : undefined;
  if (validator === undefined || validator(value)) return [];
  return (validator.errors ?? [])
    .filter(tellsSomething)
    .slice(0, maxSchemaIssues)
    .map(({ instancePath, keyword, params, schemaPath }) => ({
      path: toPath(instancePath, value),
      keyword: keyword === 'false schema' ? 'choice' : keyword,
      params,
      schemaPath,
    }));
}

/** `if` repeats what its branch says; what is inside `propertyNames` is repeated by that keyword. */
const tellsSomething = ({ keyword, propertyName }: ValidatorError): boolean =>
  keyword !== 'if' && propertyName === undefined;

/** A JSON pointer as a path; whether `2030` is an index or a data key is told by the value itself. */
function toPath(pointer: string, value: unknown): (string | number)[] {
  let at: unknown = value;
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const key = escaped.replace(/~1/g, '/').replace(/~0/g, '~');
      const step = Array.isArray(at) ? Number(key) : key;
      at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
      return step;
    });
}
