import assert from 'node:assert/strict';
import type { LineContext } from '../../server/src/core/syntax/cursor/cursorContext.ts';
import { lineContext } from '../../server/src/core/syntax/cursor/lineContext.ts';
import { marked } from '../support/cursor.ts';

/** The context as one line: path, then slot and what is written, then siblings. */
function at(fixture: string): string {
  const { text, position } = marked(fixture);
  const context = lineContext(text, position);
  if (context === undefined) return 'none';
  const path = context.path.map((step) => ('key' in step ? step.key : '-')).join('/');
  const marks = `${context.afterDash ? ' dash' : ''}${context.colon ? ' colon' : ''}${context.flow === undefined ? '' : ` in ${context.flow}`}`;
  return `${path || 'root'} ${context.slot} «${context.prefix}»${marks} [${context.siblings.join(' ')}]`;
}

function contextOf(fixture: string): LineContext {
  const { text, position } = marked(fixture);
  return lineContext(text, position) ?? assert.fail('no context');
}

describe('lineContext', () => {
  it('knows the root of an empty file', () => {
    assert.equal(at('$0'), 'root key «» []');
    assert.equal(at('\n\n$0'), 'root key «» []');
  });

  it('tells keys and values at the root', () => {
    assert.equal(at('规划格式: 1\n规$0\n进度安排:\n'), 'root key «规» [规划格式 进度安排]');
    assert.equal(at('规划$0格式: 1\n'), 'root key «规划» colon []');
    assert.equal(at('规划格式: $0'), '规划格式 value «» []');
    assert.equal(at('规划格式:$0'), '规划格式 value «» []');
    assert.equal(at('规划格式: 1$0'), '规划格式 value «1» []');
  });

  it('tells the container of an indented key', () => {
    const fixture = '规划概况:\n  标题: 济南\n  规$0\n  规划期: 2026—2030年\n进度安排:\n';
    assert.equal(at(fixture), '规划概况 key «规» [标题 规划期]');
  });

  it('takes an empty line at its column', () => {
    assert.equal(at('规划概况:\n  标题: 济南\n  $0\n'), '规划概况 key «» [标题]');
    assert.equal(at('规划概况:\n  标题: 济南\n$0\n进度安排:\n'), 'root key «» [规划概况 进度安排]');
    assert.equal(at('规划概况:\n  $0'), '规划概况 key «» []');
  });

  it('moves an empty line to the column of the keys beside it', () => {
    assert.equal(at('规划概况:\n  标题: 济南\n      $0\n'), '规划概况 key «» [标题]');
    const deep = contextOf('规划概况:\n  标题: 济南\n      $0\n');
    assert.equal(deep.indent, 2);
    assert.deepEqual(deep.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } });
    const shallow = contextOf('规划概况:\n  标题: 济南\n $0\n');
    assert.equal(shallow.indent, 2);
    assert.deepEqual(shallow.range, { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } });
  });

  it('reads list items and what stands in them', () => {
    assert.equal(at('进度安排:\n  - $0'), '进度安排/- key «» dash []');
    assert.equal(at('进度安排:\n  - 阶$0\n    时间: 2026\n'), '进度安排/- key «阶» dash [时间]');
    assert.equal(at('进度安排:\n  - 阶段: 启动\n    $0\n  - 阶段: 中期\n'), '进度安排/- key «» [阶段]');
    assert.equal(at('进度安排:\n  - 阶段: 启动\n    时间: $0\n'), '进度安排/-/时间 value «» [阶段]');
    assert.equal(at('目标任务:\n  主要指标:\n  - 编号: M1\n    属$0\n'), '目标任务/主要指标/- key «属» [编号]');
    assert.equal(at('进度安排:\n- 阶段: 启动\n- $0\n'), '进度安排/- key «» dash []');
    assert.equal(at('进度安排:\n- 阶段: 启动\n$0\n'), 'root key «» [进度安排]');
  });

  it('leaves an item when the line stands at the column of the dashes', () => {
    assert.equal(at('进度安排:\n  - 阶段: 启动\n  $0\n'), '进度安排 key «» []');
  });

  it('reads flow maps and lists on the line', () => {
    assert.equal(at('a:\n  - {编号: X1, 指$0, 年份: 2025}'), 'a/- key «指» in map [编号 年份]');
    assert.equal(at('a:\n  - {编号: X1, 年份: $0}'), 'a/-/年份 value «» in map [编号]');
    assert.equal(at('a:\n  - {编号: X1, $0'), 'a/- key «» in map [编号]');
    assert.equal(at('a:\n  - {$0}'), 'a/- key «» in map []');
    assert.equal(at('a:\n  行业: [冶金, 化$0]'), 'a/行业/- key «化» in list []');
    assert.equal(at('a:\n  行业: [$0'), 'a/行业/- key «» in list []');
    assert.equal(at('- {对应指标: [M1, $0], b: {c: 1, d: 2}}'), '-/对应指标/- key «» in list []');
    assert.equal(at('- {x: [M1], b: {c: 1, d: $0}}'), '-/b/d value «» in map [c]');
    assert.equal(at('- {x: [M1], b$0: {c: 1}}'), '- key «b» colon in map [x]');
  });

  it('reads brackets across lines', () => {
    assert.equal(at('a:\n  b: {\n    c: 1,\n    d$0\n  }\n'), 'a/b key «d» in map [c]');
    assert.equal(at('a: [\n  {x: 1,\n   y: $0},\n]\n'), 'a/-/y value «» in map [x]');
    assert.equal(at('a:\n  - {编号: X1, 年\n  - {编号: X2, $0}\n'), 'a/- key «» in map [编号]');
    assert.equal(at('{a: 1, $0}'), 'root key «» in map [a]');
  });

  it('reads a full-width colon and a colon without its space as meant', () => {
    assert.equal(at('规划概况：\n  标题：济南\n  规$0'), '规划概况 key «规» [标题]');
    assert.equal(at('规划概况：\n  规划层级：市$0'), '规划概况/规划层级 value «市» []');
    assert.equal(at('规划概况:\n  规划层级:市$0'), '规划概况/规划层级 value «市» []');
    assert.equal(at('- {编号：X1, 年份：$0}'), '-/年份 value «» in map [编号]');
  });

  it('does not take a link or a time of day for a key', () => {
    assert.equal(at('a:\n  - https://x$0'), 'a/- key «https://x» dash []');
    assert.equal(at('a:\n  - 12:30$0'), 'a/- key «12:30» dash []');
  });

  it('reads a key without its colon, and goes on below a quote that is not closed', () => {
    assert.equal(at('规划概况\n  标$0'), '规划概况 key «标» []');
    assert.equal(at('规划概况:\n  标题: "济南\n  规$0'), '规划概况 key «规» [标题]');
    assert.equal(at("规划概况:\n  '标题': x\n  规$0"), '规划概况 key «规» [标题]');
  });

  it('reads ideographic spaces and tabs as indentation', () => {
    assert.equal(at('规划概况:\n　标题: x\n  规$0'), '规划概况 key «规» [标题]');
    assert.equal(at('规划概况:\n\t标$0'), '规划概况 key «标» []');
  });

  it('offers nothing in block text and comments', () => {
    assert.equal(at('指导思想:\n  表述: >-\n    坚持$0\n  基本原则: []\n'), 'none');
    assert.equal(at('指导思想:\n  表述: |\n    坚持\n    $0\n'), 'none');
    assert.equal(at('指导思想:\n  表述: |\n    坚持\n$0\n    以\n'), 'none');
    assert.equal(at('a:\n  - |\n    坚持: $0\n'), 'none');
    assert.equal(at('a: 1 # 说$0'), 'none');
    assert.equal(at('# $0'), 'none');
    assert.equal(at('a: [1, # x$0\n  2]'), 'none');
  });

  it('goes on beside and behind block text', () => {
    assert.equal(at('指导思想:\n  表述: >-\n    坚持\n  基$0\n'), '指导思想 key «基» [表述]');
    assert.equal(at('a:\n  - 表述: |\n      坚持\n    基$0\n'), 'a/- key «基» [表述]');
    assert.equal(at('指导思想:\n  表述: |\n    坚持\n  $0\n'), '指导思想 key «» [表述]');
  });

  it('gives the word to replace', () => {
    const key = contextOf('规划概况:\n  规划$0层级: 市级');
    assert.deepEqual(key.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } });
    const value = contextOf('规划概况:\n  规划层级: 市$0级 # 注');
    assert.deepEqual(value.range, { start: { line: 1, character: 8 }, end: { line: 1, character: 10 } });
    const item = contextOf('- [M1, M$02 ]');
    assert.deepEqual(item.range, { start: { line: 0, character: 7 }, end: { line: 0, character: 9 } });
  });

  it('never fails, wherever the cursor is', () => {
    const text = 'a: {b: [1, {c: "x\n  - d：e, # f\n\t- g\n　h: |\n   i\n}]: j\n- - k: &l *m\n';
    for (let offset = 0; offset <= text.length; offset++) at(`${text.slice(0, offset)}$0${text.slice(offset)}`);
  });
});
