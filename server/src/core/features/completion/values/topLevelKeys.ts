import { nameInLanguage } from '../../../schema/names.ts';
import { localized } from '../../../text/locale.ts';
import type { ValueProvider } from './valueProvider.ts';

/** Keys of the head of a plan, for which nothing is ever waived. */
const HEAD: ReadonlySet<string> = new Set(['cleanplan', 'policies', 'transcribedFrom', 'waivers']);

/** 位置 of a waiver: a part of the plan is named by its key as well as by an id in it. */
export const topLevelKeys: ValueProvider = ({ property, scene: { reader } }) =>
  property?.pointer !== '#/definitions/waiver/properties/at'
    ? []
    : reader.service.schema.root.properties
        .filter(({ name }) => !HEAD.has(name))
        .map((part) => ({
          text: nameInLanguage(part, reader.language),
          kind: 'value',
          detail: localized(part.title, reader.locale),
          also: reader.language === 'zh' ? part.name : part.zh,
        }));
