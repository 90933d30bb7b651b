import type { Anchor } from '../text/anchor.ts';
import { placeIn } from '../text/placeIn.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { TextField } from './field.ts';
import type { Days } from './headFacts.ts';

/** A time by which a text says that something is to be done. */
export interface LimitInWords extends Days {
  readonly text: string;
  readonly anchor: Anchor;
}

/** 2028年6月底前完成; not 2028年前三季度. */
const BEFORE =
  /(?<!\d)((?:19|20)\d\d年(?:\d{1,2}月)?(?:年?[底末])?[以之]?前)(?![后一二两三四几期])(?=[^，。；]{0,30}(?:完成|建成|淘汰|实现|投产|关停|退出|达到))/g;
/** 到2028年, with which a goal begins. */
const UP_TO = /^[\s“"]*(?:力争|确保|争取)?((?:到|至)(?:19|20)\d\d年(?:年?[底末])?)/;

/** The times before which something is to be done, as texts of a row say it. */
export const limitsBefore = (texts: readonly (TextField | undefined)[], values: ValueReader): LimitInWords[] =>
  texts.flatMap((field) =>
    [...(field?.text ?? '').matchAll(BEFORE)].flatMap(([, text = '']) => read(text, field, values)),
  );

/** The year up to which a goal says that something is reached; none where it names several. */
export function limitOfGoal(field: TextField | undefined, values: ValueReader): LimitInWords | undefined {
  const written = field?.text ?? '';
  const text = UP_TO.exec(written)?.[1];
  if (text === undefined || (written.match(/[到至](?:19|20)\d\d年/g) ?? []).length > 1) return undefined;
  return read(text, field, values)[0];
}

function read(text: string, field: TextField | undefined, values: ValueReader): LimitInWords[] {
  const anchor = field && placeIn(field.anchor, text);
  const reading = values.read('date', text);
  if (anchor === undefined || reading.kind !== 'date' || reading.impossible !== undefined) return [];
  return [{ text, anchor, first: reading.first, last: reading.last }];
}
