import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (rest: string, about = '规划范围: {地区: [370100]}') => `规划概况: {${about}}\n${rest}`;
const measure = (fields: string, about?: string) => plan(`主要措施:\n  - {${fields}}\n`, about);
const enterprise = (region: string, about?: string) =>
  plan(`重点工业企业名单:\n  - {企业名称: 示例钢铁有限公司, 所在地区: ${region}}\n`, about);
const ideology = (text: string) => plan(`指导思想:\n  表述: ${text}\n`);
const titled = (title: string) => plan('', `规划范围: {地区: [370100]}, 标题: ${title}`);

/** An enterprise in a zone. */
const inZone = (zone: string, row: string) =>
  `规划概况: {规划范围: {地区: [420500], 片区: [${zone}]}}\n重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲公司, ${row}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a city’s bureau that leads in a national plan',
    text: measure('名称: 审核, 牵头单位: 济南市生态环境局', '规划层级: 国家级'),
    finds: ['济南市生态环境局'],
    severity: 'information',
    says: '“济南市生态环境局”是一个地方的单位，国家级规划由它牵头，请核对是否沿用他处文稿。',
  },
  {
    when: 'a city’s bureau that takes part in a national plan',
    text: measure('名称: 试点, 牵头单位: 生态环境部, 配合单位: [济南市生态环境局]', '规划层级: 国家级'),
  },
  {
    when: 'a province that leads in a national plan',
    text: measure('名称: 试点, 牵头单位: 山东省人民政府', '规划层级: 国家级'),
  },
  {
    when: 'a national plan for some regions',
    text: measure('名称: 试点, 牵头单位: 济南市人民政府', '规划层级: 国家级, 规划范围: {地区: [370000]}'),
  },
  {
    when: 'a city’s bureau in the plan of a basin',
    text: measure('名称: 试点, 牵头单位: 济南市人民政府', '规划层级: 流域'),
  },
  {
    when: 'who approved it is of another city',
    text: plan('', '规划范围: {地区: [370100]}, 审批: {审批机关: 青岛市人民政府, 审批方式: 同意}'),
    finds: ['青岛市人民政府'],
    severity: 'warning',
  },
  {
    when: 'who approved it is of the province',
    text: plan('', '规划范围: {地区: [370100]}, 审批: {审批机关: 山东省人民政府, 审批方式: 同意}'),
  },
  {
    when: 'an enterprise elsewhere than its zone',
    text: inZone('{编号: Z1, 名称: 宜都化工园, 地区: [420581]}', '所在地区: 420583, 所在片区: Z1'),
    finds: ['420583'],
    severity: 'information',
    related: '地区',
    says: '“甲公司”在湖北省宜昌市枝江市，所在片区“宜都化工园”在湖北省宜昌市宜都市，请核对。',
  },
  {
    when: 'a project elsewhere than its zone',
    text: '规划概况: {规划范围: {地区: [宜昌市], 片区: [{编号: Z1, 名称: 宜都化工园, 地区: [宜都市]}]}}\n重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 所在地区: 枝江市, 所在片区: Z1}\n',
    finds: ['枝江市'],
  },
  {
    when: 'an enterprise in its zone',
    text: inZone('{编号: Z1, 名称: 宜都化工园, 地区: [420581]}', '所在地区: 宜都市, 所在片区: Z1'),
  },
  {
    when: 'an enterprise of the city, of which the zone is a part',
    text: inZone('{编号: Z1, 名称: 宜都化工园, 地区: [420581]}', '所在地区: 420500, 所在片区: Z1'),
  },
  {
    when: 'a zone in two places',
    text: inZone('{编号: Z1, 名称: 江南园区, 地区: [420581, 420583]}', '所在地区: 420583, 所在片区: Z1'),
  },
  {
    when: 'a zone that says no place',
    text: inZone('{编号: Z1, 名称: 宜都化工园}', '所在地区: 420583, 所在片区: Z1'),
  },
  {
    when: 'a zone in a place that no table knows, too',
    text: inZone('{编号: Z1, 名称: 宜都化工园, 地区: [420581, 某镇]}', '所在地区: 420583, 所在片区: Z1'),
  },
  {
    when: 'an enterprise in another city',
    text: enterprise('370211'),
    finds: ['370211'],
    severity: 'warning',
    related: '地区',
    says: '“示例钢铁有限公司”在山东省青岛市黄岛区，不在规划范围内，请核对。',
  },
  { when: 'an enterprise in another city, by name', text: enterprise('青岛市'), finds: ['青岛市'] },
  {
    when: 'a project',
    text: plan('重点投资项目规划:\n  - {项目名称: 甲, 所在地区: 370600}\n'),
    finds: ['370600'],
  },
  { when: 'a pilot', text: plan('清洁生产试点:\n  - {名称: 甲, 所在地区: 110000}\n'), finds: ['110000'] },
  { when: 'a code that is not listed', text: enterprise('379999'), finds: ['379999'], severity: 'hint' },
  {
    when: 'a body that leads',
    text: measure('名称: 甲, 牵头单位: 青岛市财政局'),
    finds: ['青岛市财政局'],
    severity: 'warning',
    related: '地区',
    says: '“青岛市财政局”不是本地区或上级的单位，请核对。',
  },
  {
    when: 'a body that supports',
    text: measure('名称: 甲, 配合单位: [济南市财政局, 潍坊市农业农村局]'),
    finds: ['潍坊市农业农村局'],
  },
  {
    when: 'one of two in a field',
    text: measure('名称: 甲, 牵头单位: 济南市财政局、青岛市财政局'),
    finds: ['青岛市财政局'],
  },
  { when: 'another province', text: measure('名称: 甲, 牵头单位: 河南省生态环境厅'), finds: ['河南省生态环境厅'] },
  {
    when: 'a body of a joint plan',
    text: plan('', '规划范围: {地区: [370100]}, 会同部门: [青岛市财政局]'),
    finds: ['青岛市财政局'],
  },
  {
    when: 'a county in the plan of a county',
    text: measure('名称: 甲, 牵头单位: 东阿县工业和信息化局', '规划范围: {地区: [370124]}'),
    finds: ['东阿县工业和信息化局'],
  },
  { when: 'five figures', text: plan('', '规划范围: {地区: [37012]}'), finds: ['37012'], severity: 'warning' },
  { when: 'five figures in a row, no area', text: enterprise('37012', '标题: 甲'), finds: ['37012'] },
  {
    when: 'five figures in a stage',
    text: plan('进度安排:\n  - {阶段: 甲, 地区: [37010]}\n'),
    finds: ['37010'],
  },
  {
    when: 'the title',
    text: titled('青岛市清洁生产推行实施方案'),
    finds: ['青岛市'],
    severity: 'warning',
    says: '“青岛市”不在规划范围内，请核对是否沿用他处文稿。',
  },
  { when: 'the guiding ideology', text: ideology('加快建设绿色江苏省。'), finds: ['江苏省'], severity: 'hint' },
  {
    when: 'English keys',
    text: 'about: { scope: { regions: [370100] } }\nmeasures:\n  - name: 甲\n    lead: 青岛市财政局\n',
    finds: ['青岛市财政局'],
    related: 'regions',
  },
  { when: 'an enterprise in the area', text: enterprise('370114') },
  { when: 'a code of a new district', text: enterprise('370171') },
  { when: 'a district by a name that many have', text: enterprise('市中区') },
  { when: 'the area by its name', text: enterprise('370114', '规划范围: {地区: [济南市]}') },
  { when: 'an area that is not told', text: enterprise('370211', '标题: 甲') },
  { when: 'an area that is a basin', text: enterprise('370211', '规划范围: {流域: [淮河]}') },
  { when: 'an area that is not understood', text: enterprise('370211', '规划范围: {地区: [370100, 胶东半岛]}') },
  { when: 'all of a province', text: enterprise('370211', '规划范围: {地区: [370000]}') },
  { when: 'bodies of the area', text: measure('名称: 甲, 牵头单位: 济南市章丘区财政局, 配合单位: [历下区人民政府]') },
  {
    when: 'a branch of the city in a county',
    text: measure('名称: 甲, 牵头单位: 济南市生态环境局平阴分局', '规划范围: {地区: [370124]}'),
  },
  { when: 'bodies above', text: measure('名称: 甲, 牵头单位: 山东省生态环境厅, 配合单位: [国家发展改革委]') },
  { when: 'a body without its place', text: measure('名称: 甲, 牵头单位: 市财政局') },
  { when: 'a vertical body', text: measure('名称: 甲, 牵头单位: 青岛市税务局') },
  { when: 'no authority', text: measure('名称: 甲, 配合单位: [北京市环境保护科学研究院]') },
  { when: 'work across borders', text: measure('名称: 与德州市联防联控, 配合单位: [德州市生态环境局]') },
  { when: 'the title of another document', text: titled('济南市贯彻落实《青岛市清洁生产方案》的意见') },
  { when: 'a place to learn from', text: ideology('学习借鉴青岛市的经验。') },
  { when: 'the province', text: ideology('落实山东省的部署。') },
  { when: 'a market that sounds like a place', text: ideology('稳定黄金白银市场。') },
];

describe('outside-region', () => itFinds('outside-region', cases));
