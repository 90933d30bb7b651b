import type { BoundList, BoundNode } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import { nameInLanguage } from '../../schema/names.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import { plainText } from '../../syntax/scalarText.ts';
import { sourceOf } from '../../text/anchor.ts';
import type { ListAt } from '../position/listsAt.ts';
import { type Skeleton, skeletonOf } from '../skeleton/skeleton.ts';
import { type SkeletonSetting, settingOf } from '../skeleton/skeletonSetting.ts';

/** A row that new ones take the place of. */
export interface UntouchedRow {
  readonly node: BoundNode;
  /** Its id, which is free for them. */
  readonly id: string | undefined;
}

/**
 * The row at the cursor, or the last one, if it stands there as its skeleton was put in: nothing is written in it but
 * what the skeleton has, and no comment.
 */
export function untouchedRow(analysis: Analysis, list: ListAt): UntouchedRow | undefined {
  const node = list.list?.items[list.at] ?? list.list?.items.at(-1);
  if (node === undefined || node.kind === 'unread' || (node.kind === 'empty' && node.blank === undefined))
    return undefined;
  if (!standsAlone(analysis, node, list.list?.node.flow === true)) return undefined;
  const id = idOf(node, list);
  const { items } = (list.list as BoundList).schema;
  // Keys may have been put into the other language since.
  const isUntouched = (['zh', 'en'] as const).some((language) => {
    // Data keys are in the reader's language, which is that of the plan as a rule.
    const setting = settingOf([analysis], { language, locale: language === 'zh' ? 'zh-CN' : 'en' }, id ?? '');
    const skeleton = skeletonOf(items, list.property, setting);
    return skeleton !== undefined && isAs(skeleton, node, setting);
  });
  return isUntouched ? { node, id } : undefined;
}

function idOf(node: BoundNode, { row }: ListAt): string | undefined {
  const property = row.property('id');
  const value = node.kind === 'map' && property !== undefined ? node.fields.get(property.name)?.value : undefined;
  return value?.kind === 'scalar' ? value.node.value : undefined;
}

/** Whether a value is what its skeleton has, or less. */
function isAs(skeleton: Skeleton, node: BoundNode, setting: SkeletonSetting): boolean {
  if (node.kind === 'empty' && node.blank === undefined) return true;
  switch (skeleton.kind) {
    case 'text':
      return isText(node, skeleton.text);
    case 'choice':
      return isText(node, skeleton.values[0] ?? '');
    case 'list':
      return (
        node.kind === 'list' && node.items.every((item, index) => index === 0 && isAs(skeleton.item, item, setting))
      );
    case 'map':
      if (node.kind !== 'map' || node.node.pairs.length !== [...node.fields.values()].length) return false;
      return node.fields.values().every(({ key, property, value }) => {
        const name = property === undefined ? key.value : nameInLanguage(property, setting.language);
        const entry = skeleton.entries.find((each) => each.key === name);
        return entry === undefined
          ? value.kind === 'empty' && value.blank === undefined
          : isAs(entry.value, value, setting);
      });
  }
}

function isText({ kind, node }: BoundNode, text: string): boolean {
  if (kind !== 'scalar' && kind !== 'empty') return false;
  return sourceOf(node) === plainText(text);
}

/** Whether a row has its lines for itself, the dash included, and no comment on them; in brackets only the comment counts. */
function standsAlone({ document, text }: Analysis, { node }: BoundNode, flow: boolean): boolean {
  const { start, end } = document.rangeOf(anchorOf(node));
  const behindDash = /^ *- *$/.test(text.lineText(start.line).slice(0, start.character));
  return (flow || behindDash) && !text.lines(start.line, end.line + 1).some((line) => line.includes('#'));
}
