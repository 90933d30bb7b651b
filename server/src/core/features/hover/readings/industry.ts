import { fill } from '../../../messages/render.ts';
import { type Localized, localized } from '../../../text/locale.ts';
import { listComma, semicolon } from '../../../text/punctuation.ts';
import { escaped } from '../../wording/markdown.ts';
import { type Reading, textOfScalar } from './reading.ts';

const says = {
  codes: { zh: 'GB/T 4754—2017：{codes}', en: 'GB/T 4754—2017: {codes}' },
  nine: { zh: '属三（一）所列的{nine}', en: 'one of those 三（一） lists: {nine}' },
  ours: {
    zh: '（对应关系为本工具推定，仅供参考）',
    en: ' (which divisions these are is our inference: for orientation only)',
  },
} as const satisfies Record<string, Localized>;

/** Divisions that are shown. */
const SHOWN = 3;

/** An industry by name or code: its divisions, and which of the nine of 三（一） it belongs to. */
export const industry: Reading = (scene) => {
  if (scene.scalar.schema.codes !== 'industries') return undefined;
  const { industries } = scene.analysis.plan.known.codes;
  const facts = industries.factsOf(textOfScalar(scene));
  if (facts === undefined || facts.codes.length === 0) return undefined;
  const { locale } = scene.reader;
  const names = new Map(industries.entries().map(({ code = '', name }) => [code, name]));
  const codes = facts.codes.slice(0, SHOWN).map((code) => `${code} ${names.get(code) ?? ''}`.trim());
  const list = codes.join(listComma(locale)) + (facts.codes.length > SHOWN ? '…' : '');
  const nine = facts.nine.map((name) => `“${name}”`).join(listComma(locale));
  const lines = [
    fill(says.codes, { codes: list }, locale),
    ...(nine === '' ? [] : [fill(says.nine, { nine }, locale)]),
  ];
  return [escaped(lines.join(semicolon(locale)) + localized(says.ours, locale))];
};
