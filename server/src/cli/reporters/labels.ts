import type { Citation } from '../../core/provisions/citation.ts';
import type { Localized } from '../../core/text/locale.ts';

/** What stands before and between the parts of a finding, in both languages. */
export const labels = {
  basis: { zh: '依据：{address}', en: 'Basis: {address}' },
  basisAbove: { zh: '依据同上（{address}）', en: 'Basis as above ({address})' },
  otherBasis: { zh: '依据（{kind}）：{said}', en: 'Basis ({kind}): {said}' },
  related: { zh: '相关：', en: 'Related: ' },
  fix: { zh: '可修正：', en: 'Fix: ' },
  clean: { zh: '没有发现问题', en: 'no problems found' },
  cleanInPart: { zh: '读到的部分没有发现问题', en: 'no problems found in what was read' },
  notTranscribed: {
    zh: '{count} 项内容未转录，没有检查：{contents}',
    en: '{count} contents were not transcribed and not checked: {contents}',
  },
  notTranscribedCount: { zh: '{count} 项内容未转录，没有检查', en: '{count} contents not transcribed, not checked' },
  leftOut: {
    zh: '规划的审查依据没有写{policy}，所以没有按它检查',
    en: 'not checked against {policy}, since the plan names other policies and not this one',
  },
  blanks: {
    zh: '还有 {count} 处待填，在第 {lines} 行',
    en: '{count} places are still to be filled in, in lines {lines}',
  },
  moreLines: { zh: '还有 {count} 行', en: '{count} more lines' },
  place: { zh: '第 {line} 行，{message}', en: 'line {line}, {message}' },
  secondary: {
    zh: '（据公开文本转述，未与官方文本核对）',
    en: ' (in our words from public copies, not compared with an official text)',
  },
  checked: { zh: '共检查 {files} 个文件：{result}', en: '{files} checked: {result}' },
  files: { zh: '{count}', en: '{count} files' },
  oneFile: { zh: '1', en: '1 file' },
  file: { zh: '文件', en: 'file' },
  notWhole: { zh: '（没有检查完）', en: ' (not fully checked)' },
  count: { zh: '{word} {count} 处', en: '{count} {word}' },
  waivedHere: { zh: '已写例外说明', en: 'waived' },
  waiverReason: { zh: '理由：{reason}', en: 'Reason: {reason}' },
  waiverConfirmed: { zh: '{body}确认', en: 'confirmed by {body}' },
  unconfirmed: { zh: '没有写确认单位', en: 'does not say who confirmed it' },
  waiverExpires: { zh: '有效期 {day}', en: 'until {day}' },
  waiverEndless: { zh: '没有写有效期', en: 'without an end' },
  waived: { zh: '另有 {count} 处已写例外说明', en: '{count} waived' },
  incomplete: { zh: '{count} 个文件没有检查完', en: '{count} not fully checked' },
  dated: {
    zh: '规划日期 {planDays}；审查日期 {asOf}；审查依据 {policies}',
    en: 'Plan of {planDays}, checked as of {asOf}, against {policies}',
  },
  datedUnknown: { zh: '审查日期 {asOf}；审查依据 {policies}', en: 'Checked as of {asOf}, against {policies}' },
  noPolicy: { zh: '无（没有写对代号）', en: 'nothing (no id of a policy is right)' },
  manyDays: { zh: '{first} 至 {last}（各份不同）', en: '{first} to {last} (each its own)' },
  undated: { zh: '未写，按审查日期', en: 'no day of its own' },
  dayUnknown: {
    zh: '未写明成文日期，时效未核对',
    en: 'the plan does not tell its day, so what was in force then was not checked',
  },
} satisfies Record<string, Localized>;

/** What a basis is, so that only a clause can look like one. */
export const basisWords: Readonly<Record<Citation['basis'], Localized>> = {
  clause: { zh: '政策条款', en: 'policy clause' },
  standard: { zh: '标准', en: 'standard' },
  practice: { zh: '通行做法', en: 'practice' },
  format: { zh: '本工具格式约定', en: 'CleanPlan file format' },
};
