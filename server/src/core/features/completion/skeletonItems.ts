import { nameInLanguage } from '../../schema/names.ts';
import type { Alternative, PropertySchema } from '../../schema/schemaModel.ts';
import { localized } from '../../text/locale.ts';
import { colon } from '../../text/punctuation.ts';
import type { Form } from '../position/resolve.ts';
import { entryOf, type Skeleton, skeletonOf } from '../skeleton/skeleton.ts';
import { settingOf } from '../skeleton/skeletonSetting.ts';
import { filledSnippet, SnippetWriter } from '../skeleton/snippet.ts';
import { isBlock, writeBelow, writeBlock, writeEntries, writeRow } from '../skeleton/writeSkeleton.ts';
import { detailOf } from '../wording/describe.ts';
import { labels } from '../wording/labels.ts';
import type { Proposal } from './completionItem.ts';
import type { Scene } from './completionScene.ts';
import { isNeededAtRoot } from './keyItems.ts';

/** Longest row that is its own label, in characters; editors cut what is longer. */
const LABEL = 24;

/** The value of a key written out: lists and maps below it, or in a row inside brackets. */
export function valueSkeletonItem(form: Form, owner: PropertySchema, scene: Scene): Proposal | undefined {
  const value = skeletonOf(form.schema, owner, scene.setting);
  if (value === undefined || value.kind === 'text' || value.kind === 'choice') return undefined;
  const writer = new SnippetWriter();
  const below = isBlock(value) && scene.context.flow === undefined;
  const text = below ? writeBelow(value, scene.indent, scene.layout, writer) : scene.lead + writeRow(value, writer);
  const row = filledSnippet(text).trim();
  const label = below || row.length > LABEL ? ownerName(owner, scene) : row;
  return skeletonProposal(label, text, form.alternative, owner, scene);
}

/** A way to answer a content elsewhere, `{附件: 附件1}`. */
export function answerItem(alternative: Alternative, owner: PropertySchema, scene: Scene): Proposal | undefined {
  if (alternative.schema.kind !== 'map' || alternative.name === 'file') return undefined;
  const entries = alternative.schema.properties.filter(({ required }) => required);
  const written = entries.flatMap((property) => entryOf(property, scene.setting) ?? []);
  const text = scene.lead + writeRow({ kind: 'map', entries: written }, new SnippetWriter());
  const label = filledSnippet(text)
    .trim()
    .replace(/(?<=^\{[^{]*)\{.*\}(?=\}$)/, '{…}');
  const item = skeletonProposal(label, text, alternative, owner, scene);
  return { ...item, detail: localized(alternative.title, scene.reader.locale), group: 5 };
}

/** One more item of a list: with its dash on an empty line, without where the dash or bracket stands already. */
export function listItemItem(
  value: Skeleton | undefined,
  dash: boolean,
  owner: PropertySchema,
  scene: Scene,
): Proposal | undefined {
  if (value === undefined || (value.kind !== 'map' && !dash)) return undefined;
  const writer = new SnippetWriter();
  const inner = scene.indent + (dash ? 2 : 0);
  const text =
    scene.context.flow === undefined
      ? `${dash ? '- ' : ''}${writeBlock(value, inner, scene.layout, writer)}`
      : writeRow(value, writer);
  const { locale } = scene.reader;
  const label = `${ownerName(owner, scene)}${colon(locale)}${localized(labels.item, locale)}`;
  return skeletonProposal(label, scene.lead + text, undefined, owner, scene);
}

function skeletonProposal(
  label: string,
  insertText: string,
  alternative: Alternative | undefined,
  owner: PropertySchema,
  scene: Scene,
): Proposal {
  const { reader } = scene;
  return {
    label,
    kind: 'skeleton',
    detail:
      alternative === undefined
        ? detailOf(owner.title, ownerName(owner, scene), labels.skeleton, reader.locale)
        : localized(alternative.title, reader.locale),
    subject: { key: owner.pointer, ...(alternative !== undefined && { form: alternative.name }) },
    insertText,
    filterText: `${label} ${owner.zh} ${owner.name}`,
    group: 0,
  };
}

/** A whole new plan: the mark of the format, what the plan is, and the eight contents. */
export function wholePlanItem(scene: Scene): Proposal {
  const { reader, analysis } = scene;
  const { root, contents } = reader.service.schema;
  const setting = settingOf([analysis], reader, '');
  const wanted = root.properties.filter((property) => isNeededAtRoot(property, contents));
  const writer = new SnippetWriter();
  const parts = wanted.flatMap((property) => entryOf(property, setting) ?? []);
  const text = parts.map((entry) => writeEntries([entry], 0, scene.layout, writer)).join('\n\n');
  return {
    label: localized(labels.wholePlan, reader.locale),
    kind: 'skeleton',
    detail: localized(labels.wholePlanDetail, reader.locale),
    subject: { text: wanted.map(({ title }) => `- ${localized(title, reader.locale)}`).join('\n') },
    insertText: `${text}\n`,
    filterText: `${localized(labels.wholePlan, reader.locale)} cleanplan 规划格式`,
    group: 0,
  };
}

/** As it is written in this plan, whatever the reader's language. */
const ownerName = (owner: PropertySchema, { reader }: Scene): string => nameInLanguage(owner, reader.language);
