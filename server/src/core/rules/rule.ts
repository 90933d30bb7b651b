import type { Fact, FactBook, Facts } from '../plan/facts.ts';
import type { Known } from '../plan/known.ts';
import type { LocalFault } from '../plan/localFaults.ts';
import type { ProsePiece } from '../plan/prosePieces.ts';
import type { Row, RowKind, Rows } from '../plan/rows.ts';
import type { WrittenText } from '../plan/writtenTexts.ts';
import type { WrittenValue } from '../plan/writtenValues.ts';
import { type MessageArgs, type Problem, type ProblemExtras, problem } from '../problems/problem.ts';
import type { RuleMessages, RuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';

/*
 * A rule needs one file `<id>.ts`, one page `<id>.md` beside it, and one line in `registry.ts`. It has one
 * of a few shapes, and what it declares is all it is given, and decides when it runs again. A rule that looks
 * at several things is made of parts (`partOf`), each of one shape. Severity, citation and link are put on
 * its findings by others.
 */

/** Reports one finding of the rule at hand. */
export type Report<M extends RuleMessages> = (
  message: keyof M & string,
  anchor: Anchor,
  args?: MessageArgs,
  extras?: ProblemExtras,
) => void;

/** About the plan as a whole: runs again when one of the facts it reads has changed. */
export interface PlanRule<M extends RuleMessages, F extends Fact> extends RuleMeta<M> {
  readonly reads: readonly F[];
  check(facts: Pick<Facts, F>, report: Report<M>): void;
}

/**
 * About each row of a kind. `look` runs once, in the pass that reads the row, and keeps a small note;
 * `judge` runs when the row is new and again, over the note alone, when a fact it reads has changed.
 */
export interface RowRule<M extends RuleMessages, K extends RowKind, N extends object, F extends Fact>
  extends RuleMeta<M> {
  readonly each: K;
  /** What the rule wants to know of the row, places included; undefined where it has nothing to say. */
  look(row: Rows[K], known: Known): N | undefined;
  readonly reads?: readonly F[];
  /** Ids and names the note asks `definedIds`, `referencedIds` or `definedNames` about: it is judged again when one comes or goes. */
  names?(note: N): readonly string[];
  judge(note: N, facts: Pick<Facts, F>, report: Report<M>): void;
}

/** About each value of the plan, wherever it stands: a quantity, money, a date. As a rule about rows otherwise. */
export interface ValueRule<M extends RuleMessages, N extends object, F extends Fact> extends RuleMeta<M> {
  look(value: WrittenValue, known: Known): N | undefined;
  readonly reads?: readonly F[];
  judge(note: N, facts: Pick<Facts, F>, report: Report<M>): void;
}

/** About each piece of prose in the plan. As a rule about rows otherwise. */
export interface ProseRule<M extends RuleMessages, N extends object, F extends Fact> extends RuleMeta<M> {
  look(prose: ProsePiece, known: Known): N | undefined;
  readonly reads?: readonly F[];
  judge(note: N, facts: Pick<Facts, F>, report: Report<M>): void;
}

/** About each text that names are looked for in: prose, bodies, sources of money. As a rule about rows otherwise. */
export interface TextRule<M extends RuleMessages, N extends object, F extends Fact> extends RuleMeta<M> {
  look(text: WrittenText, known: Known): N | undefined;
  readonly reads?: readonly F[];
  judge(note: N, facts: Pick<Facts, F>, report: Report<M>): void;
}

/** About what a region asks and the plan does not do, one by one. As a rule about rows otherwise. */
export interface LocalRule<M extends RuleMessages> extends RuleMeta<M> {
  look(fault: LocalFault): LocalFault | undefined;
  judge(fault: LocalFault, facts: object, report: Report<M>): void;
}

/** About rows of a kind that share something: a name, a code. */
export interface GroupRule<M extends RuleMessages, K extends RowKind, N extends GroupNote> extends RuleMeta<M> {
  readonly each: K;
  look(row: Rows[K], known: Known): N | undefined;
  /** Rows of another kind that may be like them. */
  readonly beside?: Beside<N>;
  /** What rows are alike by; none for a row that is like no other. */
  by(note: N): readonly string[];
  /** The file's order makes no difference: to put all rows of a long list in order takes longer than to check them. */
  readonly inAnyOrder?: true;
  /** @param notes of the rows with one key, at least two, in the file's order */
  check(notes: readonly N[], report: Report<M>): void;
}

/** About texts that share something, wherever they stand. As a rule about rows that do otherwise. */
export interface TextGroupRule<M extends RuleMessages, N extends GroupNote>
  extends RuleMeta<M>,
    Pick<GroupRule<M, RowKind, N>, 'by' | 'check'> {
  look(text: WrittenText, known: Known): N | undefined;
}

/** What is noted of the rows of another kind. */
type Beside<N> = {
  [K in RowKind]: { readonly each: K; look(row: Rows[K], known: Known): N | undefined };
}[RowKind];

/** What is noted of a row that may belong with others; the file's order is told from its place. */
export interface GroupNote {
  readonly anchor: Anchor;
}

/** What is looked at wherever in the plan it stands. */
type Anywhere = 'value' | 'prose' | 'text' | 'local';

/** Whether a rule looks at something that is in no one list. */
export const isAnywhere = (each: RowKind | Anywhere): each is Anywhere =>
  each === 'value' || each === 'prose' || each === 'text' || each === 'local';

/** What is looked at. */
export type Noted = Row | WrittenValue | ProsePiece | WrittenText | LocalFault;

/** What the runner does with the notes of a rule. */
export interface NoteTaker {
  /** The kind of row, or every value, piece of prose or text there is. */
  readonly each: RowKind | Anywhere;
  /** Handed what stands there, and nothing of another kind. Parts with the same function share what it notes. */
  readonly look: (noted: Noted, known: Known) => object | undefined;
  readonly keys: (note: object) => readonly string[];
}

/** A rule, or a part of one, as the runner sees it. A check may throw; the runner makes `internal-error` of it. */
export type Rule = {
  readonly meta: RuleMeta;
  /** The rule's id, with the name of the part where it has several; no two are the same. */
  readonly key: string;
} & (
  | { readonly shape: 'plan'; readonly reads: readonly Fact[]; readonly check: (facts: FactBook) => Problem[] }
  | {
      readonly shape: 'row';
      readonly notes: NoteTaker;
      readonly reads: readonly Fact[];
      /** Made once for all notes that are judged in a run. */
      readonly judgeWith: (facts: FactBook) => (note: object) => Problem[];
    }
  | {
      readonly shape: 'group';
      readonly notes: NoteTaker;
      readonly beside?: NoteTaker | undefined;
      readonly inAnyOrder: boolean;
      readonly check: (notes: readonly object[]) => Problem[];
    }
);

/** A shape without what is known of the rule. */
type Shape<R extends RuleMeta> = Omit<R, keyof RuleMeta>;

/** What rules about all values, all prose, all texts and what a region asks have in common. */
interface AnywhereShape<M extends RuleMessages, N extends object, F extends Fact> {
  look(noted: never, known: Known): N | undefined;
  readonly reads?: readonly F[];
  judge(note: N, facts: Pick<Facts, F>, report: Report<M>): void;
}

/** Makes a rule about the plan as a whole. */
export const planRule = <M extends RuleMessages, const F extends Fact>(definition: PlanRule<M, F>): Rule =>
  partOf<M>(definition).plan(definition);

/** Makes a rule about each row of a kind. */
export const rowRule = <M extends RuleMessages, K extends RowKind, N extends object, const F extends Fact = never>(
  definition: RowRule<M, K, N, F>,
): Rule => partOf<M>(definition).row(definition);

/** Makes a rule about each value. */
export const valueRule = <M extends RuleMessages, N extends object, const F extends Fact = never>(
  definition: ValueRule<M, N, F>,
): Rule => partOf<M>(definition).value(definition);

/** Makes a rule about each text. */
export const textRule = <M extends RuleMessages, N extends object, const F extends Fact = never>(
  definition: TextRule<M, N, F>,
): Rule => partOf<M>(definition).text(definition);

/** Makes a rule about rows that share something. */
export const groupRule = <M extends RuleMessages, K extends RowKind, N extends GroupNote>(
  definition: GroupRule<M, K, N>,
): Rule => partOf<M>(definition).group(definition);

/** Makes a rule about texts that share something. */
export const textGroupRule = <M extends RuleMessages, N extends GroupNote>(definition: TextGroupRule<M, N>): Rule =>
  partOf<M>(definition).textGroup(definition);

/**
 * The shapes a part of a rule may have.
 *
 * @param part tells it from the other parts of the rule
 */
export function partOf<M extends RuleMessages>(meta: RuleMeta<M>, part?: string) {
  const common = { meta, key: part === undefined ? meta.id : `${meta.id}/${part}` };
  const find = (check: (report: Report<M>) => void) => found(meta, check);
  const judged = <N extends object, F extends Fact>(
    reads: readonly F[],
    judge: (note: N, facts: Pick<Facts, F>, report: Report<M>) => void,
  ) => ({
    reads,
    judgeWith: (facts: FactBook) => {
      const read = only(reads, facts);
      return (note: object) => find((report) => judge(note as N, read, report));
    },
  });
  const anywhere = <N extends object, F extends Fact = never>(each: Anywhere, of: AnywhereShape<M, N, F>): Rule => ({
    ...common,
    shape: 'row',
    notes: { each, look: of.look as NoteTaker['look'], keys: () => [] },
    ...judged<N, F>(of.reads ?? [], of.judge),
  });
  return {
    plan: <const F extends Fact>({ reads, check }: Shape<PlanRule<M, F>>): Rule => ({
      ...common,
      shape: 'plan',
      reads,
      check: (facts) => find((report) => check(only(reads, facts), report)),
    }),
    row: <K extends RowKind, N extends object, const F extends Fact = never>(of: Shape<RowRule<M, K, N, F>>): Rule => ({
      ...common,
      shape: 'row',
      notes: {
        each: of.each,
        look: of.look as NoteTaker['look'],
        keys: (note) => of.names?.(note as N) ?? [],
      },
      ...judged<N, F>(of.reads ?? [], of.judge),
    }),
    value: <N extends object, const F extends Fact = never>(of: Shape<ValueRule<M, N, F>>) => anywhere('value', of),
    prose: <N extends object, const F extends Fact = never>(of: Shape<ProseRule<M, N, F>>) => anywhere('prose', of),
    text: <N extends object, const F extends Fact = never>(of: Shape<TextRule<M, N, F>>) => anywhere('text', of),
    local: (of: Shape<LocalRule<M>>) => anywhere('local', of),
    group: <K extends RowKind, N extends GroupNote>(of: Shape<GroupRule<M, K, N>>): Rule => ({
      ...common,
      shape: 'group',
      notes: {
        each: of.each,
        look: of.look as NoteTaker['look'],
        keys: (note) => of.by(note as N),
      },
      beside: of.beside && {
        each: of.beside.each,
        look: of.beside.look as NoteTaker['look'],
        keys: (note) => of.by(note as N),
      },
      inAnyOrder: of.inAnyOrder === true,
      check: (notes) => find((report) => of.check(notes as readonly N[], report)),
    }),
    textGroup: <N extends GroupNote>(of: Shape<TextGroupRule<M, N>>): Rule => ({
      ...common,
      shape: 'group',
      notes: { each: 'text', look: of.look as NoteTaker['look'], keys: (note) => of.by(note as N) },
      inAnyOrder: false,
      check: (notes) => find((report) => of.check(notes as readonly N[], report)),
    }),
  };
}

/** The facts a rule declares, and no others. */
function only<F extends Fact>(reads: readonly F[], facts: FactBook): Pick<Facts, F> {
  return Object.fromEntries(reads.map((fact) => [fact, facts.value(fact)])) as Pick<Facts, F>;
}

function found<M extends RuleMessages>(meta: RuleMeta<M>, check: (report: Report<M>) => void): Problem[] {
  const problems: Problem[] = [];
  check((message, anchor, args, extras) => problems.push(problem(meta, message, anchor, args, extras)));
  return problems;
}
