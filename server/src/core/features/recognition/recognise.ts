import { properName } from '../../problems/inputRules.ts';
import type { MapSchema } from '../../schema/schemaModel.ts';
import { COLON } from '../../syntax/slips/colons.ts';
import type { SourceText } from '../../text/sourceText.ts';

/**
 * What an open text is taken for.
 * - `plan`: its language, its name or its mark says so
 * - `renamed`: a plan whose name has got an ending too many, `某市.cleanplan.yaml.txt`
 * - `unmarked`: YAML that has the contents of a plan and not its mark
 * - `other`: none of our business
 */
export type Recognition = 'plan' | 'renamed' | 'unmarked' | 'other';

/** What an editor says of a text, and the text. */
export interface Named {
  /** The name of the file, without folders. */
  readonly name: string;
  /** The language the editor takes it for, as LSP calls it. */
  readonly languageId: string;
  readonly text: SourceText;
}

/** True for what is checked. */
export const isPlan = (recognition: Recognition): boolean => recognition === 'plan' || recognition === 'renamed';

/** How many lines are looked at; above its first key a plan has comments at most. */
const LINES = 200;

/** So many keys of a plan at the margin of one file are no accident. */
const ENOUGH_KEYS = 3;

/** Tells plans from other texts, for an editor may send us all the YAML there is. */
export function recognise({ name, languageId, text }: Named, root: MapSchema): Recognition {
  if (properName(name) !== undefined) return 'renamed';
  if (languageId === 'cleanplan' || /\.cleanplan\.ya?ml$/i.test(name)) return 'plan';
  const lines = text.lines(0, LINES);
  if (beginsWithMark(lines)) return 'plan';
  const isYaml = languageId === 'yaml' || /\.(ya?ml|txt)$/i.test(name);
  return isYaml && hasKeysOfAPlan(lines, root) ? 'unmarked' : 'other';
}

/** The mark that a plan begins with, in either language, with the colons that are slips for the right one. */
const MARK = new RegExp(`^\\{?\\s*["']?(规划格式|cleanplan)["']?\\s*${COLON.source}\\s*(.*)`);

/** The number of the format; another tool that has a key of our name writes something else there. */
const VERSION = /^["']?[vV]?[\d０-９]/;

function beginsWithMark(lines: readonly string[]): boolean {
  const written = lines.filter((line) => !isAside(line));
  const [, name, value = ''] = MARK.exec((written[0] ?? '').replace(/^\uFEFF/, '')) ?? [];
  if (name === undefined || VERSION.test(value)) return name !== undefined;
  // Nobody else has the Chinese key; ours in English may be a section of another tool's settings.
  const bare = /^(?:#|\}|$)/.test(value) && !/^[\s-]/.test(written[1] ?? '');
  return bare || (name === '规划格式' && !/^[[{|>]/.test(value));
}

/** A blank line, a remark, or what may stand before the first key of any YAML. */
const isAside = (line: string): boolean => /^\uFEFF?(?:\s*(?:#|$)|---\s*(?:#|$)|%YAML)/.test(line);

/** At least `ENOUGH_KEYS` keys of a plan at the margin, and more of them than of others. */
function hasKeysOfAPlan(lines: readonly string[], root: MapSchema): boolean {
  const ours = new Set<string>();
  let others = 0;
  for (const line of lines) {
    const key = /^\uFEFF?["']?([^\s"'#:：-][^\s"':：]*)["']?[ \t\u3000]*[:：](?=\s|$)/.exec(line)?.[1];
    if (key === undefined) continue;
    const property = root.property(key);
    if (property === undefined) others++;
    else ours.add(property.name);
  }
  return ours.size >= ENOUGH_KEYS && ours.size > others;
}
