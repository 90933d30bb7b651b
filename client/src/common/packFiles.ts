// What the server has in server/src/core/local; a test holds the two together.

/** The folder that holds packs, seen from the folder of a plan or one above it. */
export const PACKS_FOLDER = '.cleanplan/policies';

/** The files of a pack; no others are read. */
export const PACK_FILES = ['policy.yaml', 'provisions.yaml', 'requirements.yaml', 'source.txt'] as const;

/** Longest file that is read, in bytes. */
export const MAX_PACK_FILE = 256 * 1024;

/** Most packs that may be in force in one place; one more is sent, so that it is told. */
export const MAX_PACKS = 16;
