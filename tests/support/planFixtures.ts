import { readdirSync, readFileSync } from 'node:fs';
import { root } from './plan.ts';

const folders = [
  'schemas/examples',
  'tests/fixtures/breaks',
  'tests/fixtures/places',
  'tests/fixtures/plans',
  'tests/fixtures/published',
  'tests/planted/plans',
];

/** Every example and fixture that is a plan by its name, for what must hold of all of them. */
export const planFixtures: readonly { readonly file: string; readonly text: string }[] = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.cleanplan.yaml'))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${root}${folder}/${file}`, 'utf8') })),
);
