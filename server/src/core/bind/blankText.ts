import { textOf } from '../schema/placeholder.ts';
import type { ScalarKind, SchemaNode } from '../schema/schemaModel.ts';
import type { Localized } from '../text/locale.ts';

/** How a blank is written. A blank date is no fault before the plan is put up for approval. */
export type Blank = 'text' | 'date';

const dates: ReadonlySet<ScalarKind> = new Set(['date', 'period', 'year']);

/** Kinds in which a name for what is to be written may stand; ids and references look like any other. */
const named: ReadonlySet<ScalarKind> = new Set(['text', 'name', 'quantity', 'money', 'benefit', 'code']);

/** Longest text in which crosses stand for a name; in a longer one they stand for a detail of it. */
const LONGEST_NAME = 40;

/**
 * Tells whether a plain text only keeps a place free: our own placeholder, or what offices write.
 * Quoted, the same is a text, so this is asked of plain ones only.
 *
 * @param placeholder of the key the text is written under
 */
export function blankIn(text: string, schema: SchemaNode, placeholder: Localized | undefined): Blank | undefined {
  const scalar = textOf(schema);
  const type = scalar?.type ?? 'text';
  if (scalar?.constant !== undefined || type === 'id') return undefined;
  // What is to be chosen has no name to write in its place, only a line or crosses.
  if (scalar?.values !== undefined || scalar?.ids !== undefined) return NOT_CHOSEN.test(text) ? 'text' : undefined;
  if (dates.has(type)) return isBlankDate(text) ? 'date' : undefined;
  const isOurs = placeholder !== undefined && (text === placeholder.zh || text === placeholder.en);
  return (isOurs && named.has(type)) || isOfficeBlank(text) ? 'text' : undefined;
}

/** `____`, `××公司`, `（此处插入表1）`. */
const isOfficeBlank = (text: string): boolean =>
  // Nearly every text of a plan is passed here, and nearly none goes on.
  SIGNS.test(text) && isWrittenForABlank(text);

/** What one of the others needs. */
const SIGNS = /[_＿×✕╳□＊*Xx]|^[（(【〔<＜]/;

const isWrittenForABlank = (text: string): boolean =>
  UNDERLINE.test(text) || CALL.test(text) || (text.length <= LONGEST_NAME && CROSSES.test(text));

/** A line to write on, perhaps with the unit behind it. */
const UNDERLINE = /^[_＿]{2,}\s*[\p{Script=Han}%]{0,4}$/u;

/** Crosses, squares or asterisks in the place of a name; between figures they are a sign of multiplication. */
const CROSSES =
  /(?<![\d.×✕])(?:[×✕╳]{2,}|[□＊]{2,}|\*{2,})(?![\d×✕])|(?<=^|\p{Script=Han})[Xx]{2,}(?=$|\p{Script=Han})/u;

/** An instruction in brackets, in the place of what it asks for. */
const CALL =
  /^[（(【〔<＜](?:(?:此处|这里|在此|请|待|需)(?:另行)?(?:插入|填|补|写|粘贴|附)|插入|填写|填入|插图|粘贴)[^（）()]{0,20}[）)】〕>＞]$|^[(<](?:insert|fill in|to be (?:filled|added|completed|inserted))\b[^()]{0,40}[)>]$/iu;

/** Figures, and what is written for a figure that is not known yet. */
const FIGURES = '[\\d×✕xX_＿□*＊\\s]*';
const CHINESE_DATE = new RegExp(`^${FIGURES}年(?:${FIGURES}月)?(?:${FIGURES}日)?(?:底|末)?前?$`, 'u');
const ISO_DATE = /^[\d×✕xX_＿*Y]{4}[-./][\d×✕xX_＿*M]{1,2}(?:[-./][\d×✕xX_＿*D]{1,2})?$/u;

const NOT_CHOSEN = /^(?:[×✕]{2,}|[_＿]{2,})$/u;

/** A period of which neither end is known yet: `××—××年`. */
const PERIOD = /^[×✕_＿]{2,4}年?[-—–~至][×✕_＿]{2,4}年?$/u;

/** `2026年×月×日`, `2026年  月  日`, `____年`: a date with a part left free. */
const isBlankDate = (text: string): boolean =>
  /^(?:[_＿]{2,}|[×✕]{2,4})$/.test(text) ||
  PERIOD.test(text) ||
  (CHINESE_DATE.test(text) && /[×✕xX_＿□*＊]|^\s*年|年\s*月|月\s*日/u.test(text)) ||
  (ISO_DATE.test(text) && /[^\d./-]/u.test(text));
