import { type SchemaIssue, schemaIssues } from './schemaIssues.ts';

/** What is validated by itself: the whole value of a root property, or one item of its list. */
export interface ValidationTarget {
  /** Canonical name of a root property. */
  readonly property: string;
  readonly item: boolean;
}

/** More issues than this in one value say nothing new; the rest are left out. */
export const maxSchemaIssues = 200;

/**
 * Checks bound values (canonical names, texts as strings) against the plan schema. Of a choice only
 * the form that is written is checked.
 *
 * @returns no issues when valid, also for a property the schema does not know: the binder reports those
 */
export function validate(target: ValidationTarget, value: unknown): SchemaIssue[] {
  return schemaIssues(`${target.item ? 'item' : 'entry'}:${target.property}`, value, maxSchemaIssues);
}
