/** The words of lenses. */
export const lensLabels = {
  answered: { zh: '要求已落实 {done}/{all}', en: '{done}/{all} requirements answered' },
  issues: { zh: '{issues} 条问题', en: '{issues} to mend' },
  /** What names a target, by the top-level field it stands in. */
  serving: {
    goalsAndTasks: { zh: '{count} 项任务', en: 'tasks: {count}' },
    measures: { zh: '{count} 项措施', en: 'measures: {count}' },
    schedule: { zh: '{count} 个阶段', en: 'milestones: {count}' },
    keyEnterprises: { zh: '{count} 家企业', en: 'enterprises: {count}' },
    keyProjects: { zh: '{count} 个项目', en: 'projects: {count}' },
    pilots: { zh: '{count} 项试点', en: 'pilots: {count}' },
  },
} as const;
