import { readFast } from '../../server/src/core/syntax/fastReader/fastReader.ts';
import { prescan } from '../../server/src/core/syntax/slips/prescan.ts';
import { RepairedText } from '../../server/src/core/syntax/slips/repairedText.ts';
import { readYaml } from '../../server/src/core/syntax/yamlReader/yamlReader.ts';
import { Segment } from '../../server/src/core/text/anchor.ts';

/** How fast the two readers, and the prescan before them, go through a list of 20,000 enterprises: npx tsx tests/fuzz/readerSpeed.ts. */
const ROWS = 20_000;

const row = (number: number): string => `  - 编号: Q${number}
    企业名称: 第${number}化工有限责任公司
    统一社会信用代码: 91370100MA3C${100_000 + number}
    地区: 370114
    行业: 化工
    审核类型: 强制性审核   # 双超
    主要污染物: [化学需氧量, 氨氮, "总磷"]
    完成时限: 2027年底前
`;

const rows = Array.from({ length: ROWS }, (_, index) => row(index + 1));
const bytes = rows.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${ROWS} rows, ${(bytes / 1e6).toFixed(1)} MB as UTF-8`);

function measure(name: string, times: number, read: (segment: Segment) => unknown): void {
  const durations = Array.from({ length: times }, () => {
    const segments = rows.map((text) => new Segment(text, 8));
    const begun = performance.now();
    for (const segment of segments) if (read(segment) === undefined) throw new Error('handed over');
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const speed = (milliseconds: number) => `${(bytes / 1e3 / milliseconds).toFixed(1)} MB/s`;
  const [best = 0, median = 0] = [durations[0], durations[times >> 1]];
  console.log(`${name}: median ${median.toFixed(0)} ms, ${speed(median)}; best ${best.toFixed(0)} ms, ${speed(best)}`);
}

measure('readFast', 25, readFast);
measure('readYaml', 5, (segment) => readYaml(segment, new RepairedText(segment.text, []), undefined));
measure('prescan', 5, (segment) => prescan(segment, () => false));
