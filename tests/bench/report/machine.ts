import { readFileSync } from 'node:fs';
import os from 'node:os';

/** What the figures depend on besides the programs. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly date: string;
  /** Processes that wanted a core, on average over the last minute; more than the cores means that others slow us down. */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    system: `${os.type()} ${os.release().split('-')[0]} ${os.arch()}`,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    load: load(),
  };
}

/** Average load over the last minute. */
export function load(): number {
  try {
    return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
  } catch {
    return os.loadavg()[0] ?? Number.NaN;
  }
}
