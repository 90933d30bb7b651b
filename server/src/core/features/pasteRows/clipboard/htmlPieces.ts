/** A tag, or the text up to the next one. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag';
      /** In small letters. */
      readonly name: string;
      readonly closes: boolean;
      readonly attributes: ReadonlyMap<string, string>;
    };

/**
 * The tags and texts of HTML as programs put it on the clipboard. Comments, declarations and style sheets are left out.
 * It reads what machines wrote: a parser that mends what people write costs more than all that is built on this.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at);
    const textEnd = tag === -1 ? html.length : tag;
    if (textEnd > at) yield { kind: 'text', text: withoutEntities(html.slice(at, textEnd)) };
    if (tag === -1) return;
    const name = nameAt(html, tag);
    if (name === '') {
      const isText = !/[!?/]/.test(html.charAt(tag + 1));
      if (isText) yield { kind: 'text', text: '<' };
      at = isText ? tag + 1 : html.startsWith('<!--', tag) ? behind(html, '-->', tag) : behind(html, '>', tag);
      continue;
    }
    const closes = html[tag + 1] === '/';
    const end = tagEnd(html, tag + 1);
    yield { kind: 'tag', name, closes, attributes: attributesIn(html.slice(tag + 1 + name.length, end)) };
    at = !closes && WITHOUT_TEXT.has(name) ? behind(html, `</${name}`, end) : end + 1;
  }
}

/** What stands inside these is for machines. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['style', 'script', 'xml', 'title']);

const NAME = /<\/?([a-z][\w:-]*)/iy;

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[1]?.toLowerCase() ?? '';
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

const QUOTE_OR_END = /["'>]/g;

/** The bracket that closes a tag; one inside quotes does not. */
function tagEnd(html: string, from: number): number {
  for (let at = from; ; ) {
    QUOTE_OR_END.lastIndex = at;
    const found = QUOTE_OR_END.exec(html);
    if (found === null) return html.length;
    if (found[0] === '>') return found.index;
    const close = html.indexOf(found[0], found.index + 1);
    if (close === -1) return html.length;
    at = close + 1;
  }
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      withoutEntities(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** Those that spreadsheets and word processors write; all other characters they write as they are, or by number. */
const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  deg: '°',
  plusmn: '±',
  permil: '‰',
  sup2: '²',
  sup3: '³',
  le: '≤',
  ge: '≥',
};

const withoutEntities = (text: string): string =>
  !text.includes('&')
    ? text
    : text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] as string) : whole;
        const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      });
