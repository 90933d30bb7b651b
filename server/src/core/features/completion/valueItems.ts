import { idKinds } from '../../plan/idKinds.ts';
import type { IdDefinition } from '../../plan/links.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { PropertySchema, ScalarSchema } from '../../schema/schemaModel.ts';
import { localized } from '../../text/locale.ts';
import { escapedText } from '../skeleton/snippet.ts';
import { plainText } from '../skeleton/writeSkeleton.ts';
import { enumText } from '../wording/describe.ts';
import { code, escaped } from '../wording/markdown.ts';
import { packText, ruleText } from '../wording/names.ts';
import type { Proposal } from './completionItem.ts';
import type { Scene } from './completionScene.ts';

/** Ids that are proposed at once; of more, only those that hold what is typed, and editors ask again as one types. */
export const MAX_ITEMS = 1000;

/** The values of a scalar that are known: its enum, ids in the plan, policy packs, rules, usual texts. */
export function valueItems(schema: ScalarSchema, property: PropertySchema | undefined, scene: Scene): Proposal[] {
  if (schema.constant !== undefined) return [plain(String(schema.constant), 'value', '', '', scene)];
  if (schema.values !== undefined) return enumItems(schema, property, scene);
  if (schema.type === 'reference') return referenceItems(schema, scene);
  return [
    ...namedItems(property, scene),
    ...(schema.examples ?? []).map((text) => plain(text, 'value', '', '', scene)),
  ];
}

function enumItems(schema: ScalarSchema, property: PropertySchema | undefined, scene: Scene): Proposal[] {
  const { locale, language } = scene.reader;
  const own = ownContent(property, scene);
  return (schema.values ?? [])
    .filter(({ value }) => value !== own)
    .map((value) => ({
      ...plain(
        nameInLanguage(value, language),
        'enum',
        localized(value.title, locale),
        enumText(value, property, scene.reader),
        scene,
      ),
      filterText: `${value.zh} ${value.value}`,
    }));
}

/** A content cannot be answered by a pointer to itself. */
function ownContent(property: PropertySchema | undefined, { context, reader }: Scene): string | undefined {
  const first = context.path[0];
  if (property?.name !== 'see' || first === undefined || !('key' in first)) return undefined;
  return reader.service.schema.root.property(first.key)?.name;
}

function referenceItems(schema: ScalarSchema, scene: Scene): Proposal[] {
  const seen = new Set<string>(scene.context.flow === 'list' ? listedIds(scene) : []);
  const all = scene.analysis.plan.links
    .definitions()
    .filter(({ id, kind }) => schema.ids?.includes(kind) && !seen.has(id) && seen.add(id));
  const written = scene.context.prefix.trim();
  const fitting = all.length <= MAX_ITEMS ? all : all.filter(({ id, name = '' }) => `${id} ${name}`.includes(written));
  return fitting.slice(0, MAX_ITEMS).map((target) => referenceItem(target, scene));
}

function referenceItem({ id, kind, name = '' }: IdDefinition, scene: Scene): Proposal {
  const what = idKinds[kind]?.noun;
  const label = what === undefined ? kind : localized(what, scene.reader.locale);
  const item = plain(
    id,
    'reference',
    name === '' ? label : name,
    `${code(id)} ${escaped(name)} (${escaped(label)})`,
    scene,
  );
  return { ...item, filterText: `${id} ${name}` };
}

/** Ids that stand in this list already; the one at the cursor is being written. */
function listedIds({ analysis, context }: Scene): string[] {
  const { line, character } = context.range.start;
  const text = analysis.text.lineText(line);
  const before = text.slice(text.lastIndexOf('[', character) + 1, character);
  const after = text.slice(context.range.end.character).split(']')[0] ?? '';
  return `${before},${after}`.split(/[,，、]/).map((id) => id.trim());
}

/** Policy packs and rules are no ids of the plan, but named by id as well. */
function namedItems(property: PropertySchema | undefined, scene: Scene): Proposal[] {
  const { service, locale } = scene.reader;
  if (property?.pointer === '#/properties/policies') {
    return service.policies.packs.map((pack) =>
      plain(pack.id, 'value', pack.documentNumber, packText(pack.id, scene.reader) ?? '', scene),
    );
  }
  if (property?.pointer !== '#/definitions/waiver/properties/rule') return [];
  return [...service.rules.values()]
    .filter(({ waivable }) => waivable)
    .map(({ id, title }) => plain(id, 'value', localized(title, locale), ruleText(id, scene.reader) ?? '', scene));
}

function plain(text: string, kind: Proposal['kind'], detail: string, documentation: string, scene: Scene): Proposal {
  const insertText = scene.lead + escapedText(plainText(text));
  return { label: text, kind, detail, documentation, insertText, filterText: text, group: 2 };
}
