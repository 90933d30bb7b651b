import type { Localized } from '../text/locale.ts';
import type { Basis } from './basis.ts';
import type { Severity } from './severity.ts';

/** The message templates of one rule, by message name; `{name}` stands for an argument. */
export type RuleMessages = Readonly<Record<string, Localized>>;

/** What a rule says to people, and what it rests on. */
export interface RuleWords<M extends RuleMessages = RuleMessages> {
  readonly title: Localized;
  /** Everything a finding of this rule may rest on; the first is used where the finding names none. */
  readonly basis: readonly Basis[];
  readonly messages: M;
}

/** What decides about a rule's findings. */
interface RuleTraits {
  /** kebab-case, `thing-check`. */
  readonly id: string;
  /**
   * `byRequirement`: modal word × object of the requirement a finding cites (see findings/weigh).
   * Otherwise the rule's own weight, for rules that rest on a standard, practice or our format.
   */
  readonly severity: Severity | 'byRequirement';
  /** True when the rule asks for something to be there: one step lower while the plan is a draft. */
  readonly presence?: boolean;
  /** False for what no 例外说明 may silence: unreadable text, crashes, the waivers themselves. */
  readonly waivable: boolean;
}

/**
 * What is known of a rule without running it. Problems found while reading (syntax, names, schema)
 * have rules too, so that everything a user sees can be explained and configured the same way.
 */
export interface RuleMeta<M extends RuleMessages = RuleMessages> extends RuleTraits, RuleWords<M> {}

/** A rule's metadata as it is written. A sound plan hears of no rule, so the words are a function: no start waits for them. */
export interface RuleMetaDefinition<M extends RuleMessages> extends RuleTraits {
  words(): RuleWords<M>;
}

/** Makes a rule's metadata of its definition, with the names of its messages kept. */
export const defineRuleMeta = <M extends RuleMessages>(definition: RuleMetaDefinition<M>): RuleMeta<M> =>
  new DefinedRule(definition);

class DefinedRule<M extends RuleMessages> implements RuleMeta<M> {
  readonly id: string;
  readonly severity: RuleTraits['severity'];
  readonly presence: boolean;
  readonly waivable: boolean;
  readonly #make: () => RuleWords<M>;
  #words: RuleWords<M> | undefined;

  constructor({ id, severity, presence = false, waivable, words }: RuleMetaDefinition<M>) {
    this.id = id;
    this.severity = severity;
    this.presence = presence;
    this.waivable = waivable;
    this.#make = words;
  }

  get title(): Localized {
    return this.#said.title;
  }

  get basis(): readonly Basis[] {
    return this.#said.basis;
  }

  get messages(): M {
    return this.#said.messages;
  }

  get #said(): RuleWords<M> {
    this.#words ??= this.#make();
    return this.#words;
  }
}
