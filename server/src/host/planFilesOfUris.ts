import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readPlanFile } from './readInput.ts';
import { everyPlan } from './selector.ts';
import { walkFolder } from './walkFolder.ts';

/** A plan on disk, named as editors name it. */
interface PlanOnDisk {
  readonly uri: string;
  /** Another one when the file has changed. */
  readonly stamp: string;
  /** Undefined where the stamp was known, and where the file cannot be read as text. */
  readonly text?: string;
}

/** So many plans of a workspace are looked at; whoever has more looks for a folder of them. */
const MOST = 1000;

/** The plans on disk in folders that are named by URI. */
export class PlanFilesOfUris {
  /**
   * @param folders URIs; those that are no files hold nothing
   * @param known stamps of the last time, by URI: the texts of such files are not read again
   */
  async list(folders: readonly string[], known: ReadonlyMap<string, string>): Promise<readonly PlanOnDisk[]> {
    const found = folders.flatMap((folder) => {
      const absolute = pathOf(folder);
      return absolute === undefined ? [] : walkFolder({ absolute, path: absolute }, everyPlan).files;
    });
    const plans = new Map(found.map((file) => [file.identity(), file.absolute]));
    return Promise.all([...plans.values()].slice(0, MOST).map((absolute) => planAt(absolute, known)));
  }
}

async function planAt(absolute: string, known: ReadonlyMap<string, string>): Promise<PlanOnDisk> {
  const uri = pathToFileURL(absolute).href;
  const stamp = stampOf(absolute);
  if (known.get(uri) === stamp) return { uri, stamp };
  const read = await readPlanFile(absolute);
  return read.kind === 'text' ? { uri, stamp, text: read.text } : { uri, stamp };
}

function stampOf(absolute: string): string {
  try {
    const { mtimeMs, size } = statSync(absolute);
    return `${mtimeMs} ${size}`;
  } catch {
    return '';
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
