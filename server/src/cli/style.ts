import type { Io } from '../host/io.ts';
import type { Style } from './report.ts';

/** `--color` and `--no-color`; undefined when neither is given. */
export interface ColorOptions {
  readonly color?: boolean;
}

/** Lines for a pipe or file, and the widest ones for a terminal: longer lines are hard to read. */
const pipeWidth = 100;
const widest = 120;
const narrowest = 40;

/**
 * How text is laid out: color by option, else NO_COLOR and FORCE_COLOR, else for terminals only. Whether
 * there is a terminal is found out when a reporter asks.
 */
export const styleFor = (io: Io, options: ColorOptions): Style => ({
  get color() {
    return options.color ?? colorByEnvironment(io);
  },
  get width() {
    const width = io.isTTY ? (io.columns ?? pipeWidth) : pipeWidth;
    return Math.min(Math.max(width, narrowest), widest);
  },
});

function colorByEnvironment(io: Io): boolean {
  const { env } = io;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return io.isTTY && env.TERM !== 'dumb';
}
