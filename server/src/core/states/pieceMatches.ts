import type { BoundNode, BoundPiece } from '../bind/boundDocument.ts';
import { type ProsePiece, proseIn } from '../plan/prosePieces.ts';
import { type RowKind, rowNodesIn } from '../plan/rows.ts';
import { isNamedByNothing } from '../plan/saysNothing.ts';
import type { RowAnswer, WordsAnswer } from '../provisions/answers.ts';
import { anchorOf } from '../syntax/nodes.ts';
import { type Denials, saidIn, saysItLacks } from '../values/prose/says.ts';
import { isStandIn } from '../values/standIns.ts';
import { holdsInRow, isUnread } from './conditions.ts';
import type { StatePlace } from './requirementState.ts';

/** An answer that is looked for in every piece of a top-level field. */
export type SoughtAnswer = RowAnswer | WordsAnswer;

/** What was found of one answer in some pieces. */
export interface Matches {
  readonly places: readonly StatePlace[];
  /** There are more places than are given. */
  readonly more: boolean;
  /** Something could not be read that may be it. */
  readonly unread: boolean;
}

/** By answer; one of which nothing was found is not there. */
export type MatchesByAnswer = ReadonlyMap<SoughtAnswer, Matches>;

/**
 * Finds answers in the nodes of one piece of a top-level field.
 *
 * @param most places of one answer that are kept
 */
export function matchesIn(
  root: string,
  { nodes }: Pick<BoundPiece, 'nodes'>,
  answers: readonly SoughtAnswer[],
  denials: Denials,
  most: number,
): MatchesByAnswer {
  const found = new Map<SoughtAnswer, Matches>();
  const add = (answer: SoughtAnswer, match: Matches): void => {
    if (match.places.length === 0 && !match.unread) return;
    const before = found.get(answer);
    found.set(answer, before === undefined ? match : joined([before, match], most));
  };
  const inProse = answers.filter((answer): answer is WordsAnswer => !('row' in answer));
  const prose = inProse.length === 0 ? [] : proseIn(root, nodes);
  const unread = nodes.some(isUnread);
  for (const answer of inProse) add(answer, { ...proseMatches(prose, root, answer, denials, most), unread });
  const inRows = answers.filter((answer): answer is RowAnswer => 'row' in answer);
  for (const kind of new Set(inRows.map(({ row }) => row as RowKind))) {
    for (const node of rowNodesIn(kind, nodes)) {
      const row = new Row(root, node);
      for (const answer of inRows) if (answer.row === kind) add(answer, row.match(answer, denials));
    }
  }
  return found.size === 0 ? NONE : found;
}

const NONE: MatchesByAnswer = new Map();
const NOTHING: Matches = { places: [], more: false, unread: false };
const UNREAD: Matches = { ...NOTHING, unread: true };

/** What was found in several places, in their order; of the places at most so many. */
export function joined(all: Iterable<Matches>, most: number): Matches {
  const places: StatePlace[] = [];
  let more = false;
  let unread = false;
  // There may be as many as there are rows, of which a few places are shown.
  for (const one of all) {
    unread ||= one.unread;
    more ||= one.more;
    for (const place of one.places) {
      if (places.length < most) places.push(place);
      else more = true;
    }
  }
  return { places, more, unread };
}

/** A row that answers are looked for in, with its prose, which most of them do not ask for. */
class Row {
  readonly #root: string;
  readonly #node: BoundNode;
  #prose: readonly ProsePiece[] | undefined;
  #itself: Matches | undefined;

  constructor(root: string, node: BoundNode) {
    this.#root = root;
    this.#node = node;
  }

  match(answer: RowAnswer, denials: Denials): Matches {
    const held = holdsInRow(this.#node, answer, denials);
    if (held !== 'yes') return held === 'no' ? NOTHING : UNREAD;
    const { words, forbids } = answer;
    // One for all answers of the row: very many rows may be kept.
    this.#itself ??= { places: [placeOfRow(this.#root, this.#node)], more: false, unread: false };
    if (words === undefined) return this.#says(denials) ? this.#itself : NOTHING;
    const sought = { words, in: [this.#root], ...(forbids && { forbids }) };
    const { places } = proseMatches(this.#proseOf(), this.#root, sought, denials, 1);
    return places.length === 0 ? NOTHING : { places, more: false, unread: false };
  }

  /** Whether the row says something, and not only that something is not there. */
  #says(denials: Denials): boolean {
    const sentences = this.#proseOf()
      .filter(({ text }) => !isStandIn(text))
      .flatMap((piece) => piece.sentences);
    if (sentences.length === 0) return !isNamedByNothing(this.#node);
    return !sentences.every((sentence) => saysItLacks(sentence, denials));
  }

  #proseOf(): readonly ProsePiece[] {
    this.#prose ??= proseIn(this.#root, [this.#node]);
    return this.#prose;
  }
}

/** A row is shown by its name. */
function placeOfRow(root: string, row: BoundNode): StatePlace {
  const name = row.kind === 'map' ? row.fields.get('name')?.value : undefined;
  return name?.kind === 'scalar'
    ? { path: `${root}.name`, anchor: anchorOf(name.node) }
    : { path: root, anchor: anchorOf(row.node) };
}

/** @param prose divided into sentences once for all answers */
function proseMatches(
  prose: readonly ProsePiece[],
  root: string,
  answer: WordsAnswer,
  denials: Denials,
  most: number,
): Matches {
  const places: StatePlace[] = [];
  for (const piece of prose) {
    for (const sentence of piece.sentences) {
      const said = saidIn(sentence, answer.words, denials, answer.forbids);
      if (said !== undefined)
        places.push({ path: pathOf(root, piece.field), anchor: piece.placeOf(sentence, said.start, said.end) });
    }
  }
  return { places: places.slice(0, most), more: places.length > most, unread: false };
}

const pathOf = (root: string, field: string): string => (field === root ? root : `${root}.${field}`);
