/** A cell that is left blank with a mark: —, /. */
export const isDash = (text: string): boolean => /^(?:[-–—－/／\\]+|——)$/.test(text);
