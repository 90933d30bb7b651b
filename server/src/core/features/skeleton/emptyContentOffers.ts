import type { BoundField } from '../../bind/boundDocument.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Content } from '../../plan/contents.ts';
import { saysNothing } from '../../plan/saysNothing.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Locale } from '../../text/locale.ts';
import { blankContent } from '../newPlan/newPlan.ts';
import { answersFor } from './contentAnswers.ts';
import { namesContent } from './namesContent.ts';
import type { SkeletonOffer } from './skeletonOffer.ts';
import { asLines, insertion } from './topEntry.ts';

/** The answers for a content of which a key and a word like 待定 are written, in place of that word, or nothing but a skeleton, in place of that. */
export function emptyContentOffers(
  finding: Finding,
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): readonly SkeletonOffer[] {
  const content = analysis.plan.contents.find(({ state, title }) => state === 'empty' && namesContent(finding, title));
  const field = content && analysis.bound.fields.get(content.name);
  if (content === undefined || field === undefined || !saysNothing(field.value)) return [];
  const line = lineOf(field, analysis);
  const place = line ?? untouched(field, content, analysis, service, locale);
  if (place === undefined) return [];
  const { at, end } = place;
  const told = line === undefined ? SKELETON : line.value && { zh: `“${line.value}”`, en: `“${line.value}”` };
  return answersFor([content], analysis, service, locale).map(({ title, written }) => ({
    title: told ? { zh: `${title.zh}，代替${told.zh}`, en: `${title.en}, in place of ${told.en}` } : title,
    insertions: written.map(({ name, lines }) =>
      name === content.name
        ? { at, end, newText: asLines(lines.join('\n'), analysis.text, at) }
        : insertion(name, lines, analysis, service),
    ),
  }));
}

/** The place of an entry with its value, if it is a line of its own with nothing else on it or below it. */
function lineOf({ key, value }: BoundField, { document, text }: Analysis) {
  const { start: at } = document.rangeOf(anchorOf(key));
  const { end } = document.rangeOf(anchorOf(value.node));
  const next = text.lines(at.line + 1, at.line + 50).find((line) => line.trim() !== '') ?? '';
  const written = text.lineText(at.line);
  if (at.character > 0 || end.line !== at.line || /^[\s-]/.test(next) || written.slice(end.character).trim() !== '') {
    return undefined;
  }
  const { start, end: last } = value.node.span;
  return { at, end, value: value.node.segment.text.slice(start, last).trim() };
}

const SKELETON = { zh: '未填写的骨架', en: 'the skeleton that is not filled in' };

/** The lines of an entry, if all of them stand in its skeleton as it is put in: keys, with nothing behind them. */
function untouched(
  { key }: BoundField,
  { name }: Content,
  { document, text, bound }: Analysis,
  { schema }: PlanService,
  locale: Locale,
) {
  const at = document.rangeOf(anchorOf(key)).start;
  const skeleton = blankContent(schema.root.property(name) as PropertySchema, bound.language, locale);
  const blank = new Set(skeleton.filter((line) => !line.startsWith('#')).map((line) => line.trim()));
  if (at.character > 0 || !blank.has(text.lineText(at.line).trim())) return undefined;
  let last = at.line;
  for (let line = at.line + 1; line < text.lineCount; line++) {
    const written = text.lineText(line);
    if (/^\S/.test(written)) break;
    if (written.trim() === '') continue;
    // A remark, a row or a key of the writer's own is not thrown away.
    if (!blank.has(written.trim())) return undefined;
    last = line;
  }
  return last === at.line ? undefined : { at, end: { line: last, character: text.lineText(last).length } };
}
