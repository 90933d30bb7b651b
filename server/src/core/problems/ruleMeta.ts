import type { Localized } from '../text/locale.ts';
import type { Basis } from './basis.ts';
import type { Severity } from './severity.ts';

/** The message templates of one rule, by message name; `{name}` stands for an argument. */
export type RuleMessages = Readonly<Record<string, Localized>>;

/**
 * `byRequirement`: modal word × object of the requirement a finding cites (see findings/weigh).
 * Otherwise a rule's own weight, for what rests on a standard, practice or our format.
 */
export type RuleSeverity = Severity | 'byRequirement';

/**
 * What is known of a rule without running it. Problems found while reading (syntax, names, schema)
 * have rules too, so that everything a user sees can be explained and configured the same way.
 */
export interface RuleMeta<M extends RuleMessages = RuleMessages> {
  /** kebab-case, `thing-check`. */
  readonly id: string;
  /** Names the rule went by before: waivers and questions that use one are understood. */
  readonly formerIds?: readonly string[];
  readonly title: Localized;
  /** Everything a finding of this rule may rest on; the first is used where the finding names none. */
  readonly basis: readonly Basis[];
  /** One weight for all messages of the rule, or one for each. */
  readonly severity: RuleSeverity | Readonly<Record<keyof M & string, RuleSeverity>>;
  /** The weight in an editor where it differs: an empty page is where writing begins, and nothing to hand in. */
  readonly inEditor?: Severity;
  /** True when the rule asks for something to be there: one step lower while the plan is a draft. */
  readonly presence?: boolean;
  /**
   * True when the rule finds rows in which something is missing. Five such rows of one list are one
   * finding at the list's key: a column nobody has filled in yet is one thing to do. Where only some of its
   * messages are of that kind, each of them with the one that is told for many rows.
   */
  readonly absence?: boolean | Readonly<Partial<Record<keyof M & string, keyof M & string>>>;
  /** Messages that are told once for all rows of a list, at its key; `n` says how many rows. */
  readonly oncePerList?: readonly (keyof M & string)[];
  /** Messages that say nothing about an issued plan, which can no longer be amended; `all` of them, or some. */
  readonly silentWhenIssued?: 'all' | readonly (keyof M & string)[];
  /** Rules whose finding at the same value says it already: one cause, one finding. */
  readonly silencedBy?: readonly string[];
  /** False for what no 例外说明 may silence: unreadable text, crashes, the waivers themselves. */
  readonly waivable: boolean;
  /**
   * What the 位置 of a waiver names, where it is no part of the plan: the entry that a finding asks for, which may not
   * be there yet, or the id of the requirement.
   */
  readonly waivedBy?: 'missingEntry';
  /** True when findings say that a place is still to be filled in: those of a draft may be told together, by lines. */
  readonly blanks?: true;
  /** Something is offered that mends a finding of it, or writes what is missing, if not always: a test looks both ways. */
  readonly fixable?: true;
  readonly messages: M;
}

/** A rule's metadata as it is written, with the names of its messages kept in the type. */
export const defineRuleMeta = <M extends RuleMessages>(meta: RuleMeta<M>): RuleMeta<M> => meta;

/** Whether a rule goes by a name, or once did. */
export const goesBy = ({ id, formerIds }: Pick<RuleMeta, 'id' | 'formerIds'>, name: string): boolean =>
  id === name || formerIds?.includes(name) === true;

/** The rule that goes by a name, or once did. */
export const ruleNamed = (name: string, rules: ReadonlyMap<string, RuleMeta>): RuleMeta | undefined =>
  rules.get(name) ?? [...rules.values()].find((rule) => goesBy(rule, name));

/** The weight of one message of a rule. */
export const severityOf = ({ severity }: RuleMeta, message: string): RuleSeverity =>
  typeof severity === 'string' ? severity : (severity[message] ?? 'hint');

/** The weights a rule's findings may have, each once, in the order of its messages. */
export const severitiesOf = ({ severity }: RuleMeta): readonly RuleSeverity[] =>
  typeof severity === 'string' ? [severity] : [...new Set(Object.values(severity))];

/** What a finding weighs while its plan is being written. */
export const severityInEditor = ({
  rule,
  severity,
}: {
  readonly rule: RuleMeta;
  readonly severity: Severity;
}): Severity => rule.inEditor ?? severity;
