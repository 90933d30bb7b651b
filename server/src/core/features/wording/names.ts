import { ruleNamed } from '../../problems/ruleMeta.ts';
import { localized } from '../../text/locale.ts';
import { semicolon, withLabel } from '../../text/punctuation.ts';
import type { Reader } from './describe.ts';
import { labels } from './labels.ts';
import { code, escaped, paragraphs } from './markdown.ts';

/** A policy pack by id: its title, number and the days between which it holds. */
export function packText(id: string, reader: Reader): string | undefined {
  const lines = packLines(id, reader);
  return lines && paragraphs(...lines);
}

/** The same, a line each. */
export function packLines(id: string, { service, locale }: Reader): string[] | undefined {
  const pack = service.policies.pack(id);
  if (pack === undefined) return undefined;
  const day = (label: keyof typeof labels, date: string | undefined) =>
    date === undefined ? undefined : withLabel(labels[label], date, locale);
  const days = [day('effective', pack.effectiveFrom), day('repealed', pack.repealedOn)].filter(
    (part) => part !== undefined,
  );
  return [
    `**${escaped(locale === 'en' ? pack.titleEn : pack.title)}** ${escaped(pack.documentNumber)} ${code(id)}`,
    days.join(semicolon(locale)),
    pack.note && escaped(localized(pack.note, locale)),
  ].filter((line) => line !== undefined && line !== '') as string[];
}

/** A rule by id: its title. */
export function ruleText(id: string, { service, locale }: Reader): string | undefined {
  const rule = ruleNamed(id, service.rules);
  return rule && withLabel(labels.rule, `${escaped(localized(rule.title, locale))} ${code(id)}`, locale);
}
