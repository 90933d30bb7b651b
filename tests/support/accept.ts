import { bindRules } from '../../server/src/core/bind/bindRules.ts';
import type { CompletionItem } from '../../server/src/core/features/completion/completionItem.ts';
import { filledSnippet } from '../../server/src/core/features/skeleton/snippet.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { syntaxRules } from '../../server/src/core/syntax/syntaxRules.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';

/** The text after an item is taken as editors do: tab stops as they are, further lines indented like the first. */
export function accepted(
  text: SourceText,
  { range, insertText }: Pick<CompletionItem, 'range' | 'insertText'>,
): string {
  const before = text.lineText(range.start.line).slice(0, range.start.character);
  const indentation = /^\s*/.exec(before)?.[0] ?? '';
  return text.withEdit(range, filledSnippet(insertText).replace(/\n(?!\n|$)/g, `\n${indentation}`)).toString();
}

/** Ids of the rules of the reading stages. */
export const readingRules: ReadonlySet<string> = new Set([...syntaxRules, ...bindRules].map(({ id }) => id));

/** What the reading stages complain of but blanks, as sentences; the rules about a plan's content are left aside. */
export const readingProblems = (analysis: Analysis): string[] =>
  analysis.findings
    .filter(({ rule }) => readingRules.has(rule.id) && rule.id !== 'value-empty')
    .map((finding) => `${finding.rule.id}: ${renderFinding(finding, 'en')}`);
