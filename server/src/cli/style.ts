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

/** How text is laid out on standard output: color by option, else NO_COLOR and FORCE_COLOR, else for terminals only. */
export function styleFor(io: Io, options: ColorOptions): Style {
  const width = io.isTTY ? (io.columns ?? pipeWidth) : pipeWidth;
  return {
    color: options.color ?? colorByEnvironment(io),
    width: Math.min(Math.max(width, narrowest), widest),
  };
}

/** The same in a file, which is no terminal: color only where the option asks for it. */
export const fileStyle = ({ color = false }: ColorOptions): Style => ({ color, width: pipeWidth });

/** NO_COLOR (no-color.org) goes before FORCE_COLOR (force-color.org), whose 0 and false say no color. */
function colorByEnvironment({ env, isTTY }: Io): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTTY && env.TERM !== 'dumb';
}
