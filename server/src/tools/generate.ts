import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCatalogues } from './generateCatalogue.ts';
import { generateEditorSchema } from './generateEditorSchema.ts';
import { generateExamples } from './generateExamples.ts';
import { generateGrammar } from './generateGrammar.ts';
import { generatePinyin } from './generatePinyin.ts';
import { generatePlanTypes } from './generatePlanTypes.ts';
import { generatePolicyPacks } from './generatePolicyPacks.ts';
import { generateRulePages } from './generateRulePages.ts';
import { generateSnippets } from './generateSnippets.ts';
import { generateValidators } from './generateValidators.ts';
import { generateZhSchema } from './generateZhSchema.ts';

/** Every generator: from the repository root to file contents by path under it. None of them writes. */
const generators: readonly ((root: string) => Map<string, string>)[] = [
  generateCatalogues,
  generatePolicyPacks,
  generateValidators,
  generateZhSchema,
  generatePlanTypes,
  generatePinyin,
  generateRulePages,
  generateEditorSchema,
  generateExamples,
  generateGrammar,
  generateSnippets,
];

/** The content of everything generated, by path under the repository root. */
export const generateAll = (root: string): Map<string, string> =>
  new Map(generators.flatMap((generator) => [...generator(root)]));

/** The generated files that are missing or differ from what is generated now. */
export function staleFiles(root: string, generated: ReadonlyMap<string, string>): string[] {
  return [...generated]
    .filter(([path, content]) => {
      const file = join(root, path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== content;
    })
    .map(([path]) => path);
}

function main(check: boolean): number {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const generated = generateAll(root);
  const stale = staleFiles(root, generated);
  for (const path of stale) {
    if (!check) writeFileSync(join(root, path), generated.get(path) ?? '');
    console.log(check ? `${path} is stale; run: npm run generate` : `wrote ${path}`);
  }
  return check && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.includes('--check'));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
