import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { framed } from '../../support/frame.ts';
import { example, root } from '../../support/plan.ts';
import { inEnglish, type Stretch } from './inEnglish.ts';

const FOLDER = `${root}tests/planted/`;

/** The day of the examination where a case names no other. */
const AS_OF = '2026-11-20';

/** A plan as the examiner found it and as he left it, in one of the two key languages. */
export interface Sheet {
  readonly rule: string;
  readonly keys: 'zh' | 'en';
  readonly what: string;
  /** The plan before the change, which is sound. */
  readonly sound: string;
  readonly text: string;
  readonly asOf: string;
  /** What the rule must cover, or one of it: the changed text and its partners. Empty for near misses. */
  readonly marked: readonly Stretch[];
  /** Other rules that may say something of their own. */
  readonly allowed: readonly string[];
}

export interface Examination {
  readonly rule: string;
  readonly mistakes: readonly Sheet[];
  readonly nearMisses: readonly Sheet[];
}

/** As it stands in a file; see `mistakes/README.md`. */
interface Written {
  readonly 说明: string;
  readonly 规划?: string;
  readonly 片段?: string;
  readonly 原文?: string;
  readonly 改为?: string;
  readonly 改动?: readonly { readonly 原文: string; readonly 改为: string }[];
  readonly 删去?: string;
  readonly 伙伴?: string | readonly string[];
  readonly 审查日期?: string;
  readonly 容许?: readonly string[];
}

/** What is wrong with the papers themselves: texts that are not there, or not once. */
export const slips: string[] = [];

/** The rules that are to be examined, where not all of them are. */
const wanted = process.env.RULE?.split(',');

const planKeys = readFileSync(`${root}schemas/plan.schema.json`, 'utf8');

/** All examinations, by rule. */
export const examinations: readonly Examination[] = readdirSync(`${FOLDER}mistakes`)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => read(name) ?? [])
  .filter(({ rule }) => wanted === undefined || wanted.includes(rule));
for (const rule of wanted ?? [])
  if (!examinations.some((each) => each.rule === rule)) slips.push(`RULE names ${rule}, which is not examined`);

/** Undefined where the examination waits for an entry that plans cannot have yet. */
function read(name: string): Examination | undefined {
  const rule = name.replace('.yaml', '');
  const { 规则, 待有条目, 错处, 近似 } = parse(readFileSync(`${FOLDER}mistakes/${name}`, 'utf8'), {
    schema: 'failsafe',
  }) as {
    规则: string;
    待有条目?: string;
    错处: readonly Written[];
    近似: readonly Written[];
  };
  if (待有条目 !== undefined && !planKeys.includes(`"${待有条目}"`)) return undefined;
  if (规则 !== rule) throw new Error(`${name} is about ${规则}`);
  return {
    rule,
    mistakes: 错处.flatMap((each) => sheets(rule, each, true)),
    nearMisses: 近似.flatMap((each) => sheets(rule, each, false)),
  };
}

function sheets(rule: string, written: Written, marks: boolean): Sheet[] {
  const complain = (what: string) => slips.push(`${rule}, ${written.说明}: ${what}`);
  const sound = basis(written);
  const changes = written.改动 ?? [{ 原文: written.原文 ?? '', 改为: written.改为 ?? '' }];
  let marked = written.删去 === undefined ? sound : without(written.删去, sound);
  for (const { 原文, 改为 } of changes) {
    if (原文 === '') continue;
    if (marked.split(原文).length !== 2)
      complain(`“${原文}” stands ${marked.split(原文).length - 1} times in the plan`);
    const put =
      marks && 改为 !== '' && !改为.includes('⟦') && !changes.some((each) => each.改为.includes('⟦'))
        ? `⟦${改为}⟧`
        : 改为;
    marked = marked.replace(原文, () => put);
  }
  const { text, stretches } = unmarked(marked);
  if (marks && text === sound) complain('nothing is changed');
  if (marks && stretches.length === 0 && written.伙伴 === undefined) complain('nothing is marked');
  const partners = [written.伙伴 ?? []].flat().map((partner) => {
    const { text: context, stretches: inside } = unmarked(partner);
    const at = text.indexOf(context);
    if (at === -1 || text.includes(context, at + 1))
      complain(`the partner “${context}” does not stand once in the plan`);
    const { start, end } = inside[0] ?? { start: 0, end: context.length };
    return { start: at + start, end: at + end };
  });
  const common = { rule, what: written.说明, asOf: written.审查日期 ?? AS_OF, allowed: written.容许 ?? [] };
  const all = marks ? [...stretches, ...partners] : [];
  const english = inEnglish(text, all);
  return [
    { ...common, keys: 'zh', sound, text, marked: all },
    { ...common, keys: 'en', sound: inEnglish(sound).text, text: english.text, marked: english.stretches },
  ];
}

/** The plan a case begins with: one of the plans by name, or a piece over the frame of the rule book. */
function basis({ 规划, 片段 }: Written): string {
  if (片段 !== undefined) return framed(片段);
  if (规划 === undefined || 规划 === 'complete.zh') return example('complete.zh');
  return readFileSync(`${FOLDER}plans/${规划}.cleanplan.yaml`, 'utf8');
}

/** The plan without one of its first-level entries. */
function without(key: string, text: string): string {
  return text.replace(new RegExp(`^${key}:.*\\n(?:[ #-].*\\n|\\n)*`, 'm'), '');
}

/** ⟦ and ⟧ stand around what a person would underline. */
function unmarked(marked: string): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const stretches: Stretch[] = [];
  let text = '';
  for (const part of marked.split('⟦')) {
    const [inside, after] = part.split('⟧');
    if (after !== undefined) stretches.push({ start: text.length, end: text.length + (inside ?? '').length });
    text += `${inside ?? ''}${after ?? ''}`;
  }
  return { text, stretches };
}
