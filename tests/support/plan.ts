import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fixEdits } from '../../server/src/core/features/fixAll/fixEdits.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { comparePositions } from '../../server/src/core/text/positions.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { withEdits } from './formatted.ts';
import { packageService } from './packageService.ts';

/** The core with the data we ship. */
export const service = packageService;

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of an example by its name without ending: `complete.zh`. */
export const example = (name: string): string => readFileSync(`${root}schemas/examples/${name}.cleanplan.yaml`, 'utf8');

/** Analyses a text as of a fixed day. */
export const analyze = (text: string, today = '2026-11-24'): Analysis =>
  service.analyze(SourceText.of(text), { today });

/** The characters of the file that an anchor covers. */
export function covered({ document, text }: Analysis, finding: Finding): string {
  const { start, end } = document.rangeOf(finding.anchor);
  return text.toString().slice(text.offsetAt(start), text.offsetAt(end));
}

/** `rule line:column ‹covered text›`, one-based as an editor shows it. */
export function place(analysis: Analysis, finding: Finding): string {
  const { start } = analysis.document.rangeOf(finding.anchor);
  return `${finding.rule.id} ${start.line + 1}:${start.character + 1} ‹${covered(analysis, finding).trimEnd()}›`;
}

/** Rules that speak of what a fragment leaves out; a test of something else is not about them. */
const ABOUT_THE_WHOLE = new Set(['content-missing', 'format-mark', 'joint-authority']);

/** The findings of a fragment, without those about what a whole plan must have. */
export const ofFragment = ({ findings }: Analysis): readonly Finding[] =>
  findings.filter(({ rule }) => !ABOUT_THE_WHOLE.has(rule.id));

/** Asserts the findings of a fragment, each as `rule line:column ‹text›`. */
export function assertFindings(text: string, expected: readonly string[]): Analysis {
  const analysis = analyze(text);
  assert.deepEqual(
    ofFragment(analysis).map((finding) => place(analysis, finding)),
    expected,
    ofFragment(analysis)
      .map((finding) => renderFinding(finding, 'zh-CN'))
      .join('\n'),
  );
  return analysis;
}

/** The text with a finding's fix applied, as an editor would. Its edits may not overlap. */
export function applyFix(analysis: Analysis, finding: Finding): string {
  assert.ok(finding.fix, `${finding.rule.id} has no fix`);
  const edits = fixEdits(finding.fix, analysis).toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  for (const [index, { range }] of edits.entries()) {
    const next = edits[index + 1]?.range;
    // An editor would take none of them.
    if (next) assert.ok(comparePositions(range.end, next.start) <= 0, `${finding.rule.id}: edits overlap`);
  }
  return withEdits(analysis, edits);
}
