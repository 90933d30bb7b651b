import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { Basis } from './basis.ts';
import type { RuleMessages, RuleMeta } from './ruleMeta.ts';
import type { Severity } from './severity.ts';

/**
 * A key or value of the file format. It is named as plans in the language of this one have it, whoever
 * reads the message: findings settle that (`findings/namesInPlan.ts`).
 */
export interface PlanName {
  readonly inPlan: Localized;
}

/**
 * A value put into a message. `Localized` is resolved when the message is rendered; a list is joined
 * with 、 or commas.
 */
export type MessageArg = string | number | Localized | PlanName | readonly (string | Localized | PlanName)[];
export type MessageArgs = Readonly<Record<string, MessageArg>>;

/** Replace the anchored text; an empty span inserts. */
export interface TextEdit {
  readonly anchor: Anchor;
  readonly newText: string;
}

/** An edit that mends a problem, offered and never applied unasked. */
export interface Fix {
  readonly title: Localized;
  readonly args?: MessageArgs;
  readonly edits: readonly TextEdit[];
  /** One of several ways to mend it: never applied with others at once, nor as the one to prefer. */
  readonly asked?: true;
  /** Other ways to mend it, behind this one; only a fix that is asked for has any. */
  readonly others?: readonly Fix[];
}

/** Another place that explains the problem. */
export interface Related {
  readonly anchor: Anchor;
  readonly text: Localized;
  readonly args?: MessageArgs;
}

/** Something wrong at a place, before it is weighed. Every stage of the core returns these. */
export interface Problem {
  /** The rule's metadata. */
  readonly rule: RuleMeta;
  /** Key of `rule.messages`. */
  readonly message: string;
  readonly args: MessageArgs;
  readonly anchor: Anchor;
  /** What this finding rests on: some of `rule.basis`, or the basis of the schema property concerned. */
  readonly basis?: readonly Basis[];
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Never heavier than this, where it rests on a fact that was not verified. */
  readonly atMost?: Severity;
  /** Stands before the message: in what light the finding is to be seen. */
  readonly heading?: Localized;
}

/** What a problem may carry beside its message. */
export type ProblemExtras = Pick<Problem, 'basis' | 'related' | 'fix' | 'atMost' | 'heading'>;

/** Makes a problem; the message name is checked against the rule's own messages. */
export function problem<M extends RuleMessages>(
  rule: RuleMeta<M>,
  message: keyof M & string,
  anchor: Anchor,
  args: MessageArgs = {},
  extras: ProblemExtras = {},
): Problem {
  return { rule, message, args, anchor, ...extras };
}
