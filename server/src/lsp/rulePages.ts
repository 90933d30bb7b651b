/** The Markdown page of each rule, by rule id; both languages in one. */
export type RulePages = ReadonlyMap<string, string>;

/**
 * URI of a rule's page; undefined where the client has not said where pages are.
 *
 * @param ruleRoot URI of the folder that pages lie under, with or without a slash at its end
 */
export const rulePageUri = (rule: string, ruleRoot: string | undefined): string | undefined =>
  ruleRoot === undefined ? undefined : `${ruleRoot.replace(/\/$/, '')}/${rule}.md`;
