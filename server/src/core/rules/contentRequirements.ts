import type { ContentName } from '../plan/planTypes.generated.ts';
import type { Basis, RequirementId } from '../problems/basis.ts';

/** The requirement of 二（一） that each of the eight contents answers. */
const requirementOf: Readonly<Record<ContentName, RequirementId>> = {
  pollutionAnalysis: 'gbf-2003-100/2.1#pollution-analysis',
  guidingIdeology: 'gbf-2003-100/2.1#guiding-ideology',
  goalsAndTasks: 'gbf-2003-100/2.1#goals-and-tasks',
  keyContents: 'gbf-2003-100/2.1#key-contents',
  measures: 'gbf-2003-100/2.1#measures',
  schedule: 'gbf-2003-100/2.1#schedule',
  keyEnterprises: 'gbf-2003-100/2.1#key-enterprises',
  keyProjects: 'gbf-2003-100/2.1#key-projects',
};

/** What a finding about one of the eight rests on. */
export const contentBasis = (name: ContentName): readonly Basis[] => [
  { kind: 'clause', requirement: requirementOf[name] },
];

/** What rules about all of the contents rest on. */
export const contentsBasis: readonly Basis[] = (Object.keys(requirementOf) as ContentName[]).flatMap(contentBasis);

/** False for a content that a region adds. */
export const isOurs = ({ name }: { readonly name: string }): boolean => Object.hasOwn(requirementOf, name);
