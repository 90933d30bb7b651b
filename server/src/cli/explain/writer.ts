import { fill } from '../../core/messages/render.ts';
import type { MessageArgs } from '../../core/problems/problem.ts';
import { type Locale, type Localized, localized } from '../../core/text/locale.ts';
import { displayWidth } from '../reporters/displayWidth.ts';
import { wrap } from '../reporters/wrap.ts';

/** Collects the lines of an explanation, wrapped and indented, in one language. */
export class Writer {
  readonly lines: string[] = [];

  constructor(
    readonly locale: Locale,
    readonly width: number,
  ) {}

  /** A paragraph; every line of it is indented by `by` columns. */
  say(text: string, by = 0): void {
    for (const line of wrap(text, this.width - by)) this.lines.push(`${' '.repeat(by)}${line}`.trimEnd());
  }

  /** A labelled line. */
  label(label: Localized, args: MessageArgs = {}, by = 0): void {
    this.say(fill(label, args, this.locale), by);
  }

  /** A paragraph behind what stands in the first columns of its first line; its other lines begin below it. */
  row(columns: string, text: string): void {
    const by = displayWidth(columns);
    for (const [at, line] of wrap(text, this.width - by).entries()) {
      this.lines.push(`${at === 0 ? columns : ' '.repeat(by)}${line}`.trimEnd());
    }
  }

  /** Lines as they are, for text that is laid out already. */
  verbatim(text: string): void {
    this.lines.push(...text.trimEnd().split('\n'));
  }

  /** An empty line, never two together. */
  gap(): void {
    if (this.lines.at(-1) !== '') this.lines.push('');
  }

  pick(text: Localized): string {
    return localized(text, this.locale);
  }

  toString(): string {
    return `${this.lines.join('\n').trimEnd()}\n`;
  }
}
