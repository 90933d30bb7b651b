import {
  SemanticTokenModifiers,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import type { PlanToken, TokenBlock, TokenKind } from '../../core/features/tokens/planToken.ts';
import { planTokens, TokenMemory } from '../../core/features/tokens/tokens.ts';
import { perService } from '../perService.ts';
import type { ServerFeature } from './feature.ts';

/** Types of LSP itself, which every theme colours. A key that nobody knows looks like the text that it is to us. */
const types: Readonly<Record<TokenKind, SemanticTokenTypes>> = {
  unknownKey: SemanticTokenTypes.string,
  content: SemanticTokenTypes.keyword,
  givenId: SemanticTokenTypes.variable,
  namedId: SemanticTokenTypes.variable,
  listed: SemanticTokenTypes.enumMember,
  value: SemanticTokenTypes.number,
};
const tokenTypes = [...new Set(Object.values(types))];

/** The only modifier: where an id is given. */
const DECLARATION = 1;
const legend = { tokenTypes, tokenModifiers: [SemanticTokenModifiers.declaration] };

/** Numbers of one token: lines and characters behind the one before, length, type, modifiers. */
const SIZE = 5;

/** `textDocument/semanticTokens`: whole, what has changed in it, and that of some lines. */
export const semanticTokensFeature: ServerFeature = {
  capability: () => ({ semanticTokensProvider: { legend, full: { delta: true }, range: true } }),
  register({ connection, session, answer }) {
    const memoryOf = perService((service) => new TokenMemory(service));
    const encoder = new Encoder();
    /** What a client was last told of each text, by URI, for as long as that is open. */
    const told = new Map<string, Told>();
    let serial = 0;
    const tell = (uri: string, data: Uint32Array): Told => {
      for (const known of told.keys()) if (session.documents.get(known) === undefined) told.delete(known);
      const now = { resultId: String(++serial), data };
      told.set(uri, now);
      return now;
    };
    const { semanticTokens } = connection.languages;
    semanticTokens.on(({ textDocument: { uri } }) =>
      answer('semanticTokens', uri, NOTHING, (analysis): SemanticTokens => {
        const { resultId, data } = tell(
          uri,
          encoder.encode(planTokens(analysis, memoryOf(session.serviceOf(analysis)))),
        );
        return { resultId, data: [...data] };
      }),
    );
    semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) =>
      answer('semanticTokens/delta', uri, NOTHING, (analysis): SemanticTokens | SemanticTokensDelta => {
        const before = told.get(uri);
        const now = tell(uri, encoder.encode(planTokens(analysis, memoryOf(session.serviceOf(analysis)))));
        return before !== undefined && before.resultId === previousResultId
          ? changed(before, now)
          : { ...now, data: [...now.data] };
      }),
    );
    semanticTokens.onRange(({ textDocument: { uri }, range: { start, end } }) =>
      answer('semanticTokens/range', uri, NOTHING, (analysis): SemanticTokens => {
        const lines = { first: start.line, last: end.line };
        return { data: [...encoder.encode(planTokens(analysis, memoryOf(session.serviceOf(analysis)), lines))] };
      }),
    );
  },
};

const NOTHING: SemanticTokens = { data: [] };

interface Told {
  readonly resultId: string;
  readonly data: Uint32Array;
}

/** One stretch in the place of another: what lies between the beginning and the end that both share. */
function changed({ data: before }: Told, { resultId, data }: Told): SemanticTokensDelta {
  const least = Math.min(before.length, data.length);
  let start = 0;
  while (start < least && before[start] === data[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === data[data.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  const inserted = data.subarray(start, data.length - end);
  return { resultId, edits: deleteCount + inserted.length === 0 ? [] : [{ start, deleteCount, data: [...inserted] }] };
}

/** Tokens as LSP has them; those of a part are put in numbers once, and only its first is told from what stands above. */
class Encoder {
  readonly #parts = new WeakMap<readonly PlanToken[], Uint32Array>();

  encode(blocks: readonly TokenBlock[]): Uint32Array {
    const data = new Uint32Array(blocks.reduce((sum, { tokens }) => sum + tokens.length * SIZE, 0));
    let at = 0;
    let above = 0;
    for (const { line, tokens } of blocks) {
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first === undefined || last === undefined) continue;
      data.set(this.#numbersOf(tokens), at);
      data[at] = line + first.line - above;
      above = line + last.line;
      at += tokens.length * SIZE;
    }
    return data;
  }

  #numbersOf(tokens: readonly PlanToken[]): Uint32Array {
    const known = this.#parts.get(tokens) ?? numbersOf(tokens);
    this.#parts.set(tokens, known);
    return known;
  }
}

function numbersOf(tokens: readonly PlanToken[]): Uint32Array {
  const data = new Uint32Array(tokens.length * SIZE);
  let [line, character] = [0, 0];
  tokens.forEach((token, index) => {
    if (token.line !== line) character = 0;
    const type = tokenTypes.indexOf(types[token.kind]);
    const modifiers = token.kind === 'givenId' ? DECLARATION : 0;
    data.set([token.line - line, token.character - character, token.length, type, modifiers], index * SIZE);
    ({ line, character } = token);
  });
  return data;
}
