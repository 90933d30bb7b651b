import type { MapSchema } from '../../schema/schemaModel.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { asLines, type Insertion } from '../skeleton/topEntry.ts';

/** The mark of a plan in the language its keys are written in, `规划格式: 1`. */
export function markOf(text: SourceText, root: MapSchema, version: number): string {
  const property = root.property('cleanplan');
  const first = text.lines(0, 200).find((line) => /^[^\s#-].*[:：]/.test(line)) ?? '';
  const key = /\p{Script=Han}/u.test(first.split(/[:：]/)[0] as string) ? property?.zh : property?.name;
  return `${key}: ${version}`;
}

/** Writes the mark above the first entry, below the comments at the head of the file. */
export function markInsertion(text: SourceText, mark: string): Insertion {
  const lines = text.lines(0, 200);
  const first = lines.findIndex((line) => !/^\uFEFF?\s*(#|$)/.test(line) && !/^(\uFEFF?---|%YAML)/.test(line));
  const line = Math.max(0, first);
  const at = { line, character: line === 0 && lines[0]?.startsWith('\uFEFF') ? 1 : 0 };
  return { at, newText: asLines(`${mark}\n`, text, at) };
}
