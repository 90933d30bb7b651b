import type { PlanService } from '../../core/planService.ts';
import type { Basis } from '../../core/problems/basis.ts';
import { scalarsOf } from '../../core/schema/below.ts';
import { formsIn } from '../../core/schema/forms.ts';
import { nameInLanguage } from '../../core/schema/names.ts';
import { exampleOfKey, exampleOfValue } from '../../core/schema/planExamples.ts';
import type { MapSchema, PropertySchema, SchemaNode } from '../../core/schema/schemaModel.ts';
import { cite } from '../present.ts';
import { citationLines } from '../reporters/citation.ts';
import type { KeyPlaces } from './keyPlaces.ts';
import { labels } from './labels.ts';
import type { Writer } from './writer.ts';

/** Most places that are named. */
const PLACES = 4;

/** A key: where it stands, what it is, what may be written, and what it rests on. */
export function writeKey(places: KeyPlaces, service: PlanService, writer: Writer): void {
  const [{ property }] = places;
  const language = writer.locale === 'en' ? 'en' : 'zh';
  const named = (one: PropertySchema): string => nameInLanguage(one, language);
  const other = nameInLanguage(property, language === 'en' ? 'zh' : 'en');
  writer.say(`${named(property)}  ${other}`);
  for (const { path } of places.slice(0, PLACES)) {
    writer.label(labels.keyPlace, { path: path.map(named).join(' › ') });
  }
  if (places.length > PLACES) writer.label(labels.furtherPlaces, { count: places.length - PLACES });
  const { contents, root } = service.schema;
  if (contents.includes(property.name) && root.property(property.name) === property) {
    const added = property.basis.length > 0 && property.basis.every((basis) => isRegional(basis, service));
    writer.label(added ? labels.addedContent : labels.content);
  } else if (property.required && !property.telling) writer.label(labels.required);
  writer.gap();
  writer.say(writer.pick(property.gloss), 2);
  writer.gap();
  const { forms, texts, map } = partsOf(property.schema);
  for (const { title, gloss } of forms) {
    writer.label(labels.form, { title: writer.pick(title), gloss: writer.pick(gloss) });
  }
  for (const { values, examples } of texts) {
    if (values !== undefined) {
      writer.label(labels.values);
      for (const value of values) writer.say(`${nameInLanguage(value, language)}  ${writer.pick(value.gloss)}`, 2);
    } else if (examples !== undefined) writer.label(labels.examples, { names: examples });
  }
  if (map !== undefined && map.properties.length > 0) {
    writer.label(labels.keysBelow, { names: map.properties.map(named) });
  }
  const example = exampleOfKey(service.examples(), property)?.[language];
  if (example !== undefined) writer.label(labels.example, { text: `${named(property)}: ${example}` });
  if (property.also !== undefined) writer.label(labels.alsoCalled, { names: property.also });
  if (property.former !== undefined) writer.label(labels.formerly, { names: property.former });
  for (const citation of cite(property.basis, service, writer.locale)) {
    writer.lines.push(...citationLines(citation, writer.locale, writer.width));
  }
}

/** What `explain --format json` says of a key. */
export function keyShape(places: KeyPlaces, service: PlanService): object {
  const [{ property }] = places;
  const { name, zh, pointer, title, gloss, required } = property;
  const { forms, texts, map } = partsOf(property.schema);
  return {
    name,
    zh,
    pointer,
    places: places.map(({ path }) => path.map((step) => ({ name: step.name, zh: step.zh }))),
    title,
    gloss,
    required,
    content: service.schema.contents.includes(name) && service.schema.root.property(name) === property,
    also: property.also ?? [],
    former: property.former ?? [],
    forms: forms.map((form) => ({ name: form.name, title: form.title, gloss: form.gloss })),
    values: texts.flatMap(({ values = [] }) =>
      values.map((each) => ({
        name: each.value,
        zh: each.zh,
        title: each.title,
        gloss: each.gloss,
        example: exampleOfValue(service.examples(), each, property) ?? null,
      })),
    ),
    example: exampleOfKey(service.examples(), property) ?? null,
    keys: (map?.properties ?? []).map((below) => ({ name: below.name, zh: below.zh })),
  };
}

/** The forms of a value, the texts among them or their items, and the first map that is written out. */
function partsOf(schema: SchemaNode) {
  const forms = schema.kind === 'choice' ? schema.alternatives : [];
  const plain = forms.filter(({ when }) => 'form' in when).map((form) => form.schema);
  const inside = (schema.kind === 'choice' ? plain : [schema]).flatMap((each) =>
    each.kind === 'list' ? formsIn(each.items) : [each],
  );
  return {
    forms,
    texts: scalarsOf(schema),
    map: inside.find((each): each is MapSchema => each.kind === 'map' && each.dataKeyed === undefined),
  };
}

/** Whether a clause is of a region's own document. */
function isRegional(basis: Basis, { policies }: PlanService): boolean {
  const requirement = basis.kind === 'clause' ? policies.requirement(basis.requirement) : undefined;
  return requirement !== undefined && policies.packOf(requirement.provision)?.regional === true;
}
