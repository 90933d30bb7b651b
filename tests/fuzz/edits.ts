import { setImmediate } from 'node:timers/promises';
import { editAndCompare } from '../support/editSequence.ts';

/**
 * Random edit sequences, each analysis compared with one made from nothing. Prints how many really ran,
 * or the seed of the first that differs, which belongs into `keptSeeds` of tests/core/incremental.slow.test.ts.
 *
 *     npx tsx tests/fuzz/edits.ts [--sequences 100000] [--steps 8] [--seed N] [--seconds S] [--lists]
 *
 * `--lists`: only in plans with lists that stand in an entry beside other keys (汇总, 清单).
 */
async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(`--${name}`);
    return at === -1 ? otherwise : Number(args[at + 1]);
  };
  const sequences = option('sequences', 100_000);
  const steps = option('steps', 8);
  const first = option('seed', Date.now() % 1_000_000_000);
  const until = Date.now() + 1000 * option('seconds', Number.POSITIVE_INFINITY);
  const around = args.includes('--lists') ? 'lists in entries' : 'anywhere';
  let edits = 0;
  let ran = 0;
  for (let seed = first; ran < sequences && Date.now() < until; seed++, ran++) {
    // What rows held weakly is let go only between two turns.
    await setImmediate();
    try {
      edits += editAndCompare(seed, steps, around);
    } catch (error) {
      console.log(`differs: seed ${seed}, ${around}\n${(error as Error).message}`);
      return 1;
    }
  }
  console.log(
    `${ran} sequences from seed ${first}, ${edits} edits, ${around}: every analysis equals one made from nothing`,
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
