import { localized } from '../../../text/locale.ts';
import { besideName } from './codeLists.ts';
import type { ValueProvider } from './valueProvider.ts';
import { valuesBeside } from './valuesBeside.ts';

/** 条款 of a document: the clauses of the policy that is named beside it, where we have that. */
export const clauses: ValueProvider = ({ property, scene }) => {
  if (property?.pointer !== '#/definitions/documentEntry/properties/article') return [];
  const beside = valuesBeside(scene);
  const cited = beside.get('名称') ?? beside.get('title') ?? '';
  const { service, locale } = scene.reader;
  const pack = service.policies.packs.find(({ title }) => cited !== '' && plain(cited).includes(plain(title)));
  return (pack?.provisions ?? [])
    .filter(({ kind }) => kind === 'clause')
    .map(({ address, headingPath, paraphrase }) => ({
      text: address,
      kind: 'value',
      detail: besideName(paraphrase === null ? (headingPath.at(-1) ?? '') : localized(paraphrase, locale)),
    }));
};

/** A title without what is written round it. */
const plain = (title: string): string => title.replace(/[《》"“”\s]|中华人民共和国|（.*$/g, '');
