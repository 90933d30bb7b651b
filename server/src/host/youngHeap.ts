import { setFlagsFromString } from 'node:v8';

/*
 * V8 begins with a young generation of 1 MB and doubles it, up to 32 MB (128 in Node 24), whenever much
 * of what is new survives. A large plan makes it grow to the full: what is kept of the rows survives. The
 * rest of what reading and binding make is garbage at once, so a small one is collected as cheaply, stays
 * in the processor's cache, and spares the process tens of megabytes that it would hold to its end.
 */

const GROWTH = { usual: 2, none: 1 };

let small = false;

/** Lets the young generation of the heap grow no more, for the rest of the process's life. */
export function keepYoungHeapSmall(): void {
  small = true;
  setGrowth(GROWTH.none);
}

/**
 * Does something while V8's settings are the usual ones: code caches are made and taken only under the
 * same settings, and this one is compared like any other.
 */
export function withUsualSettings<T>(work: () => T): T {
  if (!small) return work();
  setGrowth(GROWTH.usual);
  try {
    return work();
  } finally {
    setGrowth(GROWTH.none);
  }
}

const setGrowth = (factor: number): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);
