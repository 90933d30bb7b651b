import { normalize, sep } from 'node:path';

/** A file to check: where it is, and how the user would name it (relative if they were). */
export interface FoundFile {
  readonly absolute: string;
  /** With `/` between its parts on every system. */
  readonly path: string;
  /** The file behind links, by which two names of one file are known to be the same. */
  identity(): string;
}

/** A path that gave nothing to check. */
export interface PathProblem {
  /** `renamed`: a plan whose name goes on behind `.cleanplan.yaml`, so that a scan passes it by. */
  readonly kind: 'not-found' | 'no-match' | 'no-plans' | 'unreadable' | 'unreadable-folder' | 'dead-link' | 'renamed';
  readonly path: string;
  /** The system's code where there is one: `EACCES`. */
  readonly code?: string;
  /** The parts of the path that were read as a pattern, where nothing matches. */
  readonly patterns?: readonly string[];
}

/** What a path of the command line stands for. */
export interface FoundPlans {
  readonly files: readonly FoundFile[];
  readonly problems: readonly PathProblem[];
}

/** A path in its short form, with `/` on every system. */
export const displayPath = (path: string): string => normalize(path).split(sep).join('/');
