/* What several rules say beside another place in the plan. */

export const periodHere = { zh: '规划期在这里', en: 'the period is here' };
export const targetHere = { zh: '目标值在这里', en: 'The target is here' };
export const listedHere = { zh: '已列在这里', en: 'It is listed here' };
