import type { ValueProvider } from './valueProvider.ts';

/** 指标名称 of a target: the indicators analysed under 现状指标, those that have a target already last; found by the signs of a pollutant, too. */
export const analysedIndicators: ValueProvider = ({ property, scene }) => {
  if (property?.pointer !== '#/definitions/target/properties/name') return [];
  const { indicators } = scene.reader.service.codes;
  const definitions = scene.setting.definitions();
  const targets = new Set(definitions.flatMap(({ kind, name }) => (kind === 'target' ? [name] : [])));
  const analysed = definitions.filter(({ kind }) => kind === 'indicator');
  const ordered = [
    ...analysed.filter(({ name }) => !targets.has(name)),
    ...analysed.filter(({ name }) => targets.has(name)),
  ];
  return ordered.flatMap(({ id, name }) =>
    name === undefined
      ? []
      : [{ text: name, kind: 'reference', detail: id, also: [id, ...indicators.otherNames(name)].join(' ') }],
  );
};
