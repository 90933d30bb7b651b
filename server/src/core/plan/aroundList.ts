import type { Anchor } from '../text/anchor.ts';
import type {
  EnterpriseSummary,
  KeyEnterprisesChoice,
  KeyProjectsChoice,
  PlanFile,
  ProjectSummary,
} from './planTypes.generated.ts';

/** What stands around the rows of a content: the same as long as nothing but rows has changed. */
export interface AroundList<Summary> {
  readonly summary: Summary | undefined;
  /** The key of the list, where all of it is written out here; the rows themselves are counted by the totals. */
  readonly listKey: Anchor | undefined;
}

/** By what a rule may read of it. */
export interface AroundLists {
  readonly aroundEnterprises: AroundList<EnterpriseSummary>;
  readonly aroundProjects: AroundList<ProjectSummary>;
}

/** The top-level field each of them is of. */
export const listRoots: Readonly<Record<keyof AroundLists, keyof PlanFile & string>> = {
  aroundEnterprises: 'keyEnterprises',
  aroundProjects: 'keyProjects',
};

/** What stands around the rows of one of the contents with a long list. */
export const aroundList = <F extends keyof AroundLists>(file: PlanFile, fact: F): AroundLists[F] =>
  around(file[listRoots[fact]] as KeyEnterprisesChoice | KeyProjectsChoice | undefined) as AroundLists[F];

function around(content: KeyEnterprisesChoice | KeyProjectsChoice | undefined): AroundList<unknown> {
  if (content?.form === 'list') return { summary: undefined, listKey: content.value.keyAnchor };
  if (content?.form !== 'map') return { summary: undefined, listKey: undefined };
  const { list, summary, notTranscribed } = content.value;
  const whole = notTranscribed === undefined && !content.value.unfilled.has('notTranscribed');
  return { summary, listKey: whole && list?.form === 'list' ? list.value.keyAnchor : undefined };
}
