import { MAX_LOCAL_REQUIREMENTS } from './limits.ts';
import type { PackFolder } from './packFolder.ts';
import { type Entries, PackReader } from './packReader.ts';

/** One entry of `requirements.yaml`, not yet compared with anything. */
export interface RequirementLine {
  readonly entries: Entries;
  /** Id of the requirement in `provisions.yaml` that it rests on. */
  readonly clause: string;
  /** Keys from the top of a plan down. */
  readonly path: readonly string[];
}

/** What an entry may say of its place. There is nothing else, above all no pattern and no code. */
const VERBS = ['add', 'require', 'min', 'max', 'allowed'] as const;

/** Reads the entries of a pack's `requirements.yaml`. */
export function readRequirements(folder: PackFolder): {
  readonly reader: PackReader;
  readonly lines: readonly RequirementLine[];
} {
  const reader = new PackReader(folder, 'requirements.yaml');
  const root = reader.root(['requirements']);
  const lines = root.maps('requirements', ['clause', 'at'], VERBS);
  if (lines.length > MAX_LOCAL_REQUIREMENTS) {
    reader.refuse(
      root.keyAt('requirements'),
      `要求有${lines.length}项，上限是${MAX_LOCAL_REQUIREMENTS}项`,
      `There are ${lines.length} requirements; the limit is ${MAX_LOCAL_REQUIREMENTS}`,
    );
  }
  return {
    reader,
    lines: lines.map((entries) => {
      if (!VERBS.some((verb) => entries.has(verb))) {
        reader.refuse(
          entries.node,
          `这一项没有写要求什么，请写${VERBS.join('、')}之一`,
          `This says nothing of its place: write one of ${VERBS.join(', ')}`,
        );
      }
      const path = entries
        .text('at')
        .split('.')
        .map((step) => step.trim());
      return { entries, clause: entries.text('clause'), path };
    }),
  };
}
