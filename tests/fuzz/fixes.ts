import { fuzzFixes } from '../support/fuzzFixes.ts';

/**
 * Spoils plans in every way a hand does and applies every fix that is offered: none may lose a text that its title does
 * not hold, each must mend its finding and bring no other but blanks. Prints how many findings about characters and
 * notation have a fix.
 *
 *     npx tsx tests/fuzz/fixes.ts [--times 300] [--seed N]
 */
function main(args: readonly string[]): number {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(`--${name}`);
    return at === -1 ? otherwise : Number(args[at + 1]);
  };
  const seed = option('seed', Date.now() % 1_000_000_000);
  const { texts, found, fixable, allFound, allFixable, faults } = fuzzFixes(option('times', 300), seed);
  for (const fault of faults) console.log(fault);
  console.log(`${texts} spoilt plans from seed ${seed}: ${faults.length} faults of fixes`);
  console.log(
    `${share(fixable, found)} findings of slips have a fix, ${share(allFixable, allFound)} of all about notation`,
  );
  return faults.length === 0 ? 0 : 1;
}

const share = (part: number, whole: number): string => `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;

process.exitCode = main(process.argv.slice(2));
