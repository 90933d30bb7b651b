import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Memory of a process in MiB. */
export interface Memory {
  readonly now: number;
  /** The most it ever had; undefined where the system does not keep it. */
  readonly peak: number | undefined;
}

/** Resident memory of a running process: from /proc where there is one, else from `ps`. */
export function memoryOf(pid: number): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { now: kibibytes(status, 'VmRSS') / 1024, peak: kibibytes(status, 'VmHWM') / 1024 };
  } catch {
    const rss = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return { now: Number(rss) / 1024, peak: undefined };
  }
}

function kibibytes(status: string, field: string): number {
  const found = new RegExp(`^${field}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1];
  if (found === undefined) throw new Error(`No ${field} in the status of the process.`);
  return Number(found);
}

/** Clock ticks a process has computed for, all threads together; undefined where there is no /proc. */
export function ticksOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; user and system time are fields 14 and 15, 12 and 13 after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}
