import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { placesOfText } from '../syntax/placesOfText.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Span } from '../text/span.ts';
import { type Sentence, sentencesOf } from '../values/prose/sentences.ts';

/** A text of the plan. It is divided into sentences when a rule asks: most is soon seen to hold nothing for it. */
export class TextInSentences {
  readonly text: string;
  readonly #node: ScalarNode;
  #sentences: readonly Sentence[] | undefined;
  #places: ((piece: Span) => Anchor | undefined) | undefined;

  constructor(node: ScalarNode, text: string) {
    this.#node = node;
    this.text = text;
  }

  get anchor(): Anchor {
    return anchorOf(this.#node);
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.text, { lineBreaks: this.#node.style === 'literal' });
    return this.#sentences;
  }

  /** Where a part of a sentence stands in the file; that of the text where it cannot be told. */
  placeOf(sentence: Sentence, start: number, end: number): Anchor {
    return this.exactPlaceOf(sentence, start, end) ?? this.anchor;
  }

  /** Likewise; undefined where it cannot be told, as of what is escaped. */
  exactPlaceOf(sentence: Sentence, start: number, end: number): Anchor | undefined {
    this.#places ??= placesOfText(this.#node, this.text);
    return this.#places(sentence.spanOf(start, end));
  }
}
