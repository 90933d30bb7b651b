import type { PolicyPack, Provision, Requirement } from '../policyPack.ts';
import type { BuildContext, Extent } from './buildContext.ts';
import { buildProvision } from './buildProvision.ts';
import { buildSecondary } from './buildSecondary.ts';
import { foundZh, type PackFault, type Report } from './fault.ts';
import { FoldedSource, findWords } from './foldedSource.ts';
import { type PolicyFile, type ProvisionEntry, type ProvisionsFile, requirementsIn } from './packFiles.ts';
import { checkSource, readErrata } from './sourceChecks.ts';

/** What building a pack gives back: always a pack, and everything that is wrong with its data. */
export interface BuiltPack {
  readonly pack: PolicyPack;
  readonly faults: readonly PackFault[];
}

/**
 * Makes a policy pack out of its two hand-written files and, for a verbatim pack, its source: every
 * place is computed here, and whatever does not hold is reported by name.
 * @param sourceText the source file as it is; null for a secondary pack
 * @param hash the SHA-256 of a text in hexadecimal, where the source's is to be checked
 */
export function buildPack(
  policy: PolicyFile,
  file: ProvisionsFile,
  sourceText: string | null,
  hash?: (text: string) => string,
): BuiltPack {
  const faults: PackFault[] = [];
  const report: Report = (about, en, zh) => void faults.push({ about, says: { en, zh } });
  reportDuplicates(file, report);
  if (policy.source === null || sourceText === null) {
    if (policy.verification === 'verbatim')
      report(policy.id, 'a verbatim pack needs its source', '照录原文的政策要有原文');
    const built = buildSecondary(policy.title, file, report);
    return { pack: { ...head(policy), source: null, errata: [], ...built }, faults };
  }
  const source = new FoldedSource(sourceText, policy.source.pageMarks);
  checkSource(policy, policy.source, source, sourceText, report, hash);
  const { errata, slips } = readErrata(policy, source, report);
  const built = buildProvisions(policy, file, { source, slips, report });
  return { pack: { ...head(policy), errata, ...built }, faults };
}

type Built = Pick<PolicyPack, 'provisions' | 'requirements'>;

function buildProvisions(policy: PolicyFile, file: ProvisionsFile, context: BuildContext): Built {
  const provisions: Provision[] = [];
  const requirements: Requirement[] = [];
  let heading: string | undefined;
  for (const extent of extents(policy, file, context)) {
    const continued = provisions.find((provision) => provision.id === extent.entry.continues);
    const section = heading === undefined || extent.entry.kind === 'heading' ? [] : [heading];
    const above = continued?.headingPath ?? [policy.title, ...section];
    const built = buildProvision(context, extent, above);
    if (built.provision.kind === 'heading') heading = built.provision.text ?? undefined;
    provisions.push(built.provision);
    requirements.push(...built.requirements);
  }
  return { provisions, requirements };
}

/** Each provision runs from its opening words to the next one's; together they cover the source. */
function extents(policy: PolicyFile, file: ProvisionsFile, { source, report }: BuildContext): Extent[] {
  const starts: { entry: ProvisionEntry; start: number }[] = [];
  for (const entry of file.provisions) {
    const start = findWords(source.text, entry.opens ?? '');
    if (typeof start === 'string')
      report(
        entry.id,
        `opening words ${start} in the source: ${entry.opens}`,
        `条款开头的话在原文中${foundZh(start)}：${entry.opens ?? ''}`,
      );
    else if (start <= (starts.at(-1)?.start ?? -1))
      report(entry.id, 'stands in the source before the one listed above it', '条款没有按原文的先后排列');
    else starts.push({ entry, start });
  }
  const titleEnd = endOfTitleBlock(policy, source);
  if (titleEnd === undefined) report(policy.id, 'title block not found in the source', '原文中找不到标题部分的末尾');
  else if (titleEnd !== starts[0]?.start)
    report(policy.id, 'the first provision does not begin where the title block ends', '第一条没有紧接着标题部分开始');
  return starts.map(({ entry, start }, index) => ({
    entry,
    start,
    end: starts[index + 1]?.start ?? source.text.length,
  }));
}

function endOfTitleBlock(policy: PolicyFile, source: FoldedSource): number | undefined {
  const words = policy.source?.titleBlockEnds ?? '';
  const at = findWords(source.text, words);
  return typeof at === 'string' ? undefined : at + words.replace(/\s+/g, '').length;
}

function head(policy: PolicyFile): Omit<PolicyPack, 'errata' | 'provisions' | 'requirements'> {
  return {
    id: policy.id,
    title: policy.title,
    titleEn: policy.titleEn,
    documentNumber: policy.documentNumber,
    ...(policy.promulgatedBy !== undefined && { promulgatedBy: policy.promulgatedBy }),
    issuedOn: policy.issuedOn,
    effectiveFrom: policy.effectiveFrom,
    ...(policy.repealedOn !== undefined && { repealedOn: policy.repealedOn }),
    ...(policy.supersededBy !== undefined && { supersededBy: policy.supersededBy }),
    ...(policy.onlyWhenNamed === true && { onlyWhenNamed: true }),
    ...(policy.edition !== undefined && { edition: policy.edition }),
    verification: policy.verification,
    source: policy.source && {
      file: policy.source.file,
      ...(policy.source.sha256 !== undefined && { sha256: policy.source.sha256 }),
    },
    ...(policy.note && { note: policy.note }),
  };
}

function reportDuplicates(file: ProvisionsFile, report: Report): void {
  const seen = new Set<string>();
  for (const provision of file.provisions) {
    const names = requirementsIn(provision);
    for (const id of [provision.id, ...names.map((requirement) => `${provision.id}#${requirement.id}`)]) {
      if (seen.has(id)) report(id, 'given twice', '编号重复');
      seen.add(id);
    }
  }
}
