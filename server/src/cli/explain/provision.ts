import type { PolicyPack, Provision, Requirement, SourcePlace } from '../../core/provisions/policyPack.ts';
import { labels } from './labels.ts';
import { type RequirementSetting, writeRequirement } from './requirement.ts';
import type { Writer } from './writer.ts';

/**
 * A clause in its own words, where they stand, and what was made of every sentence.
 *
 * @param requirements those taken out of the provision
 */
export function writeProvision(
  pack: PolicyPack,
  provision: Provision,
  requirements: readonly Requirement[],
  setting: RequirementSetting,
  writer: Writer,
): void {
  writeClause(pack, provision, writer);
  writer.gap();
  if (requirements.length > 0) writer.label(labels.requirements);
  else if (provision.context !== undefined) writer.label(labels.noneBecause, { reason: provision.context });
  else writer.label(labels.noRequirements);
  for (const requirement of requirements) {
    writer.gap();
    writeRequirement(requirement, setting, writer);
  }
  const context = provision.sentences.filter((sentence) => sentence.context !== undefined);
  if (context.length === 0) return;
  writer.gap();
  writer.label(labels.context);
  for (const sentence of context) {
    writer.say(`「${sentence.text}」`, 2);
    writer.say(sentence.context as string, 4);
  }
}

/** Address, headings, words, source and notes. */
export function writeClause(pack: PolicyPack, provision: Provision, writer: Writer): void {
  writer.say(`${provision.address}  ${provision.id}`.trimStart());
  writer.say(provision.headingPath.join(' › '));
  writer.gap();
  if (provision.text !== null) writer.say(`「${provision.text}」`, 2);
  else if (provision.paraphrase !== null) writer.say(writer.pick(provision.paraphrase), 2);
  writer.gap();
  if (pack.source !== null && provision.place !== null) {
    writer.label(labels.source, { file: pack.source.file, lines: lineNumbers(provision.place) });
  } else writer.label(labels.secondary);
  if (provision.kind === 'definition') writer.label(labels.definition);
  if (provision.note !== undefined) writer.label(labels.note, { text: provision.note });
  if (pack.note !== undefined) writer.label(labels.policyNote, { text: pack.note });
}

/** One-based, as editors and people count. A place that ends before a line's first character stays off it. */
function lineNumbers({ range }: SourcePlace): string {
  const first = range.start.line + 1;
  const last = range.end.character === 0 ? Math.max(first, range.end.line) : range.end.line + 1;
  return first === last ? String(first) : `${first}—${last}`;
}
