import type { PolicyPack } from '../../core/provisions/policyPack.ts';
import { displayWidth, padTo } from '../reporters/displayWidth.ts';
import { labels } from './labels.ts';
import type { PlanStates } from './planStates.ts';
import { writeStates } from './state.ts';
import type { Writer } from './writer.ts';

/** A policy with its dates and the list of its provisions, and how its requirements stand in a plan. */
export function writePolicy(pack: PolicyPack, plan: PlanStates | undefined, writer: Writer): void {
  writer.say(`${writer.locale === 'en' ? pack.titleEn : pack.title}  ${pack.id}`);
  if (pack.issuedOn !== null) writer.label(labels.issued, { number: pack.documentNumber, day: pack.issuedOn });
  if (pack.promulgatedBy !== undefined) writer.label(labels.promulgated, { order: pack.promulgatedBy });
  writer.label(labels.effective, { day: pack.effectiveFrom });
  if (pack.repealedOn !== undefined) writer.label(labels.repealed, { day: pack.repealedOn });
  if (pack.supersededBy !== undefined) writer.label(labels.superseded, { id: pack.supersededBy });
  if (pack.onlyWhenNamed) writer.label(labels.onlyWhenNamed);
  if (pack.source === null) writer.label(labels.secondary);
  else writer.label(labels.sourceFile, { file: pack.source.file });
  if (pack.note !== undefined) writer.label(labels.note, { text: pack.note });
  for (const erratum of pack.errata) writer.label(labels.erratum, { text: erratum.text, note: erratum.note });
  writer.gap();
  writer.label(labels.provisions);
  const ids = Math.max(0, ...pack.provisions.map((provision) => displayWidth(provision.id)));
  const addresses = Math.max(0, ...pack.provisions.map((provision) => displayWidth(provision.address)));
  for (const provision of pack.provisions) {
    const heading = provision.headingPath.at(-1) ?? '';
    writer.verbatim(`  ${padTo(provision.id, ids)}  ${padTo(provision.address, addresses)}  ${heading}`);
  }
  if (plan !== undefined) writeStates(pack, plan, writer);
}
