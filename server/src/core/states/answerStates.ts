import type { BoundDocument, BoundGroup } from '../bind/boundDocument.ts';
import { type Content, seenBy } from '../plan/contents.ts';
import type { Plan } from '../plan/plan.ts';
import type { ContentAnswer, FieldAnswer, FieldCondition, PersonAnswer, PlanAnswer } from '../provisions/answers.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Localized } from '../text/locale.ts';
import type { Denials } from '../values/prose/says.ts';
import { fieldsAt, holds, isUnread } from './conditions.ts';
import type { Matches } from './pieceMatches.ts';
import { PlanWords } from './planWords.ts';
import { reasons } from './reasons.ts';
import type { StateName, StatePlace, StateReason } from './requirementState.ts';

/** How one answer stands in a plan. */
export interface AnswerState {
  readonly state: Exclude<StateName, 'waived' | 'notForThisPlan'>;
  readonly places: readonly StatePlace[];
  readonly more: boolean;
  readonly reason?: StateReason;
}

/** What is looked into. */
export interface Surroundings {
  readonly plan: Plan;
  readonly bound: BoundDocument;
  readonly schema: SchemaModel;
  readonly denials: Denials;
}

/**
 * The state of one of the eight contents. One that says to see another has the state of that.
 *
 * @param stateOf how another answer stands
 */
export function contentState(
  { content: name, inPart }: ContentAnswer,
  around: Surroundings,
  stateOf: (answer: PlanAnswer) => AnswerState,
): AnswerState {
  const content = around.plan.contents.find((each) => each.name === name);
  if (content === undefined) return { state: 'missing', places: [], more: false };
  const { title, state, answer, astray } = content;
  const of = (kind: AnswerState['state'], reason?: Localized, more: object = {}): AnswerState => ({
    state: kind,
    ...placesOf(keyPlace(content)),
    ...(reason && { reason: { text: reason, args: { content: title, ...more } } }),
  });
  switch (state) {
    case 'written': {
      if (content.inPart !== true) return of('answered');
      const shown = inPart === undefined || inPart.some((each) => stateOf(each).state === 'answered');
      return shown ? of('answered', reasons.readInPart) : of('notRead', reasons.notShown);
    }
    case 'answered':
      if (answer === 'annex') return of('annex', reasons.annex);
      if (answer === 'toBePublished') return of('toBePublished', reasons.toBePublished);
      return answer === 'see' ? seenState(content, around, stateOf) : of('elsewhere', reasons.document);
    case 'astray':
      return astray?.kind === 'publication'
        ? of('toBePublished', reasons.undated)
        : of('missing', reasons.astray, { where: astray?.where ?? '' });
    case 'unknown':
      return of('notRead', content.notTranscribed ? reasons.notTranscribed : reasons.unreadable);
    case 'empty':
      return of('missing', reasons.contentEmpty);
    case 'missing':
      return of('missing', reasons.contentMissing);
  }
}

/** The state of the content that another one says to see, at both places. */
function seenState(content: Content, around: Surroundings, stateOf: (answer: PlanAnswer) => AnswerState): AnswerState {
  const { name, title } = content;
  const seen = seenContents(name, around).at(-1);
  const reason = { text: reasons.see, args: { content: title } };
  if (seen === undefined) return { state: 'notRead', ...placesOf(keyPlace(content)), reason };
  const state = contentState({ content: seen }, around, stateOf);
  return { ...state, places: [...keyPlace(content), ...state.places], reason: state.reason ?? reason };
}

const keyPlace = ({ name, keyAnchor }: Pick<Content, 'name' | 'keyAnchor'>): readonly StatePlace[] =>
  keyAnchor === undefined ? [] : [{ path: name, anchor: keyAnchor }];

const placesOf = (places: readonly StatePlace[]): Pick<AnswerState, 'places' | 'more'> => ({
  places,
  more: false,
});

/** The state of a field outside of lists. */
export function fieldState({ field: path, words, is }: FieldAnswer, around: Surroundings): AnswerState {
  const condition: FieldCondition = words === undefined ? (is ?? { written: true }) : { words };
  const [root = '', ...rest] = path.split('.');
  const group = around.bound.groups.get(root);
  if (group === undefined) return absent([root], around);
  const frame = frameOf(group);
  const found = frame === undefined ? [] : fieldsAt(frame, rest);
  const title = titleOf(path, around);
  const unread: AnswerState = {
    state: 'notRead',
    ...placesOf([{ path: root, anchor: anchorOf(group.field.key) }]),
    reason: { text: reasons.notTranscribed, args: { content: title } },
  };
  if (found === 'unread') return unread;
  const held = found.map((node) => holds(node, condition, around.denials));
  const answering = found.filter((_, index) => held[index] === 'yes');
  if (answering.length > 0)
    return { state: 'answered', ...placesOf(answering.map((node) => ({ path, anchor: anchorOf(node.node) }))) };
  if (held.includes('unread')) return unread;
  if (isPartLeftOut(root, around)) return unread;
  const [there] = found;
  if (there === undefined)
    return { state: 'missing', ...placesOf([]), reason: { text: reasons.contentMissing, args: { content: title } } };
  const text = words === undefined && is === undefined ? reasons.contentEmpty : reasons.notFound;
  const place = { path, anchor: anchorOf(there.node) };
  return { state: 'missing', ...placesOf([place]), reason: { text, args: { content: title } } };
}

/** What stands around the rows of a field; undefined where the rows are all there is. */
const frameOf = ({ frame }: BoundGroup) => frame?.nodes[0];

/** The state of rows or words that were looked for in some top-level fields. */
export function soughtState(
  roots: readonly string[],
  { places, more, unread }: Matches,
  around: Surroundings,
): AnswerState {
  if (places.length > 0) return { state: 'answered', places, more };
  const state = absent(roots, around);
  if (!unread || state.state === 'notRead') return state;
  return { ...state, state: 'notRead', reason: { text: reasons.unreadable, args: { content: titles(roots, around) } } };
}

/** The state of what a person has to judge by some top-level fields. */
export function personState({ in: roots }: PersonAnswer, around: Surroundings): AnswerState {
  const reason = { text: reasons.person, args: {} };
  if (roots === undefined) return { state: 'forAPerson', ...placesOf([]), reason };
  const state = absent(roots, around);
  const says = roots.some((root) => around.bound.groups.get(root)?.pieces.every((piece) => !piece.says) === false);
  return state.state === 'missing' && says ? { state: 'forAPerson', ...keysOf(roots, around), reason } : state;
}

/** What follows from something not being found in some top-level fields. */
function absent(roots: readonly string[], around: Surroundings): AnswerState {
  const unread = roots.flatMap((root) => {
    const reason = unreadReason(root, around);
    return reason === undefined ? [] : [{ root, reason }];
  });
  const [first] = unread;
  if (first !== undefined) {
    const same = unread.filter(({ reason }) => reason === first.reason).map(({ root }) => root);
    return {
      state: 'notRead',
      ...keysOf(same, around),
      reason: { text: first.reason, args: { content: titles(same, around) } },
    };
  }
  const there = roots.filter((root) => around.bound.fields.has(root));
  const [text, named] = there.length > 0 ? [reasons.notFound, there] : [reasons.nowhere, roots];
  return { state: 'missing', ...keysOf(there, around), reason: { text, args: { content: titles(named, around) } } };
}

const keysOf = (roots: readonly string[], { bound }: Surroundings): Pick<AnswerState, 'places' | 'more'> =>
  placesOf(
    roots.flatMap((root) => {
      const field = bound.fields.get(root);
      return field === undefined ? [] : [{ path: root, anchor: anchorOf(field.key) }];
    }),
  );

/** Why nothing may be concluded from what a top-level field lacks; undefined where something may. */
function unreadReason(root: string, around: Surroundings): Localized | undefined {
  const content = around.plan.contents.find(({ name }) => name === root);
  if (content === undefined) {
    const field = around.bound.fields.get(root);
    if (field !== undefined && isUnread(field.value)) return reasons.unreadable;
    return isPartLeftOut(root, around) ? reasons.notTranscribed : undefined;
  }
  if (content.state === 'unknown') return content.notTranscribed ? reasons.notTranscribed : reasons.unreadable;
  if (content.inPart) return reasons.inPart;
  if (content.state !== 'answered') return undefined;
  if (content.answer !== 'see') return reasons.outside;
  const seen = seenContents(root, around).at(-1);
  return seen === undefined ? undefined : unreadReason(seen, around);
}

/** The contents that one says to see, one after the other; the last of them says so of no other. */
function seenContents(root: string, { bound }: Surroundings): readonly string[] {
  const seen = new Set<string>();
  const seenFrom = (content: string) => seenBy(bound.fields.get(content)?.value);
  for (let at = seenFrom(root); at !== undefined && at !== root && !seen.has(at); at = seenFrom(at)) seen.add(at);
  return [...seen];
}

/** A published plan of which this part was not read. */
const isPartLeftOut = (root: string, { plan }: Surroundings): boolean =>
  plan.profile.partsRead?.includes(root) === false;

const titles = (roots: readonly string[], around: Surroundings): readonly Localized[] =>
  roots.map((root) => titleOf(root, around));

/** The last key of a path as plans in this one's language have it. */
function titleOf(path: string, { schema, bound: { language } }: Surroundings): Localized {
  const key = new PlanWords(schema, language).key(path.split('.'));
  return { zh: key, en: key };
}
