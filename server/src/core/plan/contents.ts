import type { BoundDocument, BoundField, BoundGroup, BoundMap, BoundNode } from '../bind/boundDocument.ts';
import type { Basis } from '../problems/basis.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { Span } from '../text/span.ts';
import { annexesIn, annexName } from './annexNames.ts';
import type { ContentName } from './planTypes.generated.ts';
import { isUnwritten, lacksItsCore, onlySaysUnread, saysNothing, unwrittenIn } from './saysNothing.ts';

/**
 * How one of the eight contents is answered.
 * - `missing`: not in the file; `empty`: the key stands there, and what is under it says nothing
 * - `written`: written out here
 * - `answered`: in an annex, another document, elsewhere in this plan, or to be published
 * - `astray`: said to be somewhere it is not
 * - `unknown`: what is written could not be read, or the encoder has not read the published plan;
 *   nothing may be concluded from it
 */
export type ContentState = 'missing' | 'empty' | 'written' | 'answered' | 'astray' | 'unknown';

/** The ways to say where a content stands. */
type Answer = 'annex' | 'document' | 'see' | 'toBePublished';

/** An answer that leads nowhere. */
export interface Astray {
  readonly kind: 'annex' | 'see' | 'publication';
  /** The annex or content it names, as written; nothing for a publication. */
  readonly where: string;
  readonly anchor: Anchor;
}

/** One of the contents a plan is to have, with how it is answered. */
export interface Content {
  readonly name: ContentName;
  /** The key as it is written in this plan's language; by the reader's locale where the plan has no keys yet. */
  readonly title: Localized;
  /** Every name the content goes by in plan files. */
  readonly names: readonly string[];
  readonly state: ContentState;
  /** Where it is, given where the state is `answered`. */
  readonly answer?: Answer;
  /** The clauses that ask for it: ours, and behind it those of regions. */
  readonly basis: readonly Basis[];
  /** True for an `empty` one whose key has nothing at all behind it. */
  readonly bare?: boolean;
  /** True for an `empty` one in which nothing stands but keys and places kept free, as in a skeleton: its blanks say so. */
  readonly unfilled?: boolean;
  /** Given where the state is `astray`. */
  readonly astray?: Astray;
  /** True where the person who encoded the plan has not read this content. */
  readonly notTranscribed?: boolean;
  /** True where only a part of what is written out was read: what is not there may stand in the plan all the same. */
  readonly inPart?: boolean;
  /** Undefined when missing. */
  readonly keyAnchor: Anchor | undefined;
}

/** What the states of contents depend on besides the file. */
interface Surroundings {
  readonly fields: ReadonlyMap<string, BoundField>;
  readonly groups: ReadonlyMap<string, BoundGroup>;
  /** The annexes there are, in the form `附件1`; undefined where some may not have been read. */
  readonly annexes: ReadonlySet<string> | undefined;
  /** What was read of a published plan, by canonical name; undefined where that is all of it. */
  readonly partsRead: readonly string[] | undefined;
}

/** The state of each of the eight contents, in the policy's order, and of those that regions add. */
export function readContents(
  bound: BoundDocument,
  schema: SchemaModel,
  partsRead: readonly string[] | undefined,
): readonly Content[] {
  const { fields, groups, language } = bound;
  const around: Surroundings = { fields, groups, annexes: annexesOf(bound), partsRead };
  return schema.contents.map((name): Content => {
    const field = fields.get(name);
    const property = schema.root.property(name);
    const names = { zh: property?.zh ?? name, en: name };
    const title = fields.size === 0 ? names : { zh: names[language], en: names[language] };
    const basis = (property?.basis ?? []).filter(({ kind }) => kind === 'clause');
    const common = { name: name as ContentName, title, names: [names.zh, names.en], basis };
    const keyAnchor = field && anchorOf(field.key);
    const state: State = field === undefined ? { state: 'missing' } : stateOf(field, around);
    return { ...common, ...(partsRead?.includes(name) === false ? asUnread(state) : state), keyAnchor };
  });
}

type State = Pick<Content, 'state' | 'answer' | 'bare' | 'unfilled' | 'astray' | 'notTranscribed' | 'inPart'>;

/** The state of a content that is not among the parts that were read: nothing is missing from it. */
function asUnread(state: State): State {
  if (state.state === 'missing' || state.state === 'empty') return NOT_READ;
  return state.state === 'written' ? { ...state, inPart: true } : state;
}

const NOT_READ: State = { state: 'unknown', notTranscribed: true };

function stateOf(field: BoundField, around: Surroundings): State {
  const { value, name } = field;
  if (value.kind === 'unread') return { state: 'unknown' };
  if (value.kind === 'empty' && isNothing(value.node.span)) return { state: 'empty', bare: true };
  const group = around.groups.get(name);
  // What was noted of the pieces, so that no row is read again.
  if (group === undefined ? saysNothing(value) : group.pieces.every(({ says }) => !says)) {
    const told = group === undefined ? [unwrittenIn([value])] : group.pieces.slice().map(({ unwritten }) => unwritten);
    const unfilled = told.includes('keptFree') && !told.includes('putOff');
    return { state: 'empty', ...(unfilled && { unfilled }) };
  }
  if (value.kind !== 'map') return { state: 'written' };
  const form = value.alternative;
  const unread = value.fields.get('notTranscribed')?.value;
  if (unread !== undefined && unread.kind !== 'empty') {
    return onlySaysUnread(value, group?.rows) ? NOT_READ : { state: 'written', inPart: true };
  }
  if (form === undefined || !('key' in form.when)) {
    return { state: lacksItsCore(name as ContentName, value, group?.rows) ? 'empty' : 'written' };
  }
  // A list in a file cannot be read yet; the rule answer-file says so, and once is enough.
  if (form.when.key === 'file') return { state: 'unknown' };
  return answerState(value, form.when.key, name, around);
}

const isNothing = ({ start, end }: Span): boolean => start === end;

/** An answer that says nothing is none; one that leads nowhere is astray. */
function answerState(value: BoundMap, key: string, name: string, around: Surroundings): State {
  const told = value.fields.get(key)?.value;
  if (told === undefined || isUnwritten(told)) return { state: 'empty' };
  if (told.kind === 'unread') return { state: 'unknown' };
  const anchor = anchorOf(told.node);
  const answered: State = { state: 'answered', answer: key as Answer };
  const astray = (kind: Astray['kind'], where: string): State => ({ state: 'astray', astray: { kind, where, anchor } });
  if (key === 'annex' && told.kind === 'scalar') {
    const where = String(told.value).trim();
    return isAnnexed(where, around) ? answered : astray('annex', where);
  }
  if (key === 'see' && told.kind === 'scalar') {
    return leadsNowhere(name, String(told.value), around.fields) ? astray('see', told.node.value.trim()) : answered;
  }
  if (key === 'toBePublished' && told.kind === 'map') {
    const said = (field: string): boolean => {
      const each = told.fields.get(field)?.value;
      return each !== undefined && !isUnwritten(each);
    };
    return said('by') && said('on') ? answered : astray('publication', '');
  }
  return answered;
}

/** Every annex that an answer names is there, or may be where not all could be read. */
function isAnnexed(where: string, { annexes }: Surroundings): boolean {
  if (annexes === undefined) return true;
  const named = annexesIn(where).map(({ name }) => name);
  return (named.length === 0 ? [annexName(where)] : named).every((name) => annexes.has(name));
}

function annexesOf({ fields, groups }: BoundDocument): ReadonlySet<string> | undefined {
  const pieces = groups.get('annexes')?.pieces.slice() ?? [];
  if (fields.get('annexes')?.value.kind === 'unread' || pieces.some(({ obscured }) => obscured)) return undefined;
  return new Set(pieces.flatMap(({ definitions }) => definitions.map(({ id }) => annexName(id))));
}

/** Follows `see` from content to content: to one that is not there, or back to where it began. */
function leadsNowhere(start: string, first: string, fields: ReadonlyMap<string, BoundField>): boolean {
  const visited = new Set<string>([start]);
  for (let name: string | undefined = first; name !== undefined; name = seenBy(fields.get(name)?.value)) {
    if (name === start) return true;
    if (name === first && !fields.has(name)) return true;
    if (visited.has(name)) return false;
    visited.add(name);
  }
  return false;
}

/** The content that a value says is written there instead: `{见本规划: 目标任务}`. */
export function seenBy(value: BoundNode | undefined): string | undefined {
  const told = value?.kind === 'map' && value.alternative?.name === 'see' ? value.fields.get('see')?.value : undefined;
  return told?.kind === 'scalar' ? String(told.value) : undefined;
}
