import type { MapSchema, PropertySchema, SchemaModel } from '../../server/src/core/schema/schemaModel.ts';

const described = (zh: string, en: string): Pick<PropertySchema, 'zh' | 'title' | 'gloss' | 'basis'> => ({
  zh,
  title: { zh, en },
  gloss: { zh, en },
  basis: [],
});

const mapOf = (pointer: string, properties: readonly PropertySchema[]): MapSchema => ({
  kind: 'map',
  pointer,
  properties,
  property: (name) => properties.find((property) => property.name === name || property.zh === name),
});

const time: PropertySchema = {
  ...described('时间', 'Time'),
  name: 'time',
  pointer: '#/definitions/stage/properties/time',
  required: true,
  telling: false,
  schema: { kind: 'scalar', pointer: '#/definitions/time', type: 'period' },
};

const schedule: PropertySchema = {
  ...described('进度安排', 'Schedule'),
  name: 'schedule',
  pointer: '#/properties/schedule',
  required: true,
  telling: false,
  schema: {
    kind: 'list',
    pointer: '#/properties/schedule',
    items: mapOf('#/definitions/stage', [time]),
    nameList: false,
  },
};

/** A schema of one content, enough for titles of places. */
export const fakeSchema: SchemaModel = { root: mapOf('#', [schedule]), contents: ['schedule'], formatVersion: 1 };
