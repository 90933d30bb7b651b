import table from '../../../schemas/pinyin.json' with { type: 'json' };
import type { PinyinTable } from '../core/codes/pinyin.ts';

/** Loaded by the build when completion first asks for it. */
export const pinyin = (): PinyinTable => table;
