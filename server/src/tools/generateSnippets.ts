import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf, type SkeletonEntry, skeletonOf } from '../core/features/skeleton/skeleton.ts';
import { idPrefixes } from '../core/features/skeleton/skeletonFields.ts';
import type { SkeletonSetting } from '../core/features/skeleton/skeletonSetting.ts';
import { SnippetWriter } from '../core/features/skeleton/snippet.ts';
import { isBlock, writeBlock, writeEntries, writeRow } from '../core/features/skeleton/writeSkeleton.ts';
import { buildSchemaModel } from '../core/schema/buildSchemaModel.ts';
import { describeAt } from '../core/schema/describeAt.ts';
import { nameInLanguage, type PlanLanguage } from '../core/schema/names.ts';
import type { PropertySchema, SchemaModel } from '../core/schema/schemaModel.ts';
import { type Locale, localized } from '../core/text/locale.ts';

/** The period that snippets are written for: that of the 十五五 plans; snippets know no clock. */
const PERIOD = { thisYear: 2026, startYear: 2026, endYear: 2030, baseYear: 2025 } as const;

/** Lists whose single items people add one by one, by canonical path. */
const lists: readonly (readonly string[])[] = [
  ['pollutionAnalysis', 'indicators'],
  ['goalsAndTasks', 'targets'],
  ['goalsAndTasks', 'tasks'],
  ['measures'],
  ['schedule'],
  ['keyEnterprises'],
  ['keyProjects'],
  ['pilots'],
  ['waivers'],
];

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Snippets for plan files in both languages: the head of a plan, each content, and one item of each
 * of the lists that grow. They repeat the schema, so they are made from it.
 *
 * @param root the repository root
 * @returns the generated files' paths, from the root, and their contents
 */
export function generateSnippets(root: string): Map<string, string> {
  const model = buildSchemaModel(JSON.parse(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8')));
  return new Map(
    (['zh', 'en'] as const).map((language) => [
      `snippets/cleanplan.${language}.json`,
      `${JSON.stringify(Object.fromEntries(snippetsIn(language, model)), null, 2)}\n`,
    ]),
  );
}

function snippetsIn(language: PlanLanguage, model: SchemaModel): [string, Snippet][] {
  const locale: Locale = language === 'zh' ? 'zh-CN' : 'en';
  const setting = settingIn(language, locale);
  const { root, contents } = model;
  const named = (names: readonly string[]) => root.properties.filter(({ name }) => names.includes(name));
  const head = named(['cleanplan', 'about']);
  const keyIn = (property: PropertySchema) => nameInLanguage(property, language);
  return [
    snippet(
      head.map(keyIn).join(language === 'zh' ? '、' : ', '),
      keyIn(head[0] as PropertySchema),
      head.map(({ gloss }) => localized(gloss, locale)).join(language === 'zh' ? '' : ' '),
      () => entriesText(head, setting),
    ),
    ...named(contents).map((content) =>
      snippet(keyIn(content), keyIn(content), localized(content.gloss, locale), () => entriesText([content], setting)),
    ),
    ...lists.flatMap((path) => {
      const property = describeAt(model, path)?.at(-1)?.property;
      if (property === undefined) throw new Error(`plan.schema.json has no ${path.join('/')}`);
      const item = language === 'zh' ? `${keyIn(property)}：新的一条` : `${keyIn(property)}: a new item`;
      return [
        snippet(item, `- ${keyIn(property)}`, localized(property.gloss, locale), () => itemText(property, setting)),
      ];
    }),
  ];
}

function snippet(name: string, prefix: string, description: string, body: () => string): [string, Snippet] {
  return [name, { prefix, body: body().split('\n'), description }];
}

function entriesText(properties: readonly PropertySchema[], setting: SkeletonSetting): string {
  const entries = properties.flatMap((property): SkeletonEntry[] => {
    const entry = entryOf(property, setting);
    return entry === undefined ? [] : [entry];
  });
  return `${writeEntries(entries, 0, { step: 2 }, new SnippetWriter())}\n`;
}

function itemText(property: PropertySchema, setting: SkeletonSetting): string {
  const list = skeletonOf(property.schema, property, setting);
  if (list?.kind !== 'list') throw new Error(`${property.pointer} is not written as a list`);
  const writer = new SnippetWriter();
  return `- ${isBlock(list.item) ? writeBlock(list.item, 2, { step: 2 }, writer) : writeRow(list.item, writer)}`;
}

/** Ids are the first of their kind; whoever adds the second changes the number, which is its tab stop. */
function settingIn(language: PlanLanguage, locale: Locale): SkeletonSetting {
  const first = (kind: string): string => `${idPrefixes[kind] ?? 'N'}1`;
  return {
    language,
    locale,
    ...PERIOD,
    thisYear: PERIOD.startYear,
    definitions: () => [],
    idsOf: () => [],
    newId: first,
  };
}
