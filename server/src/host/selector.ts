/** File names that a scan of a folder takes for plans; one that is only the ending is no plan's name. */
export const planFileName = /^.+\.cleanplan\.ya?ml$/i;

/** Folders that are never entered. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** What a walk through folders takes in one of them. */
export interface Selector {
  /** Two visits of a folder with the same key give the same. */
  readonly key: string;
  /** Whether a file of this name is taken. */
  takes(name: string): boolean;
  /** What is taken in a folder of this name; undefined where it need not be entered. */
  below(name: string): Selector | undefined;
}

/** The scan of a folder. */
export const everyPlan: Selector = {
  key: '',
  takes: (name) => planFileName.test(name),
  below: (name) => (skippedFolders.has(name) ? undefined : everyPlan),
};
