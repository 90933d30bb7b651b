import type { BoundGroup, BoundPiece, BoundRows } from '../../bind/boundDocument.ts';
import { Remembered } from '../../incremental/remembered.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import type { ScalarNode } from '../../syntax/nodes.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';
import type { Segment } from '../../text/anchor.ts';
import { ListedWords } from './listedWord.ts';
import type { FoundToken, PlanToken, TokenBlock } from './planToken.ts';
import { addToken, type TokenReader, tokensIn } from './tokensOfNodes.ts';

/** What was read of the pieces of plans for their tokens; whoever asks again after an edit keeps it. */
export class TokenMemory {
  readonly #rows = new Remembered<ReadPart, readonly PlanToken[], string>();
  readonly #frames = new Remembered<BoundPiece, readonly FoundToken[]>();

  constructor(readonly service: PlanService) {}

  /** The tokens of the row at an index, which was read from a part. */
  ofRow(part: ReadPart, at: number, { values, field, home }: BoundRows, reader: TokenReader): readonly PlanToken[] {
    const make = () => inOrder(tokensOf(values.at(at), field.property, reader));
    return this.#rows.of(part, make, home.list.pointer);
  }

  ofFrame(piece: BoundPiece, { field }: BoundGroup, reader: TokenReader): readonly FoundToken[] {
    return this.#frames.of(piece, () => tokensOf(piece, field.property, reader));
  }
}

/** Lines `[first, last]` of a file, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The tokens of a plan in the order of its parts, or those of the parts that some lines lie in. A row is read for it
 * once, and then only when it has changed; of those outside the lines none is.
 */
export function planTokens(
  { document, bound, plan: { values } }: Analysis,
  memory: TokenMemory,
  lines: Lines = { first: 0, last: Number.POSITIVE_INFINITY },
): readonly TokenBlock[] {
  const { service } = memory;
  const reader = { listed: new ListedWords(service), values };
  const blocks: TokenBlock[] = [];
  const around = new Map<Segment, PlanToken[]>();
  const add = ({ segment, token }: FoundToken): void => {
    const there = around.get(segment);
    if (there === undefined) around.set(segment, [token]);
    else there.push(token);
  };
  for (const entry of document.entries) {
    const group = [...bound.groups.values()].find(({ field }) => field.key === entry.key);
    for (const found of keyToken(entry.key, group, service)) add(found);
    if (group === undefined) continue;
    if (group.frame !== undefined) for (const found of memory.ofFrame(group.frame, group, reader)) add(found);
    blocks.push(...rowBlocks(group, document.lineOf(entry.head.segment), lines, memory, reader));
  }
  for (const [segment, tokens] of around) {
    const line = document.lineOf(segment);
    if (overlap(line, segment.lineCount, lines)) blocks.push({ line, tokens: tokens.sort(byPlace) });
  }
  return blocks.sort((a, b) => a.line - b.line);
}

function keyToken(key: ScalarNode, group: BoundGroup | undefined, { schema }: PlanService): FoundToken[] {
  const found: FoundToken[] = [];
  if (group === undefined) addToken(key, 'unknownKey', found);
  else if (schema.contents.includes(group.field.name)) addToken(key, 'content', found);
  return found;
}

/** @param headLine the first line of the part that the list's key stands in */
function rowBlocks(
  { rows, entry }: BoundGroup,
  headLine: number,
  lines: Lines,
  memory: TokenMemory,
  reader: TokenReader,
): TokenBlock[] {
  if (rows === undefined) return [];
  const blocks: TokenBlock[] = [];
  let line = headLine + entry.head.segment.lineCount;
  let at = 0;
  for (const part of rows.sources) {
    const row = at++;
    if (line > lines.last) break;
    if (overlap(line, part.segment.lineCount, lines)) {
      const tokens = memory.ofRow(part, row, rows, reader);
      if (tokens.length > 0) blocks.push({ line, tokens });
    }
    line += part.segment.lineCount;
  }
  return blocks;
}

const overlap = (line: number, count: number, { first, last }: Lines): boolean => line <= last && line + count > first;

function tokensOf(
  piece: BoundPiece | undefined,
  property: PropertySchema | undefined,
  reader: TokenReader,
): readonly FoundToken[] {
  const found: FoundToken[] = [];
  for (const node of piece?.nodes ?? []) tokensIn(node, property, reader, found);
  return found;
}

const inOrder = (found: readonly FoundToken[]): readonly PlanToken[] => found.map(({ token }) => token).sort(byPlace);

const byPlace = (a: PlanToken, b: PlanToken): number => a.line - b.line || a.character - b.character;
