import { idKinds } from '../../../plan/idKinds.ts';
import type { IdDefinition } from '../../../plan/links.ts';
import { localized } from '../../../text/locale.ts';
import { code, escaped } from '../../wording/markdown.ts';
import type { Scene } from '../completionScene.ts';
import { listedBeside } from './listedBeside.ts';
import type { KnownValue, ValueProvider } from './valueProvider.ts';

/** Ids that are proposed at once; of more, only those that hold what is typed, and editors ask again as one types. */
const MAX_ITEMS = 1000;

/** Where an id is referred to: the ids of its kinds that the plan has, those listed already left out. */
export const references: ValueProvider = ({ schema, scene }) => {
  if (schema.type !== 'reference') return [];
  const seen = new Set(listedBeside(scene));
  const all = scene.setting
    .definitions()
    .filter(({ id, kind }) => schema.ids?.includes(kind) && !seen.has(id) && seen.add(id));
  if (all.length <= MAX_ITEMS) return all.map((target) => referenceTo(target, scene));
  const written = scene.context.prefix.trim().toLowerCase();
  const { pinyin } = scene.reader.service.codes;
  const holds = (text: string): boolean => text.toLowerCase().includes(written);
  const fitting =
    written === ''
      ? all
      : all.filter(({ id, name = '' }) => holds(id) || holds(name) || pinyin.spellings(name).some(holds));
  return fitting.slice(0, MAX_ITEMS).map((target) => ({ ...referenceTo(target, scene), partial: true }));
};

function referenceTo({ id, kind, name = '' }: IdDefinition, { reader }: Scene): KnownValue {
  const what = idKinds[kind]?.noun;
  const label = what === undefined ? kind : localized(what, reader.locale);
  return {
    text: id,
    kind: 'reference',
    detail: name === '' ? label : name,
    subject: { text: `${code(id)} ${escaped(name)} (${escaped(label)})` },
    also: name,
  };
}
