import type { BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import { isUnwritten } from '../plan/saysNothing.ts';
import type { FieldCondition, RowAnswer, Words } from '../provisions/answers.ts';
import { isNotTranscribed } from '../schema/alternatives.ts';
import { withoutBlanks } from '../text/withoutBlanks.ts';
import { type Denials, saidIn } from '../values/prose/says.ts';
import { sentencesOf } from '../values/prose/sentences.ts';

/** Whether something holds in a plan; `unread` where what would tell could not be read. */
export type Held = 'yes' | 'no' | 'unread';

/** Whether all conditions on the fields of a row hold. */
export function holdsInRow(row: BoundNode, { where = {} }: RowAnswer, denials: Denials): Held {
  if (isUnread(row)) return 'unread';
  let unread = false;
  for (const [path, condition] of Object.entries(where)) {
    const fields = fieldsAt(row, path.split('.'));
    const held = fields === 'unread' ? 'unread' : anyOf(fields.map((node) => holds(node, condition, denials)));
    if (held === 'no') return 'no';
    unread ||= held === 'unread';
  }
  return unread ? 'unread' : 'yes';
}

/** The nodes at a path under a node, one of each item where the path goes through a list. */
export function fieldsAt(node: BoundNode, path: readonly string[]): readonly BoundNode[] | 'unread' {
  const [name, ...rest] = path;
  if (isUnread(node)) return 'unread';
  if (name === undefined) return [node];
  if (node.kind === 'list') {
    const found = node.items.map((item) => fieldsAt(item, path));
    const read = found.flatMap((one) => (one === 'unread' ? [] : one));
    return read.length === 0 && found.includes('unread') ? 'unread' : read;
  }
  if (node.kind !== 'map') return [];
  const field = node.fields.get(name);
  if (field !== undefined) return fieldsAt(field.value, rest);
  // What is not there may be among what was not transcribed.
  return node.fields.get('notTranscribed') === undefined ? [] : 'unread';
}

/** Whether a condition holds of a field. */
export function holds(node: BoundNode, condition: FieldCondition, denials: Denials): Held {
  if (isUnread(node)) return 'unread';
  if (typeof condition !== 'string' && 'written' in condition) return isUnwritten(node) ? 'no' : 'yes';
  if (typeof condition !== 'string' && 'words' in condition) return textSays(node, condition.words, denials);
  if (node.kind === 'list') return anyOf(node.items.map((item) => holds(item, condition, denials)));
  if (node.kind !== 'scalar' || isUnwritten(node)) return 'no';
  const value = String(node.value);
  if (typeof condition === 'string') return yes(value === condition);
  return 'not' in condition ? yes(isKnown(node) && !condition.not.includes(value)) : yes(condition.includes(value));
}

/** A value that is none of its closed set says nothing of the others. */
const isKnown = ({ schema, value }: BoundScalar): boolean =>
  schema.values?.some((known) => known.value === value) === true;

/** Whether a text at or under a node says something, or a key that is data does. */
function textSays(node: BoundNode, words: Words, denials: Denials): Held {
  if (isUnread(node)) return 'unread';
  if (node.kind === 'scalar') return yes(says(String(node.value), words, denials));
  if (node.kind === 'list') return anyOf(node.items.map((item) => textSays(item, words, denials)));
  if (node.kind !== 'map') return 'no';
  return anyOf(
    node.fields.values().flatMap(({ name, property, value }) => {
      const inside = textSays(value, words, denials);
      return property === undefined ? [yes(says(name, words, denials)), inside] : [inside];
    }),
  );
}

function says(text: string, words: Words, denials: Denials): boolean {
  // Most texts have none of the words, and dividing one into sentences takes longer than looking.
  if (!hasSome(words, text)) return false;
  return sentencesOf(text).some((sentence) => saidIn(sentence, words, denials) !== undefined);
}

/** Whether a text has all the words of an entry, blanks and line ends aside. */
function hasSome(words: Words, text: string): boolean {
  const written = withoutBlanks(text);
  const has = (word: string): boolean => written.includes(withoutBlanks(word));
  return words.some((entry) => (typeof entry === 'string' ? has(entry) : entry.every(has)));
}

/** Nothing can be concluded from it: it has the wrong form, or nobody has transcribed it. */
export const isUnread = (node: BoundNode): boolean =>
  node.kind === 'unread' ||
  (node.kind !== 'empty' && node.alternative !== undefined && isNotTranscribed(node.alternative));

const yes = (whether: boolean): Held => (whether ? 'yes' : 'no');

const anyOf = (held: readonly Held[]): Held =>
  held.includes('yes') ? 'yes' : held.includes('unread') ? 'unread' : 'no';
