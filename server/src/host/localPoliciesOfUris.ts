import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LocalPolicies } from '../core/local/packFolder.ts';
import { LocalPolicyFiles, rootFor } from './localPolicies.ts';

/** The packs on disk for plans that are named by URI, as editors do. */
export class LocalPoliciesOfUris {
  readonly #files = new LocalPolicyFiles((folder) => pathToFileURL(folder).href);

  /**
   * @param uri of the plan; one that is no file has no packs
   * @param workspace URIs of the folders that are open: the one a plan lies in is the last that is looked into
   */
  of(uri: string, workspace: readonly string[]): LocalPolicies | undefined {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    const folder = dirname(file);
    const open = workspace.map(pathOf).find((each) => each !== undefined && `${folder}/`.startsWith(`${each}/`));
    return this.#files.of(folder, open ?? rootFor(folder, folder));
  }

  /** Files have changed. */
  forget(): void {
    this.#files.forget();
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).replace(/(?<=.)[\\/]$/, '');
  } catch {
    return undefined;
  }
}
