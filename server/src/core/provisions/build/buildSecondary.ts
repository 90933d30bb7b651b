import type { PolicyPack, Provision, Requirement } from '../policyPack.ts';
import { checkWords, type ReportOne, requirementId, saidOf } from './buildRequirement.ts';
import type { Report } from './fault.ts';
import type { ProvisionEntry, ProvisionsFile, RequirementEntry } from './packFiles.ts';

/**
 * Builds what a secondary pack holds: paraphrases and requirements in our words, without a quote or a place, since
 * there is no source here to look either up in. Like a sentence, a provision gives requirements or says why not.
 *
 * @param title that of the document, which its provisions stand under
 */
export function buildSecondary(
  title: string,
  { provisions }: ProvisionsFile,
  report: Report,
): Pick<PolicyPack, 'provisions' | 'requirements'> {
  return {
    provisions: provisions.map((entry) => buildProvision(title, entry, report)),
    requirements: provisions.flatMap(({ id, requirements = [] }) =>
      requirements.map((entry) => buildRequirement(id, entry, report)),
    ),
  };
}

function buildProvision(title: string, entry: ProvisionEntry, report: Report): Provision {
  const { id, address, kind = 'clause', paraphrase = null, requirements = [], note } = entry;
  if (entry.sentences !== undefined || entry.opens !== undefined)
    report(id, 'a secondary pack quotes nothing', '转述的政策不引原文');
  if (paraphrase === null) report(id, 'a secondary provision needs a paraphrase', '转述的条款要写大意');
  const context = entry.context?.trim() ?? '';
  if (requirements.length > 0 === (context !== '')) {
    if (context === '') report(id, 'gives no requirement and does not say why', '没有列出要求，也没有说明为什么不列');
    else report(id, 'is both context and a requirement', '既列了要求，又说明不列');
  }
  return {
    id,
    address,
    headingPath: [title],
    kind,
    text: null,
    paraphrase,
    place: null,
    sentences: [],
    ...(context !== '' && { context }),
    ...(note && { note }),
  };
}

function buildRequirement(provision: string, entry: RequirementEntry, report: Report): Requirement {
  const reportOf: ReportOne = (en, zh) => report(requirementId(provision, entry), en, zh);
  checkWords(entry, reportOf);
  const { quote, focus, occurrence, modalOccurrence, modal } = entry;
  if ([quote, focus, occurrence, modalOccurrence].some((each) => each !== undefined))
    reportOf('a secondary requirement quotes nothing', '转述的要求不引原文');
  return {
    id: requirementId(provision, entry),
    provision,
    quote: null,
    place: null,
    modal: modal === undefined ? null : { word: modal, place: null },
    ...saidOf(entry),
  };
}
