import type { Fix, Problem } from '../problems/problem.ts';
import { Segment } from '../text/anchor.ts';
import { yamlSyntax } from './syntaxRules.ts';

/**
 * The problems of a part that no reader reads, without the fixes that would not help. Such a fix is a guess: it is
 * offered only if the part reads with it, and if it does not put a key of the plan in quotes.
 *
 * @param reads whether a part reads without error
 */
export function withoutVainGuesses(
  problems: readonly Problem[],
  segment: Segment,
  isKey: (text: string) => boolean,
  reads: (segment: Segment) => boolean,
): readonly Problem[] {
  return problems.map((each) => {
    const { rule, message, args, anchor, fix } = each;
    if (fix === undefined || rule !== yamlSyntax || message !== 'colonInText') return each;
    const helps = !holdsKey(fix, isKey) && reads(withFix(segment, fix));
    return helps ? each : { rule, message, args, anchor };
  });
}

/** Two entries that came onto one line are no text. */
const holdsKey = ({ edits }: Fix, isKey: (text: string) => boolean): boolean =>
  edits.some(({ newText }) => [...newText.matchAll(/([^\s"'：:,，{]+):/g)].some(([, key]) => isKey(key as string)));

function withFix({ text, lineCount }: Segment, { edits }: Fix): Segment {
  const last = [...edits].sort((a, b) => b.anchor.span.start - a.anchor.span.start);
  const mended = last.reduce(
    (before, { anchor: { span }, newText }) => before.slice(0, span.start) + newText + before.slice(span.end),
    text,
  );
  return new Segment(mended, lineCount);
}
