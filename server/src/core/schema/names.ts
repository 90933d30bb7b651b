import type { PlanName } from '../problems/problem.ts';
import type { EnumValue, PropertySchema, ScalarSchema } from './schemaModel.ts';

/** The two languages a plan may be written in; file language, not the reader's locale. */
export type PlanLanguage = 'zh' | 'en';

/** A property's key, or an enum value, as it is written in a language. */
export const nameInLanguage = (named: PropertySchema | EnumValue, language: PlanLanguage): string =>
  language === 'zh' ? named.zh : 'name' in named ? named.name : named.value;

/** The language a key or a text is written in: Chinese where it has a Chinese character. */
export const languageOfText = (text: string): PlanLanguage => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

/** The enum value a text names in either language; undefined for other texts and where there is no enum. */
export const enumValueOf = (schema: ScalarSchema, text: string): EnumValue | undefined =>
  schema.values?.find(({ value, zh }) => value === text || zh === text);

/** The enum value that planners ordinarily call so; undefined where there is no enum, or none is called so. */
export const alsoCalled = ({ values }: ScalarSchema, text: string): EnumValue | undefined =>
  values?.find(({ also }) => also?.includes(text) === true);

/** What had a name before: the key or the enum value that is now called something else. */
export const formerly = <Named extends PropertySchema | EnumValue>(
  all: readonly Named[] | undefined,
  name: string,
): Named | undefined => all?.find(({ former }) => former?.includes(name) === true);

/** A key or value for a message, which names it in the language of the plan. */
export const planName = (named: PropertySchema | EnumValue): PlanName => ({
  inPlan: { zh: nameInLanguage(named, 'zh'), en: nameInLanguage(named, 'en') },
});
