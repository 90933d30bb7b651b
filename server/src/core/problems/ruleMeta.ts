import type { Localized } from '../text/locale.ts';
import type { Basis } from './basis.ts';
import type { Severity } from './severity.ts';

/** The message templates of one rule, by message name; `{name}` stands for an argument. */
export type RuleMessages = Readonly<Record<string, Localized>>;

/**
 * What is known of a rule without running it. Problems found while reading (syntax, names, schema)
 * have rules too, so that everything a user sees can be explained and configured the same way.
 */
export interface RuleMeta<M extends RuleMessages = RuleMessages> {
  /** kebab-case, `thing-check`. */
  readonly id: string;
  readonly title: Localized;
  /** Everything a finding of this rule may rest on; the first is used where the finding names none. */
  readonly basis: readonly Basis[];
  /**
   * `byRequirement`: modal word × object of the requirement a finding cites (see findings/weigh).
   * Otherwise the rule's own weight, for rules that rest on a standard, practice or our format.
   */
  readonly severity: Severity | 'byRequirement';
  /** Weights of single messages that differ from it. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** The weight in an editor where it differs: an empty page is where writing begins, and nothing to hand in. */
  readonly inEditor?: Severity;
  /** True when the rule asks for something to be there: one step lower while the plan is a draft. */
  readonly presence?: boolean;
  /** False for what no 例外说明 may silence: unreadable text, crashes, the waivers themselves. */
  readonly waivable: boolean;
  readonly messages: M;
}

/** A rule's metadata as it is written, with the names of its messages kept in the type. */
export const defineRuleMeta = <M extends RuleMessages>(meta: RuleMeta<M>): RuleMeta<M> => meta;

/** What a finding weighs while its plan is being written. */
export const severityInEditor = ({
  rule,
  severity,
}: {
  readonly rule: RuleMeta;
  readonly severity: Severity;
}): Severity => rule.inEditor ?? severity;
