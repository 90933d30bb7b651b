import type { BoundField } from '../../bind/boundDocument.ts';
import { fill } from '../../messages/render.ts';
import type { Content } from '../../plan/contents.ts';
import { saysNothing } from '../../plan/saysNothing.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import type { Position } from '../../text/span.ts';
import { blankContent, newPlan } from '../newPlan/newPlan.ts';
import { languageOf } from '../wording/language.ts';
import { answersFor } from './contentAnswers.ts';
import { asLines, insertion, insertions, isInBrackets } from './topEntry.ts';

type Finding = Analysis['findings'][number];

/** Text that may be put into a plan, whole lines at the beginning of a line or at the end of the file. */
export interface SkeletonOffer {
  readonly title: Localized;
  readonly insertions: readonly Insertion[];
}

interface Insertion {
  readonly at: Position;
  /** Where what it is put in place of ends; the title has the text of that. */
  readonly end?: Position;
  readonly newText: string;
}

/** What a finding about something that is not written may be answered with; nothing for other findings. */
export function skeletonOffers(
  finding: Finding,
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): readonly SkeletonOffer[] {
  if (finding.rule.id === 'plan-empty') return wholePlan(analysis, service, locale) ?? [];
  if (finding.rule.id === 'content-empty') return answersInPlace(finding, analysis, service, locale);
  if (finding.rule.id === 'joint-authority' && finding.message === 'nobody') return jointDepartments(analysis);
  if (finding.rule.id !== 'content-missing' || finding.message !== 'missing') return [];
  const missing = analysis.plan.contents.filter(({ state, title }) => state === 'missing' && names(finding, title));
  // Inside brackets whole lines have no place.
  if (missing.length === 0 || isInBrackets(analysis)) return [];
  const answers = answersFor(missing, analysis, service, locale).map(({ title, written }) => ({
    title,
    insertions: insertions(written, analysis, service),
  }));
  const all = allMissing(finding, missing, analysis);
  return [
    contentSkeletons(missing, CONTENTS, analysis, service, locale),
    ...answers,
    ...(all === undefined ? [] : [contentSkeletons(all, ALL, analysis, service, locale)]),
  ];
}

/** All contents that are said to be missing, where this finding says it of less than all. */
function allMissing(
  finding: Finding,
  own: readonly Content[],
  { findings, plan }: Analysis,
): readonly Content[] | undefined {
  const told = findings.filter(
    ({ rule, message, waived }) => rule.id === 'content-missing' && message === 'missing' && waived === null,
  );
  if (!told.includes(finding)) return undefined;
  const all = plan.contents.filter(
    ({ state, title }) => state === 'missing' && told.some((each) => names(each, title)),
  );
  return all.length > own.length ? all : undefined;
}

/** The answers for a content of which a key and a word like 待定 are written, in place of that word, or nothing but a skeleton, in place of that. */
function answersInPlace(
  finding: Finding,
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): readonly SkeletonOffer[] {
  const content = analysis.plan.contents.find(({ state, title }) => state === 'empty' && names(finding, title));
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
      name === content.name ? { at, end, newText: lines.join('\n') } : insertion(name, lines, analysis, service),
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

/** The key for the departments that joined in, behind the lead; none where the key is there. */
function jointDepartments({ bound, document, plan, text }: Analysis): readonly SkeletonOffer[] {
  const { leadUnit, jointDepartments: joint, unfilled } = plan.file.about ?? {};
  if (leadUnit?.keyAnchor === undefined || joint !== undefined || unfilled?.has('jointDepartments')) return [];
  const key = `${bound.language === 'en' ? 'jointDepartments' : '会同部门'}: []`;
  const { line, character } = document.rangeOf(leadUnit.keyAnchor).start;
  const { end } = document.rangeOf(leadUnit.anchor);
  const before = text.lineText(line).slice(0, character);
  const title = { zh: '插入“会同部门”', en: 'Insert “jointDepartments”' };
  // In a map in braces a comma divides; elsewhere each key has a line.
  const about = bound.fields.get('about')?.value.node;
  if (about?.kind === 'map' && about.flow) return [{ title, insertions: [{ at: end, newText: `, ${key}` }] }];
  const next = text.positionAt(text.offsetAt({ line: end.line, character: 0 }) + text.line(end.line).length);
  const newText = asLines(`${before.replace(/-/g, ' ')}${key}\n`, text, next);
  return [{ title, insertions: [{ at: next, newText }] }];
}

const names = ({ args }: Finding, title: Localized): boolean => [args.content].flat().includes(title as never);

function wholePlan(analysis: Analysis, service: PlanService, locale: Locale): readonly SkeletonOffer[] | undefined {
  const { text } = analysis;
  // What is neither blank nor a comment, `{}` say, would stand in the way.
  if (text.lines().some((line) => !/^\uFEFF?\s*(#.*)?\s*$/.test(line))) return undefined;
  const plan = newPlan({ language: languageOf(analysis, undefined, locale) }, service, locale);
  const at = text.positionAt(text.length);
  const insertions = [{ at, newText: asLines(plan.text, text, at) }];
  return [{ title: { zh: '插入整份规划的骨架', en: "Insert the plan's skeleton" }, insertions }];
}

const CONTENTS = { zh: '插入{n}项内容的骨架', en: 'Insert the skeletons of {n} contents' };
const ALL = { zh: '插入未写明的全部{n}项内容的骨架', en: 'Insert the skeletons of all {n} contents that are missing' };

/** Each missing content with its fields left blank, in the policy's order. */
function contentSkeletons(
  missing: readonly Content[],
  several: Localized,
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): SkeletonOffer {
  const entries = missing.map(({ name }) => {
    const property = service.schema.root.property(name) as PropertySchema;
    return { name, lines: blankContent(property, analysis.bound.language, locale) };
  });
  const [first, ...others] = missing;
  const n = { n: missing.length };
  const title =
    others.length === 0
      ? { zh: `插入“${first?.title.zh}”的骨架`, en: `Insert the skeleton of “${first?.title.en}”` }
      : { zh: fill(several, n, 'zh-CN'), en: fill(several, n, 'en') };
  return { title, insertions: insertions(entries, analysis, service) };
}
