import { annexName } from '../../plan/annexNames.ts';
import type { Analysis } from '../../planService.ts';
import type { Anchor } from '../../text/anchor.ts';
import { covers, uniqueRanges } from '../../text/positions.ts';
import type { Position, Range } from '../../text/span.ts';
import { nodeAt } from '../position/nodeAt.ts';

/** An id of the plan with all places where it stands. */
export interface IdPlaces {
  /** The kinds of id that are meant, as the schema names them: one, unless several kinds have the id. */
  readonly kinds: readonly string[];
  readonly id: string;
  /** The one that was asked about. */
  readonly origin: Range;
  /** Where it is given, in the file's order; several where it is given twice, none where it leads nowhere. */
  readonly definitions: readonly Range[];
  /** Where it is named, in the file's order. */
  readonly references: readonly Range[];
}

/**
 * Every place of the id at a position: 对应指标 of tasks, projects and milestones for a target, and texts that speak
 * of an annex. Undefined where no id stands there.
 */
export function idPlaces(analysis: Analysis, position: Position): IdPlaces | undefined {
  const asked = askedFor(analysis, position);
  return asked && placesOf(analysis, asked);
}

/** The same of an id that is known already. */
export function placesOf(analysis: Analysis, asked: AskedId): IdPlaces {
  const { document, plan } = analysis;
  const { id, anchor } = asked;
  const given = asked.kinds.filter((kind) => plan.links.definitionsOf(kind, id).length > 0);
  const kinds = given.length > 0 ? given : asked.kinds;
  const definitions = kinds.flatMap((kind) => plan.links.definitionsOf(kind, id));
  const references = kinds.flatMap((kind) => [...plan.links.referencesTo(kind, id), ...mentionsIn(analysis, kind, id)]);
  // An answer `{附件: 附件1}` is a reference, and a mention as well.
  const ranges = (places: readonly { readonly anchor: Anchor }[]) =>
    uniqueRanges(places.map((place) => document.rangeOf(place.anchor)));
  return {
    kinds,
    id,
    origin: document.rangeOf(anchor),
    definitions: ranges(definitions),
    references: ranges(references),
  };
}

/** An id that somebody asks about, and what it may be an id of. */
export interface AskedId {
  readonly kinds: readonly string[];
  readonly id: string;
  readonly anchor: Anchor;
}

function askedFor(analysis: Analysis, position: Position): AskedId | undefined {
  const located = nodeAt(analysis.document, analysis.bound, position);
  if (located === undefined || located.at === 'key') return undefined;
  const { schema, node, value } = located.at;
  if ((schema.type === 'id' || schema.type === 'reference') && schema.ids !== undefined) {
    const { segment, span } = node;
    return { kinds: schema.ids, id: String(value).trim(), anchor: { source: 'plan', segment, span } };
  }
  return annexAt(analysis, position);
}

/** An annex that prose speaks of at a position. */
function annexAt({ document, plan: { links } }: Analysis, position: Position): AskedId | undefined {
  const mention = links.mentions().find(({ anchor }) => {
    const range = document.rangeOf(anchor);
    // One that is folded over two lines is no word a cursor can be on.
    return range.start.line === range.end.line && covers(range, position);
  });
  if (mention === undefined) return undefined;
  const entry = links.definitions().find(({ kind, id }) => kind === 'annex' && annexName(id) === mention.annex);
  return { kinds: ['annex'], id: entry?.id ?? mention.annex, anchor: mention.anchor };
}

/** Annexes are named in other spellings, too: 附件一 of 附件1. */
const mentionsIn = ({ plan: { links } }: Analysis, kind: string, id: string) =>
  kind === 'annex' ? links.mentions().filter(({ annex }) => annex === annexName(id)) : [];
