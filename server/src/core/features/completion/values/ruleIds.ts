import { localized } from '../../../text/locale.ts';
import { ruleText } from '../../wording/names.ts';
import type { ValueProvider } from './valueProvider.ts';

/** 规则 of a waiver: those that may be waived. */
export const ruleIds: ValueProvider = ({ property, scene: { reader } }) =>
  property?.pointer !== '#/definitions/waiver/properties/rule'
    ? []
    : [...reader.service.rules.values()]
        .filter(({ waivable }) => waivable)
        .map(({ id, title }) => ({
          text: id,
          kind: 'value',
          detail: localized(title, reader.locale),
          documentation: ruleText(id, reader) ?? '',
        }));
