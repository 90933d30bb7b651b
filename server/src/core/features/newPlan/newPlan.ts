import type { PlanService } from '../../planService.ts';
import { nameInLanguage, type PlanLanguage } from '../../schema/names.ts';
import { textOf } from '../../schema/placeholder.ts';
import type { EnumValue, MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { plainText } from '../../syntax/scalarText.ts';
import { type Locale, localized } from '../../text/locale.ts';
import { formsOf } from '../position/resolve.ts';
import { preferredForm } from '../skeleton/skeleton.ts';
import { mainFieldsOf } from '../skeleton/skeletonFields.ts';
import { newPlanLabels as labels, titleOf } from './newPlanLabels.ts';

/** What is decided before a plan is begun. Everything may be left open but the language. */
export interface NewPlanDecisions {
  /** The language its names are written in. */
  readonly language: PlanLanguage;
  /** Canonical values of 规划类型 and 规划层级; unknown values count as not decided. */
  readonly planType?: string;
  readonly level?: string;
  readonly region?: string;
  /** As planners write it, `2026—2030年`. */
  readonly period?: string;
  /** Policies to check against; those that no pack is for are left out. */
  readonly policies?: readonly string[];
}

export interface NewPlan {
  readonly text: string;
  /** A file name for it, by its title. */
  readonly fileName: string;
}

/**
 * A plan to be filled in: what has been decided stands in it, everything else is blank. Its only
 * findings are blanks, and of a local plan that is to be called 规划 the hint that the Code calls it otherwise.
 */
export function newPlan(decisions: NewPlanDecisions, service: PlanService, locale: Locale): NewPlan {
  const { root, contents } = service.schema;
  const writer = new BlankWriter(decisions.language, locale);
  const about = root.property('about') as PropertySchema;
  const known = knownValues(decisions, service);
  const wanted = root.properties.filter(({ name }) => contents.includes(name));
  const policies =
    known.policies.length === 0 ? [] : [`${writer.key(root, 'policies')}: [${known.policies.join(', ')}]`];
  const parts = [
    [`# ${localized(labels.head, locale)}`],
    [`${writer.key(root, 'cleanplan')}: ${service.schema.formatVersion}`, ...policies],
    writer.map(about, known.about),
    ...wanted.map((content) => writer.content(content)),
  ];
  const title = known.about.get('title')?.replace(/[\\/:*?"<>|\s]+/g, '') ?? 'plan';
  return { text: `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`, fileName: `${title}.cleanplan.yaml` };
}

/** One content with its fields left blank, under a comment that says what belongs there, as lines. */
export const blankContent = (content: PropertySchema, language: PlanLanguage, locale: Locale): string[] =>
  new BlankWriter(language, locale).content(content);

interface KnownValues {
  readonly policies: readonly string[];
  /** What stands behind the keys of 规划概况, by canonical name; lists are written out. */
  readonly about: ReadonlyMap<string, string>;
}

function knownValues(decisions: NewPlanDecisions, { schema, policies }: PlanService): KnownValues {
  const { language, region, period } = decisions;
  const packs = [...new Set(decisions.policies)].flatMap((id) => policies.pack(id) ?? []);
  const planType = enumValue(schema.root, 'planType', decisions.planType);
  const level = enumValue(schema.root, 'level', decisions.level);
  const stage = enumValue(schema.root, 'stage', 'draft');
  const startYear = /\d{4}/.exec(period ?? '')?.[0];
  const values: readonly (readonly [string, string | undefined])[] = [
    ['title', plainText(titleOf(planType, region, period))],
    ['planType', planType && nameInLanguage(planType, language)],
    ['level', level && nameInLanguage(level, language)],
    ['stage', stage && nameInLanguage(stage, language)],
    ['legalBasis', packs.length === 0 ? undefined : `[${packs.map(({ title }) => plainText(title)).join(', ')}]`],
    ['regions', region === undefined ? undefined : `[${plainText(region)}]`],
    ['period', period && plainText(period)],
    ['baseYear', startYear && String(Number(startYear) - 1)],
  ];
  return {
    policies: packs.map(({ id }) => id),
    about: new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
}

/** The value of a field of 规划概况 by its canonical name. */
function enumValue(root: MapSchema, field: string, value: string | undefined): EnumValue | undefined {
  return planChoices(root, field).find((one) => one.value === value);
}

/** The values that a field of 规划概况 may have. */
export function planChoices(root: MapSchema, field: string): readonly EnumValue[] {
  const about = root.property('about')?.schema;
  const forms = about === undefined ? [] : formsOf(about, []);
  const property = forms.flatMap(({ schema }) => (schema.kind === 'map' ? (schema.property(field) ?? []) : []))[0];
  return (property && textOf(property.schema)?.values) ?? [];
}

/** Writes keys with nothing behind them, each content under a comment that says what belongs there. */
class BlankWriter {
  constructor(
    readonly language: PlanLanguage,
    readonly locale: Locale,
  ) {}

  key(map: MapSchema, name: string): string {
    const property = map.property(name);
    return property === undefined ? name : nameInLanguage(property, this.language);
  }

  /** A content: lists are left blank, since an empty item says less than none. */
  content(property: PropertySchema): string[] {
    return [`# ${localized(property.gloss, this.locale)}`, ...this.map(property, new Map())];
  }

  /** A key with the main fields of its map below it; `values` go behind their keys at any depth. */
  map(property: PropertySchema, values: ReadonlyMap<string, string>, indent = ''): string[] {
    const key = `${indent}${nameInLanguage(property, this.language)}:`;
    const value = values.get(property.name);
    if (value !== undefined) return [`${key} ${value}`];
    const { schema } = preferredForm(property.schema);
    const main = schema.kind === 'map' ? mainFieldsOf(schema.pointer) : undefined;
    if (schema.kind !== 'map' || main === undefined) return [key];
    const fields = schema.properties.filter(({ name, required }) => required || main.includes(name));
    return [key, ...fields.flatMap((field) => this.map(field, values, `${indent}  `))];
  }
}
