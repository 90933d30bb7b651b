/** Levels of government, as they stand side by side: 县, 区, 乡镇, 县（市）. */
const LEVELS = '(?:自治[区州县旗]|街道|街区|[省市县区旗州盟乡镇])+(?:（[^（）]*）)?';
const GOVERNED = new RegExp(`(?:^|[^\\p{L}\\p{N}])各${LEVELS}(?:、${LEVELS})*$`, 'u');
const LEVEL_BEHIND = new RegExp(`^${LEVELS}(?!直)`);

/** Whether the 、 at a place stands between levels of government that are named together: 各县、区人民政府. */
export const joinsLevels = (text: string, from: number, at: number): boolean =>
  text[at] === '、' &&
  LEVEL_BEHIND.test(text.slice(at + 1, at + 12)) &&
  GOVERNED.test(text.slice(Math.max(from, at - 40), at));
