import type { Anchor } from '../text/anchor.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { ProsePiece } from './prosePieces.ts';

/** A time with which a sentence about what is to be done begins. */
export interface TimeInWords {
  readonly text: string;
  readonly last: string;
  readonly anchor: Anchor;
}

/** Top-level fields that say what is to be done. */
const AHEAD: ReadonlySet<string> = new Set(['guidingIdeology', 'goalsAndTasks', 'keyContents', 'measures', 'schedule']);
/** What stands before the time: 力争到2025年. */
const OPENING = /^[\s“"]*(?:力争|确保|争取|努力|预计|其中)?[，,]?/;
/** 到2025年底, 2021—2025年, “十四五”时期. */
const TIME =
  /^(?:(?:到|至)(?:19|20)\d\d年(?:年?[底末])?前?|(?:19|20)\d\d年?\s*[—–\-~～－至到]+\s*(?:19|20)\d\d年|[“"]?[一二三四五六七八九十]+五[”"]?(?=[时期末规]))/;
/** Words that look back. */
const BACK =
  /已|曾|(?<!为)了|以来|累计(?:完成|实现|建成|安排|投入|淘汰|创建)|取得|成效|成果丰硕|回顾|总结|基础上|当时|统计|现状|目前|现有|完成情况|未完成|遗留|结转|延续|同比|超额|如期/;

/** The times at the beginning of sentences that look ahead. */
export function timesAheadIn(piece: ProsePiece, values: ValueReader): TimeInWords[] {
  if (!AHEAD.has(piece.root) || !/(?:19|20)\d\d|五[”"时期末规]/.test(piece.text)) return [];
  return piece.sentences.flatMap((sentence): TimeInWords[] => {
    const start = OPENING.exec(sentence.text)?.[0].replace(/[“"]$/, '').length ?? 0;
    const text = TIME.exec(sentence.text.slice(start))?.[0];
    if (text === undefined || BACK.test(sentence.text)) return [];
    const reading = values.read(/[底末前]$|^[到至]/.test(text) ? 'date' : 'period', text);
    if (!('last' in reading) || typeof reading.last !== 'string') return [];
    return [{ text, last: reading.last, anchor: piece.placeOf(sentence, start, start + text.length) }];
  });
}
