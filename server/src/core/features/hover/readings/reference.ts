import type { BoundMap, BoundScalar } from '../../../bind/boundDocument.ts';
import { planValue } from '../../../plan/buildPlanFile.ts';
import { idKinds } from '../../../plan/idKinds.ts';
import type { IdDefinition } from '../../../plan/links.ts';
import type { Target } from '../../../plan/planTypes.generated.ts';
import { textOf } from '../../../plan/readings.ts';
import { type Locale, localized } from '../../../text/locale.ts';
import { semicolon, withLabel } from '../../../text/punctuation.ts';
import { nodeAt } from '../../position/nodeAt.ts';
import { labels } from '../../wording/labels.ts';
import { code, escaped } from '../../wording/markdown.ts';
import { cutTo } from '../hoverText.ts';
import { reachedIn } from './reached.ts';
import { type Reading, type ReadingScene, textOfScalar } from './reading.ts';
import { usageOf } from './usage.ts';

/** What tells most about a row of a kind besides its name, by canonical key. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  indicator: ['value', 'year'],
  target: ['baseline', 'target', 'by'],
  task: ['lead', 'due'],
  content: ['field'],
  measure: ['kind', 'lead'],
  milestone: ['time'],
  enterprise: ['region', 'industry'],
  project: ['investment', 'period'],
  zone: ['kind'],
  pilot: ['kind', 'due'],
  source: ['address', 'whereFound'],
  annex: ['kind'],
};

/** Longest value of a row that is shown whole. */
const LONGEST = 40;

/** What an id refers to: its name, its values, and where else it is named. */
export const reference: Reading = (scene) => {
  const { schema } = scene.scalar;
  if (schema.type !== 'reference') return undefined;
  const { links } = scene.analysis.plan;
  const id = textOfScalar(scene);
  const found = (schema.ids ?? []).flatMap((kind) => links.definitionsOf(kind, id));
  const [target] = found;
  // An id that is given twice refers to nothing certain.
  if (target === undefined || found.length > 1) return undefined;
  return [
    nameLine(target, scene.reader.locale),
    ...rowLines(target, scene),
    usageOf(target.kind, id, scene.analysis, scene.reader),
  ];
};

/** The id of a row: where it is named. Annexes are named in prose, which is not counted. */
export const ownId: Reading = (scene) => {
  const [kind] = scene.scalar.schema.ids ?? [];
  if (scene.scalar.schema.type !== 'id' || kind === undefined || kind === 'annex') return undefined;
  const id = textOfScalar(scene);
  if (scene.analysis.plan.links.definitionsOf(kind, id).length !== 1) return undefined;
  return [usageOf(kind, id, scene.analysis, scene.reader)];
};

function nameLine({ id, kind, name = '' }: IdDefinition, locale: Locale): string {
  const noun = idKinds[kind]?.noun;
  const what = noun === undefined ? kind : localized(noun, locale);
  const named = escaped(cutTo(LONGEST, name));
  return withLabel(labels.refersTo, `${code(cutTo(LONGEST, id))} ${named} (${escaped(what)})`, locale);
}

/** 现状值：4200吨；年份：2025; of a target also what it comes to from its baseline. */
function rowLines(target: IdDefinition, { analysis, reader: { locale } }: ReadingScene): string[] {
  const { document, bound, plan } = analysis;
  const row = nodeAt(document, bound, document.rangeOf(target.anchor).start)?.within.at(-1);
  if (row === undefined) return [];
  const values = (TELLING[target.kind] ?? []).flatMap((name) => valueIn(row, name, locale) ?? []);
  const ofTarget = target.kind === 'target' ? (planValue(row, plan.values) as Target) : undefined;
  const reading = ofTarget?.target?.reading;
  const reached = ofTarget && reading && reachedIn(ofTarget, reading, analysis, locale);
  return [values.join(semicolon(locale)), reached ?? ''].filter((line) => line !== '').map(escaped);
}

function valueIn(row: BoundMap, name: string, locale: Locale): string | undefined {
  const field = row.fields.get(name);
  if (field?.property === undefined) return undefined;
  const text = field.value.kind === 'scalar' ? written(field.value, locale) : textOf(field.value);
  if (text === '') return undefined;
  return withLabel(field.property.title, cutTo(LONGEST, text), locale);
}

/** A value as written, a word of a closed set in the reader’s language. */
function written({ schema, value, node }: BoundScalar, locale: Locale): string {
  const word = schema.values?.find((known) => known.value === value);
  return word === undefined ? node.value : localized(word.title, locale);
}
