import { completion } from '../../server/src/core/features/completion/completion.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Position } from '../../server/src/core/text/span.ts';
import type { Client } from '../../server/src/lsp/client.ts';
import { clientOf } from '../../server/src/lsp/client.ts';
import { toCompletionItem } from '../../server/src/lsp/features/completion.ts';
import { readingRules } from './accept.ts';
import { modern, pulling } from './lspClient.ts';
import { packageService, TODAY } from './packageService.ts';
import { type TakenEdit, takenEdit } from './takeItem.ts';

/** The two kinds of client: one that knows snippets and indents for us, and one that inserts what it is given. */
const clients: readonly Client[] = [modern, pulling].map((capabilities) =>
  clientOf({ capabilities, processId: null, rootUri: null }),
);

/** An item that, taken, brings a finding of reading that was not there. */
export interface BadItem {
  readonly position: Position;
  readonly label: string;
  readonly result: string;
  readonly news: readonly string[];
}

const reader = { locale: 'zh-CN', language: 'zh', service: packageService } as const;

/** Rules that ask for what is not written yet: one key at a time leaves others to be written. */
const BLANKS: ReadonlySet<string> = new Set(['value-empty', 'field-required']);

/** Findings of reading by rule, blanks left aside. */
function countsOf(analysis: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of analysis.findings) {
    if (!readingRules.has(rule.id) || BLANKS.has(rule.id)) continue;
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  return counts;
}

/** Takes every item at every given position of one text, each different edit once, and tells those that do harm. */
export class AcceptEverywhere {
  readonly #analysis: Analysis;
  readonly #before: Map<string, number>;
  /** What analyses of the changed texts go on from; such a one gives its index of ids to them. */
  #base: Analysis | undefined;
  readonly #tried = new Set<string>();
  readonly bad: BadItem[] = [];
  positions = 0;
  items = 0;

  constructor(readonly text: SourceText) {
    this.#analysis = packageService.analyze(text, { today: TODAY });
    this.#before = countsOf(this.#analysis);
  }

  get edits(): number {
    return this.#tried.size;
  }

  /** At every cursor position, or at every so-manieth. */
  everywhere(stride = 1): void {
    for (let offset = 0; offset <= this.text.length; offset += stride) this.at(this.text.positionAt(offset));
  }

  at(position: Position): void {
    this.positions++;
    for (const item of completion(this.#analysis, position, 'zh-CN', packageService)) {
      for (const client of clients) {
        this.items++;
        this.#take(position, takenEdit(this.text, toCompletionItem(item, client, reader)));
      }
    }
  }

  #countsOf(text: SourceText): Map<string, number> {
    this.#base ??= packageService.analyze(this.text, { today: TODAY });
    return countsOf(packageService.analyze(text, { today: TODAY }, this.#base));
  }

  #take(position: Position, { label, range, newText }: TakenEdit): void {
    const edit = JSON.stringify([range, newText]);
    if (this.#tried.has(edit)) return;
    this.#tried.add(edit);
    const text = this.text.withEdit(range, newText);
    const after = this.#countsOf(text);
    const added = [...after].filter(([rule, count]) => count > (this.#before.get(rule) ?? 0)).map(([rule]) => rule);
    if (added.length === 0) return;
    // What hid behind an error in the word that was replaced is there without that word too.
    const without = this.#countsOf(this.text.withEdit(range, ''));
    const news = added.filter((rule) => (after.get(rule) ?? 0) > (without.get(rule) ?? 0));
    if (news.length > 0) this.bad.push({ position, label, result: text.toString(), news });
  }
}
