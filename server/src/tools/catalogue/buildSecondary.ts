import type { PolicyPack, Provision, Requirement } from '../../core/provisions/policyPack.ts';
import { checkWords, requirementId, saidOf } from './buildRequirement.ts';
import type { ProvisionEntry, ProvisionsFile, RequirementEntry } from './files.ts';

type Report = (error: string) => void;

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
  if (entry.sentences !== undefined || entry.opens !== undefined) report(`${id}: a secondary pack quotes nothing`);
  if (paraphrase === null) report(`${id}: a secondary provision needs a paraphrase`);
  const context = entry.context?.trim() ?? '';
  if (requirements.length > 0 === (context !== ''))
    report(
      `${id}: ${context === '' ? 'gives no requirement and does not say why' : 'is both context and a requirement'}`,
    );
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
  const reportOf = (error: string): void => report(`${requirementId(provision, entry)}: ${error}`);
  checkWords(entry, reportOf);
  const { quote, focus, occurrence, modalOccurrence, modal } = entry;
  if ([quote, focus, occurrence, modalOccurrence].some((each) => each !== undefined))
    reportOf('a secondary requirement quotes nothing');
  return {
    id: requirementId(provision, entry),
    provision,
    quote: null,
    place: null,
    modal: modal === undefined ? null : { word: modal, place: null },
    ...saidOf(entry),
  };
}
