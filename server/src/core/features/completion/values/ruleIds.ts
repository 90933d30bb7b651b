import { localized } from '../../../text/locale.ts';
import type { ValueProvider } from './valueProvider.ts';

/** 规则 of a waiver: those that may be waived, found by what they are called, those waived already last. */
export const ruleIds: ValueProvider = ({ property, scene: { reader, known } }) => {
  if (property?.pointer !== '#/definitions/waiver/properties/rule') return [];
  const waived = new Set(known.flatMap(({ plan }) => plan.file.waivers?.items.map(({ rule }) => rule?.text) ?? []));
  return [...reader.service.rules.values()]
    .filter(({ waivable }) => waivable)
    .map(({ id, title }) => ({
      text: id,
      kind: 'value',
      detail: localized(title, reader.locale),
      subject: { rule: id },
      also: title.zh,
      used: waived.has(id),
    }));
};
