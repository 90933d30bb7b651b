import { languageOfText, type PlanLanguage } from '../../core/schema/names.ts';
import { isObject, type Json, type JsonObject } from './walk.ts';

/** Properties with those they are still read as: for other editors a former name is one more property. */
export function withFormerNames(properties: readonly [string, Json][], language: PlanLanguage): [string, Json][] {
  return properties.flatMap(([name, property]): [string, Json][] => {
    const former = isObject(property) ? namesIn(property['x-former'], language) : [];
    return [
      [name, property],
      ...former.map((each): [string, Json] => [each, said(property as JsonObject, name, language)]),
    ];
  });
}

/** The former names of the values of an enum. */
export function formerValues(schema: JsonObject, language: PlanLanguage): string[] {
  const values = isObject(schema['x-enum']) ? Object.values(schema['x-enum']) : [];
  return values.flatMap((value) => (isObject(value) ? namesIn(value.former, language) : []));
}

const namesIn = (former: Json | undefined, language: PlanLanguage): string[] =>
  Array.isArray(former) ? former.map(String).filter((name) => languageOfText(name) === language) : [];

const said = (property: JsonObject, name: string, language: PlanLanguage): JsonObject => ({
  ...property,
  description: language === 'zh' ? `现名“${name}”。` : `Now called "${name}".`,
});
