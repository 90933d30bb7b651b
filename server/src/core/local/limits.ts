/** Longest file of a region's pack, in bytes on disk and in characters. A regulation has some ten thousand. */
export const MAX_PACK_FILE = 256 * 1024;

/** Most lines of a file of a pack. */
export const MAX_PACK_LINES = 5000;

/** Most packs that are in force in one place; the rest of a folder is left out with a word. */
export const MAX_PACKS = 16;

/** Most entries of one `requirements.yaml`. */
export const MAX_LOCAL_REQUIREMENTS = 200;

/** Longest name of an entry that is added, in characters. */
export const MAX_NAME = 30;

/** Most sentences of a source text: each is sought among those that `provisions.yaml` accounts for. */
export const MAX_SENTENCES = 2000;
