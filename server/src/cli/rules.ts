import { severityWord } from '../core/messages/render.ts';
import { type RuleMeta, severitiesOf } from '../core/problems/ruleMeta.ts';
import { type Locale, localized } from '../core/text/locale.ts';
import { listComma } from '../core/text/punctuation.ts';
import { type Answer, type AnswerFormat, writeAnswer } from './answer.ts';
import type { CommandContext } from './commandContext.ts';
import { displayWidth, padTo } from './reporters/displayWidth.ts';
import { basisWords } from './reporters/labels.ts';
import { sortedRules } from './sortedRules.ts';

const byRequirement = { zh: '随要求', en: 'by requirement' };
const heads = [
  { zh: '规则', en: 'Rule' },
  { zh: '级别', en: 'Severity' },
  { zh: '依据', en: 'Basis' },
  { zh: '名称', en: 'Title' },
];

/** Lists every rule with its weight and what it rests on. */
export async function rules(format: AnswerFormat | undefined, context: CommandContext): Promise<number> {
  const { data, locale } = context;
  const all = sortedRules(await data.service());
  const answer: Answer = {
    text: () => table(all, locale),
    json: () => ({ rules: all.map((rule) => shapeOf(rule, locale)) }),
  };
  await writeAnswer(answer, format, context);
  return 0;
}

const shapeOf = (rule: RuleMeta, locale: Locale) => {
  const { id, formerIds, title, severity, basis, presence, waivable, fixable } = rule;
  const requirements = basis.flatMap((each) => (each.kind === 'clause' ? [each.requirement] : []));
  return {
    id,
    formerIds: formerIds ?? [],
    severity,
    basis: kinds(basis),
    requirements,
    policies: [...new Set(requirements.map(policyOf))],
    title: localized(title, locale),
    titles: title,
    presence: presence ?? false,
    waivable,
    fixable: fixable ?? false,
  };
};

/** The pack of a requirement: `gbf-2003-100` of `gbf-2003-100/2.1#contents`. */
const policyOf = (requirement: string): string => requirement.slice(0, requirement.indexOf('/'));

function table(all: readonly RuleMeta[], locale: Locale): string {
  const rows = [heads.map((head) => localized(head, locale)), ...all.map((rule) => row(rule, locale))];
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => displayWidth(cells[column] as string))));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => padTo(cell, widths[at] as number)).join('  ');
  return rows.map((cells) => `${line(cells).trimEnd()}\n`).join('');
}

function row(rule: RuleMeta, locale: Locale): string[] {
  const { id, basis, title } = rule;
  const weights = severitiesOf(rule).map((severity) =>
    severity === 'byRequirement' ? localized(byRequirement, locale) : severityWord(severity, locale),
  );
  const separator = listComma(locale);
  const words = kinds(basis).map((kind) => localized(basisWords[kind], locale));
  return [id, weights.join(separator), words.join(separator), localized(title, locale)];
}

/** The kinds of basis of a rule, each once. */
const kinds = (basis: RuleMeta['basis']) => [...new Set(basis.map(({ kind }) => kind))];
