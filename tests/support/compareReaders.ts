import { isDeepStrictEqual } from 'node:util';
import { readFast } from '../../server/src/core/syntax/fastReader/fastReader.ts';
import { divide } from '../../server/src/core/syntax/segments/segmenter.ts';
import { RepairedText } from '../../server/src/core/syntax/slips/repairedText.ts';
import { readYaml } from '../../server/src/core/syntax/yamlReader/yamlReader.ts';
import { Segment } from '../../server/src/core/text/anchor.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';

/** What comparing came to. A text that the fast reader hands over is none that both have read. */
export type Outcome = 'same' | 'handed over' | 'different';

/** Reads a part with both readers. The fast one may decline; what it reads, `yaml` must read likewise and without a word. */
export function compareSegment(segment: Segment): Outcome {
  const fast = readFast(segment);
  if (fast === undefined) return 'handed over';
  const { node, problems, broken } = readYaml(segment, new RepairedText(segment.text, []), undefined);
  return !broken && problems.length === 0 && isDeepStrictEqual(fast, node) ? 'same' : 'different';
}

/** The parts of a text that are read, each by itself. */
export function segmentsOf(text: string): Segment[] {
  const source = SourceText.of(text);
  return divide(source, { holdsRows: () => true, isKey: () => false })
    .filter(({ kind }) => kind !== 'unread')
    .map(({ firstLine, endLine }) => new Segment(source.textOf(firstLine, endLine), endLine - firstLine));
}

/** A text as one part. */
export function wholeSegment(text: string): Segment {
  const source = SourceText.of(text);
  return new Segment(source.toString(), source.lineCount);
}

/** Counts what was compared, and keeps what the readers disagree about. */
export class Comparison {
  /** Texts both readers read, and read differently. */
  readonly different: string[] = [];
  segments = { same: 0, handedOver: 0 };
  lines = { same: 0, handedOver: 0 };
  /** Whole texts of several parts, compared besides their parts. */
  wholes = { same: 0, handedOver: 0 };

  /** Compares a text part by part and as a whole. */
  add(text: string): void {
    const segments = segmentsOf(text);
    for (const segment of segments) {
      const outcome = this.#outcome(segment);
      if (outcome === undefined) continue;
      this.segments[outcome]++;
      this.lines[outcome] += segment.lineCount;
    }
    if (segments.length < 2) return;
    const outcome = this.#outcome(wholeSegment(text));
    if (outcome !== undefined) this.wholes[outcome]++;
  }

  #outcome(segment: Segment): 'same' | 'handedOver' | undefined {
    const outcome = compareSegment(segment);
    if (outcome === 'different') this.different.push(segment.text);
    return outcome === 'same' ? 'same' : outcome === 'handed over' ? 'handedOver' : undefined;
  }
}

/** A smallest text that the readers still disagree about: no line and no character can be left out. */
export function smallest(text: string): string {
  const differs = (candidate: string) => compareSegment(wholeSegment(candidate)) === 'different';
  const byLine = shrunk(text.split(/(?<=\n)/), differs).join('');
  return shrunk([...byLine], differs).join('');
}

function shrunk(pieces: readonly string[], differs: (text: string) => boolean): readonly string[] {
  let kept = pieces;
  for (let size = kept.length; size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (differs(without.join(''))) kept = without;
      else at += size;
    }
  }
  return kept;
}
