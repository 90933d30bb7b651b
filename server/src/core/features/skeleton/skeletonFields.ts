/**
 * The fields a planner would want to see in a skeleton, by definition of plan.schema.json, in the
 * order of the schema. Required fields are added where they are missing here. A definition that is
 * not listed has only its required fields.
 */
const mainFields: Readonly<Record<string, readonly string[]>> = {
  about: [
    'title',
    'planType',
    'level',
    'stage',
    'leadUnit',
    'jointDepartments',
    'legalBasis',
    'scope',
    'period',
    'baseYear',
  ],
  approval: ['by', 'act', 'on'],
  scope: ['regions', 'industries'],
  zone: ['id', 'name', 'kind'],
  pollutionAnalysisBody: ['summary', 'indicators', 'problems'],
  indicator: ['id', 'name', 'value', 'year', 'source'],
  guidingIdeologyBody: ['statement', 'principles'],
  goalsAndTasksBody: ['goals', 'targets', 'tasks'],
  target: ['id', 'name', 'nature', 'baseline', 'target', 'by'],
  task: ['id', 'name', 'lead', 'due', 'targets'],
  keyContent: ['name', 'field', 'text', 'targets'],
  measure: ['name', 'kind', 'text', 'lead', 'targets'],
  milestone: ['stage', 'time', 'deliverables'],
  enterprise: ['id', 'name', 'region', 'industry', 'audit'],
  audit: ['kind', 'ground', 'due'],
  project: ['id', 'name', 'owner', 'category', 'period', 'investment', 'funding', 'benefits', 'targets'],
  pilot: ['kind', 'name', 'region', 'due'],
  annex: ['id', 'name', 'kind'],
  waiver: ['rule', 'reason', 'confirmedBy', 'expires'],
  publication: ['name', 'by', 'on'],
  documentEntry: ['title', 'documentNumber'],
};

/** The main fields of the map a schema pointer names; undefined for maps nobody wants written out. */
export function mainFieldsOf(pointer: string): readonly string[] | undefined {
  const name = pointer.replace(/^#\/definitions\//, '');
  return Object.hasOwn(mainFields, name) ? mainFields[name] : undefined;
}

/**
 * What a value consists of that is written in parts, by definition, as the title of that form says it. These stand
 * apart from the main fields: where a text will do, nobody wants the parts first.
 */
const valueParts: Readonly<Record<string, readonly string[]>> = {
  quantityObject: ['value', 'unit'],
  moneyObject: ['amount', 'unit'],
  periodObject: ['start', 'end'],
  baselineEntry: ['value', 'year', 'source'],
};

/** The fields that a map a schema pointer names is begun with: its main fields, or the parts of a value. */
export const firstFieldsOf = (pointer: string): readonly string[] =>
  mainFieldsOf(pointer) ?? valueParts[pointer.replace(/^#\/definitions\//, '')] ?? [];

/** Keys that ask for a day that is gone by when the plan is written, by their pointers. */
export const pastDates: ReadonlySet<string> = new Set([
  '#/definitions/about/properties/adoptedOn',
  '#/definitions/about/properties/issuedOn',
  '#/definitions/approval/properties/on',
  '#/definitions/documentEntry/properties/on',
  '#/definitions/audit/properties/previous',
]);

/** Letters that ids begin with where a plan has none of the kind yet, as planners number their tables. */
export const idPrefixes: Readonly<Record<string, string>> = {
  indicator: 'X',
  target: 'M',
  task: 'R',
  content: 'N',
  measure: 'C',
  milestone: 'J',
  enterprise: 'Q',
  project: 'P',
  zone: 'K',
  pilot: 'S',
  source: 'Y',
  annex: '附件',
};
