/** A value that is written in braces or brackets on one line. */
export class Flow {
  constructor(readonly value: Value) {}
}

/** A value no rule allows; the writer remembers its line. */
export class Mistake {
  constructor(readonly text: string) {}
}

export type Value = string | number | Flow | Mistake | readonly Value[] | { readonly [key: string]: Value };

type Mapping = { readonly [key: string]: Value };

/** Writes values as YAML blocks, two spaces a level, in lines. No value it is given needs quotes. */
export class BlockWriter {
  readonly lines: string[] = [];
  /** Zero-based lines of the mistakes written so far. */
  readonly mistakes: number[] = [];

  /** Writes the entries of a mapping, the first behind what already stands on the line, such as a dash. */
  entries(mapping: Mapping, indent = '', first = indent): void {
    let lead = first;
    for (const [key, value] of Object.entries(mapping)) {
      this.#entry(`${lead}${key}:`, value, indent);
      lead = indent;
    }
  }

  #entry(head: string, value: Value, indent: string): void {
    if (isScalar(value)) this.#line(`${head} ${inline(value)}`, value);
    else {
      this.lines.push(head);
      if (isList(value)) for (const item of value) this.#item(item, `${indent}  `);
      else this.entries(value, `${indent}  `);
    }
  }

  #item(item: Value, indent: string): void {
    if (isScalar(item)) this.#line(`${indent}- ${inline(item)}`, item);
    else if (isList(item)) throw new Error('A list of lists is not part of a plan.');
    else this.entries(item, `${indent}  `, `${indent}- `);
  }

  #line(line: string, value: Value): void {
    if (value instanceof Mistake) this.mistakes.push(this.lines.length);
    this.lines.push(line);
  }
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const isScalar = (value: Value): value is string | number | Flow | Mistake =>
  typeof value !== 'object' || value instanceof Flow || value instanceof Mistake;

function inline(value: Value): string {
  if (value instanceof Flow) return inline(value.value);
  if (value instanceof Mistake) return value.text;
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}: ${inline(entry)}`)
    .join(', ')}}`;
}
