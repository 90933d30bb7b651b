import { codeValue } from './codeLists.ts';
import type { ValuePlace, ValueProvider } from './valueProvider.ts';

/** The kind of id that the rows have whose names indicators are. */
const KINDS: Readonly<Record<string, string>> = {
  '#/definitions/target/properties/name': 'target',
  '#/definitions/indicator/properties/name': 'indicator',
};

/** 指标名称: usual names of indicators, those that have a row already last. */
export const indicatorNames: ValueProvider = (place) => {
  const kind = KINDS[place.property?.pointer ?? ''];
  if (kind === undefined) return [];
  const used = namesOf(kind, place);
  const { indicators } = place.scene.reader.service.codes;
  return indicators.entries().map((entry) => ({ ...codeValue(entry), used: used.has(entry.name) }));
};

function namesOf(kind: string, { scene }: ValuePlace): ReadonlySet<string> {
  const { indicators } = scene.reader.service.codes;
  const rows = scene.setting.definitions().filter((row) => row.kind === kind && row.name !== undefined);
  return new Set(rows.map(({ name = '' }) => indicators.nameOf(name)));
}
