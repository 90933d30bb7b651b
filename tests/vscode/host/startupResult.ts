/** The environment variable that names the file in which the probe of a start leaves its result. */
export const STARTUP_FILE = 'CLEANPLAN_STARTUP';

/** One start of the extension, in milliseconds. */
export interface Startup {
  /** Loading and activating the extension, up to the end of `activate`. */
  readonly activation: number;
  /** From opening a plan, with the extension active and no server running, to its first findings. */
  readonly findings: number;
}
