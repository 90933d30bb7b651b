import { idKinds } from '../../../plan/idKinds.ts';
import type { IdDefinition } from '../../../plan/links.ts';
import { localized } from '../../../text/locale.ts';
import { code, escaped } from '../../wording/markdown.ts';
import type { Scene } from '../completionScene.ts';
import { listedBeside } from './listedBeside.ts';
import type { KnownValue, ValueProvider } from './valueProvider.ts';

/** Ids that are proposed at once; of more, only those that hold what is typed, and editors ask again as one types. */
export const MAX_ITEMS = 1000;

/** Where an id is referred to: the ids of its kinds that the plan has, those listed already left out. */
export const references: ValueProvider = ({ schema, scene }) => {
  if (schema.type !== 'reference') return [];
  const seen = new Set(listedBeside(scene));
  const all = scene.setting
    .definitions()
    .filter(({ id, kind }) => schema.ids?.includes(kind) && !seen.has(id) && seen.add(id));
  const written = scene.context.prefix.trim();
  const fitting = all.length <= MAX_ITEMS ? all : all.filter(({ id, name = '' }) => `${id} ${name}`.includes(written));
  return fitting.slice(0, MAX_ITEMS).map((target) => referenceTo(target, scene));
};

function referenceTo({ id, kind, name = '' }: IdDefinition, { reader }: Scene): KnownValue {
  const what = idKinds[kind]?.noun;
  const label = what === undefined ? kind : localized(what, reader.locale);
  return {
    text: id,
    kind: 'reference',
    detail: name === '' ? label : name,
    documentation: `${code(id)} ${escaped(name)} (${escaped(label)})`,
    also: name,
  };
}
