import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyPack } from '../../server/src/core/provisions/policyPack.ts';
import { policyIds } from '../../server/src/tools/generateCatalogue.ts';

/** The packs of a repository, as they are in its catalogues, in the order of their ids. */
export const policyPacksIn = (root: string): readonly PolicyPack[] =>
  policyIds(root).map((id) => JSON.parse(readFileSync(join(root, `schemas/policies/${id}/catalogue.json`), 'utf8')));

/** What a package has of each policy: its catalogue among the programs and, of a verbatim one, its source. */
export const policyFiles = (root: string, dist: string): readonly string[] =>
  policyPacksIn(root).flatMap(({ id, source }) => [`${dist}/${id}.json`, ...(source === null ? [] : [source.file])]);
