import type { Localized } from '../text/locale.ts';

/** What a kind of id is called, and the top-level field in which such ids are given. */
export interface IdKind {
  readonly noun: Localized;
  /** Undefined for annexes: whether one exists is the concern of a rule of its own. */
  readonly root: string | undefined;
}

const kinds = {
  indicator: { noun: { zh: '现状指标', en: 'indicator' }, root: 'pollutionAnalysis' },
  target: { noun: { zh: '主要指标', en: 'target' }, root: 'goalsAndTasks' },
  task: { noun: { zh: '主要任务', en: 'task' }, root: 'goalsAndTasks' },
  content: { noun: { zh: '重点内容', en: 'key content' }, root: 'keyContents' },
  measure: { noun: { zh: '主要措施', en: 'measure' }, root: 'measures' },
  milestone: { noun: { zh: '进度安排', en: 'milestone' }, root: 'schedule' },
  enterprise: { noun: { zh: '重点工业企业', en: 'enterprise' }, root: 'keyEnterprises' },
  project: { noun: { zh: '重点投资项目', en: 'project' }, root: 'keyProjects' },
  zone: { noun: { zh: '片区', en: 'zone' }, root: 'about' },
  pilot: { noun: { zh: '试点', en: 'pilot' }, root: 'pilots' },
  source: { noun: { zh: '转录来源', en: 'source' }, root: 'transcribedFrom' },
  annex: { noun: { zh: '附件', en: 'annex' }, root: undefined },
} satisfies Readonly<Record<string, IdKind>>;

/** The name that the schema has for a kind of id (`x-ids`). */
export type IdKindName = keyof typeof kinds;

/** The kinds of id there are. */
export const idKinds: Readonly<Record<string, IdKind>> = kinds;
