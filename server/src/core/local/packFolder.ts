/** The files of a region's pack; no others are read. */
export const PACK_FILES = ['policy.yaml', 'provisions.yaml', 'requirements.yaml', 'source.txt'] as const;

export type PackFileName = (typeof PACK_FILES)[number];

/** The folder that holds packs, seen from the folder of a plan or one above it. */
export const PACKS_FOLDER = '.cleanplan/policies';

/** Why a file that is there gave no text: larger than `MAX_PACK_FILE`, no UTF-8, or the system refuses it. */
export type UnreadFile = 'large' | 'encoding' | 'refused';

/** One pack as it was found, not looked into yet. Whoever has the files makes it; the core opens none. */
export interface PackFolder {
  /** The folder's own name, which is the pack's id. */
  readonly id: string;
  /** The folder as messages and links name it: a path with `/`, or a URI; without a slash at its end. */
  readonly path: string;
  /** By name; what is not there is left out. */
  readonly files: Readonly<Partial<Record<PackFileName, string | { readonly unread: UnreadFile }>>>;
}

/**
 * What is in force where a plan lies, as the context of its analysis has it. The same object stands for the same
 * files: whoever sees a file change makes another.
 */
export interface LocalPolicies {
  /** In the order of their ids. */
  readonly folders: readonly PackFolder[];
}
