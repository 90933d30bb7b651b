import type { PolicyPack, SourcePlace } from '../../server/src/core/provisions/policyPack.ts';

const lines = (first: number, last: number): SourcePlace => ({
  span: { start: 0, end: 1 },
  range: { start: { line: first, character: 0 }, end: { line: last, character: 16 } },
});

const contents =
  '清洁生产推行规划的内容应包括：污染状况分析，实施清洁生产的指导思想、目标任务、重点内容、主要措施和进度安排，' +
  '实施清洁生产的重点工业企业名单以及清洁生产重点投资项目规划等。';
const heading = '（一）制定推行清洁生产的规划。';

const opinions: PolicyPack = {
  id: 'gbf-2003-100',
  title: '关于加快推行清洁生产的意见',
  titleEn: 'Opinions on Accelerating the Promotion of Cleaner Production',
  documentNumber: '国办发[2003]100号',
  issuedOn: '2003-12-17',
  effectiveFrom: '2003-12-17',
  verification: 'verbatim',
  source: { file: 'seeds/gbf-2003-100.txt', sha256: '0'.repeat(64) },
  note: { zh: '所据文本到“四”的标题为止', en: 'The supplied text ends after the heading of section 四' },
  errata: [
    { text: '“三湖”。（太湖', mark: '。', place: lines(141, 141), note: { zh: '多一个句号', en: 'a stray full stop' } },
  ],
  provisions: [
    {
      id: 'gbf-2003-100/2.1',
      address: '二（一）',
      headingPath: ['关于加快推行清洁生产的意见', '二、统筹规划，完善政策', '（一）制定推行清洁生产的规划'],
      kind: 'clause',
      text: heading + contents,
      paraphrase: null,
      place: lines(43, 55),
      sentences: [
        { text: heading, place: lines(43, 43), requirements: [], context: '本条标题句，具体要求见后文各句' },
        { text: contents, place: lines(49, 55), requirements: ['gbf-2003-100/2.1#schedule'] },
      ],
    },
  ],
  requirements: [
    {
      id: 'gbf-2003-100/2.1#schedule',
      provision: 'gbf-2003-100/2.1',
      quote: contents,
      place: lines(49, 55),
      focus: '进度安排',
      modal: { word: '应', place: lines(49, 49) },
      object: 'plan',
      prohibition: false,
      bearer: '清洁生产推行规划',
      gloss: { zh: '规划要写明进度安排', en: 'A plan has a schedule' },
      checkedBy: { schema: ['#/properties/schedule'], rules: ['content-missing'] },
      answeredBy: [{ content: 'schedule' }],
    },
  ],
};

const law: PolicyPack = {
  id: 'cppl-2012',
  title: '中华人民共和国清洁生产促进法',
  titleEn: 'Cleaner Production Promotion Law',
  documentNumber: '清洁生产促进法',
  issuedOn: null,
  effectiveFrom: '2012-07-01',
  repealedOn: '2026-08-15',
  supersededBy: 'ecocode-2026',
  verification: 'secondary',
  source: null,
  errata: [],
  provisions: [
    {
      id: 'cppl-2012/8',
      address: '第八条',
      headingPath: ['清洁生产促进法'],
      kind: 'clause',
      text: null,
      paraphrase: { zh: '规定由谁编制推行规划', en: 'Says who makes the plans' },
      place: null,
      sentences: [],
    },
  ],
  requirements: [
    {
      id: 'cppl-2012/8#plan',
      provision: 'cppl-2012/8',
      quote: null,
      place: null,
      modal: null,
      object: 'other',
      prohibition: false,
      bearer: '国务院清洁生产综合协调部门',
      gloss: { zh: '推行规划由综合协调部门会同有关部门编制', en: 'Plans are made by the coordinating department' },
      checkedBy: { schema: [], rules: [], notCheckable: '说的是国家一级的规划' },
      appliesTo: { noPlan: true },
      answeredBy: [],
    },
  ],
};

/** One policy in its own words and one in ours, small enough to read in a golden file. */
export const fakePacks: readonly PolicyPack[] = [opinions, law];
