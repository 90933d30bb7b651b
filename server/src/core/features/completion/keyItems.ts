import { tellingProperty } from '../../schema/alternatives.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { Alternative, MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { plainText } from '../../syntax/scalarText.ts';
import { localized } from '../../text/locale.ts';
import type { Form } from '../position/resolve.ts';
import { yearsMeantBy, yearsOf } from '../skeleton/planYears.ts';
import { dataKeySkeleton, entryOf, type Skeleton } from '../skeleton/skeleton.ts';
import type { SkeletonSetting } from '../skeleton/skeletonSetting.ts';
import { escapedText, SnippetWriter } from '../skeleton/snippet.ts';
import { writeEntry, writeRowEntries } from '../skeleton/writeSkeleton.ts';
import { contentMark, detailOf } from '../wording/describe.ts';
import { labels } from '../wording/labels.ts';
import { escaped } from '../wording/markdown.ts';
import type { Proposal } from './completionItem.ts';
import type { Scene } from './completionScene.ts';
import { fitsWrittenValue } from './fittingKeys.ts';

/** Keys that may be written in a map, those that stand there already left out. */
export function keyItems(forms: readonly Form[], owner: PropertySchema | undefined, scene: Scene): Proposal[] {
  const proposals: Proposal[] = [];
  const taken = new Set(scene.context.siblings);
  const fits = fitsWrittenValue(scene);
  for (const form of keyedLast(forms)) {
    if (form.schema.kind !== 'map' || (isElsewhere(form) && !holdsAll(form.schema, scene))) continue;
    proposals.push(...dataKeyItems(form.schema, owner, taken, scene));
    for (const property of propertiesOf(form.schema, forms.length === 1 ? undefined : form.alternative)) {
      if (taken.has(property.name) || taken.has(property.zh) || property.former?.some((name) => taken.has(name)))
        continue;
      taken.add(property.name);
      if (fits(property)) proposals.push(keyItem(property, form, scene));
    }
  }
  return proposals;
}

/** The ways to answer elsewhere come after what can be written here. */
const keyedLast = (forms: readonly Form[]): Form[] => [
  ...forms.filter(({ alternative }) => alternative === undefined || 'form' in alternative.when),
  ...forms.filter(
    ({ alternative }) => alternative !== undefined && 'key' in alternative.when && alternative.name !== 'file',
  ),
];

/** While other forms are possible, of a form told by its key only that key: the rest would tell nothing. */
function propertiesOf(schema: MapSchema, alternative: Alternative | undefined): readonly PropertySchema[] {
  if (alternative === undefined || !('key' in alternative.when)) return schema.properties;
  const telling = tellingProperty(alternative);
  return telling === undefined ? [] : [telling];
}

function groupOf(property: PropertySchema, form: Form, scene: Scene): number {
  if (isElsewhere(form)) return 5;
  const { service } = scene.reader;
  const isRoot = form.schema === service.schema.root;
  const needed = isRoot ? isNeededAtRoot(property, service.schema.contents) : property.required;
  if (needed) return 1;
  return form.schema.kind === 'map' && standsHere(property, form.schema, scene) ? 2 : 3;
}

/** Planners write keys in the order of the schema: what belongs between the keys around the cursor is likeliest. */
function standsHere(property: PropertySchema, schema: MapSchema, { context }: Scene): boolean {
  const { siblings, siblingsBefore } = context;
  const placeOf = (name: string | undefined): number =>
    schema.properties.findIndex((other) => other.name === name || other.zh === name);
  const place = schema.properties.indexOf(property);
  const next = placeOf(siblings[siblingsBefore]);
  return place > placeOf(siblings[siblingsBefore - 1]) && (next === -1 || place < next);
}

/** An answer elsewhere has keys of its own: beside others its key would make them unknown. */
const holdsAll = (schema: MapSchema, { context }: Scene): boolean =>
  context.siblings.every((name) => schema.property(name) !== undefined);

const isElsewhere = ({ alternative }: Form): boolean => alternative !== undefined && 'key' in alternative.when;

/** What a whole new plan has: the mark of a plan file, what the plan is, and the eight contents. */
export const isNeededAtRoot = ({ name, required }: PropertySchema, contents: readonly string[]): boolean =>
  required || name === 'cleanplan' || name === 'about' || contents.includes(name);

function keyItem(property: PropertySchema, form: Form, scene: Scene): Proposal {
  const { locale, language, service } = scene.reader;
  const label = nameInLanguage(property, language);
  const content = contentMark(property, service);
  const needed = property.required && !property.telling;
  const mark = content ?? (needed ? labels.required : undefined);
  return {
    label,
    kind: content === undefined ? 'key' : 'content',
    detail: detailOf(property.title, label, mark, locale),
    subject: { key: property.pointer },
    insertText: scene.lead + keyText(property, scene),
    filterText: [label, language === 'zh' ? property.name : property.zh, ...(property.also ?? [])].join(' '),
    group: groupOf(property, form, scene),
  };
}

/** The key alone where its colon or value is there already, else with a value to be written. */
function keyText(property: PropertySchema, scene: Scene): string {
  const key = escapedText(nameInLanguage(property, scene.reader.language));
  if (scene.context.colon) return key;
  if (scene.below && scene.context.flow === undefined && !scene.context.afterDash) return `${key}:`;
  const entry = entryOf(property, scene.setting) ?? entryOf(property, withNewIds(scene.setting));
  return keyWithValue(nameInLanguage(property, scene.reader.language), entry?.value, scene);
}

/** A reference that is asked for by name is written even where there is nothing yet to refer to. */
const withNewIds = (setting: SkeletonSetting): SkeletonSetting => ({
  ...setting,
  idsOf: (kind) => [setting.newId(kind)],
});

/** Keys that are data are for the planner to name; the schema knows some that are usual. */
function dataKeyItems(
  { dataKeyed }: MapSchema,
  owner: PropertySchema | undefined,
  taken: ReadonlySet<string>,
  scene: Scene,
): Proposal[] {
  if (dataKeyed === undefined) return [];
  const { key, value } = dataKeyed;
  const { locale } = scene.reader;
  const years = key.type === 'year' ? yearsOf(scene.setting, yearsMeantBy(owner)).map(String) : [];
  const skeleton = owner && dataKeySkeleton(value, owner, scene.setting);
  return [...(key.examples ?? []), ...years]
    .filter((name) => !taken.has(name))
    .map((name) => ({
      label: name,
      kind: 'key',
      detail: localized(key.title, locale),
      subject: { text: escaped(localized(key.gloss, locale)) },
      insertText: scene.lead + keyWithValue(name, skeleton, scene),
      filterText: name,
      group: 3,
    }));
}

function keyWithValue(key: string, value: Skeleton | undefined, scene: Scene): string {
  if (scene.context.colon) return escapedText(plainText(key));
  if (value === undefined) return `${escapedText(plainText(key))}: `;
  const writer = new SnippetWriter();
  return scene.context.flow === undefined
    ? writeEntry({ key, value }, scene.indent, scene.layout, writer)
    : writeRowEntries([{ key, value }], writer);
}
