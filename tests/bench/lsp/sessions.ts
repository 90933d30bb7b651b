import { setTimeout as sleep } from 'node:timers/promises';
import { type Repeats, repeat, type Series, seriesOf } from '../stats.ts';
import type { ServerClient, ServerSpec, Timing } from './client.ts';
import type { Edit } from './document.ts';
import { PAUSE, REST, type Setting, session, uriOf } from './oneSession.ts';
import type { Memory } from './processStatus.ts';
import type { Burst, Scene, Stroke } from './scenes.ts';

/** Edits and their undoing, over and over in one open text. */
export interface EditFigures {
  /** From sending an edit to the arrival of the right diagnostics. */
  readonly done: Series;
  /** From sending what undoes it to the arrival of the right diagnostics. */
  readonly undone: Series;
  /** From sending to the decoded answer, both ways. */
  readonly decoded: Series;
  /** Memory once all edits are made and the server rests. */
  readonly memory: Memory | undefined;
  readonly way: 'pull' | 'push';
}

export interface OpenFigures {
  /** From starting the process to the right diagnostics of the first text. */
  readonly cold: Series;
  /** From opening one more text in a server that is warm to its right diagnostics. */
  readonly warm: Series;
}

/** Memory in MiB while the same is done over and over, each time the server rests. */
export interface SteadyFigures {
  /** How often it was done by then, and what the server held. */
  readonly stages: readonly { readonly times: number; readonly memory: number }[];
  readonly failure: string | undefined;
}

/** The strokes of a scene in turn, however often. */
export function turns<S>(strokes: readonly [S, ...S[]]): () => S {
  let at = 0;
  return () => strokes[at++ % strokes.length] ?? strokes[0];
}

/** Edits and undoes in one session. The first edit of a session is a warm-up where `warmUp` says so. */
export async function measureEdits(
  spec: ServerSpec,
  scene: Scene,
  setting: Setting,
  repeats: Repeats,
  warmUp: boolean,
): Promise<EditFigures> {
  const done: number[] = [];
  const undone: number[] = [];
  const decoded: number[] = [];
  let memory: Memory | undefined;
  let way: 'pull' | 'push' = 'push';
  const failure = await session(spec, setting, async (client) => {
    const uri = uriOf(setting.folder, 'edited');
    way = client.way;
    await client.open(uri, scene.plan.text, scene.opened, setting.timeout);
    await client.rest(REST);
    const next = turns(scene.strokes);
    const once = async (stroke: Stroke): Promise<readonly [Timing, Timing]> => {
      const forth = await client.timeChange(uri, stroke.edits, stroke.done, setting.timeout);
      await sleep(PAUSE);
      const back = await client.timeChange(uri, forth.undo, stroke.undone, setting.timeout);
      await sleep(PAUSE);
      return [forth.time, back.time];
    };
    if (warmUp) await once(next());
    await repeat(repeats, async () => {
      const [forth, back] = await once(next());
      done.push(forth.arrived);
      undone.push(back.arrived);
      decoded.push(forth.decoded, back.decoded);
    });
    await client.rest(REST);
    memory = client.memory();
  });
  return {
    done: seriesOf(done, failure),
    undone: seriesOf(undone, failure),
    decoded: seriesOf(decoded, failure),
    memory,
    way,
  };
}

/** Edits and undoes as fast as the answers come, and looks at the memory ten times on the way. */
export const measureSteadyEdits = (spec: ServerSpec, scene: Scene, setting: Setting, times: number) =>
  measureSteady(spec, setting, times, async (client) => {
    const uri = uriOf(setting.folder, 'edited');
    await client.open(uri, scene.plan.text, scene.opened, setting.timeout);
    const next = turns(scene.strokes);
    // An edit and its undoing are two.
    return async (time) => {
      if (time % 2 === 1) return;
      const stroke = next();
      const { undo } = await client.timeChange(uri, stroke.edits, stroke.done, setting.timeout);
      await client.timeChange(uri, undo, stroke.undone, setting.timeout);
    };
  });

/** Opens one text after the other, waits for its diagnostics and closes it. */
export const measureSteadyTexts = (
  spec: ServerSpec,
  { plan, opened }: Pick<Scene, 'plan' | 'opened'>,
  setting: Setting,
  times: number,
) =>
  measureSteady(spec, setting, times, async (client) => async (time) => {
    const uri = uriOf(setting.folder, `text-${time}`);
    await client.open(uri, plan.text, opened, setting.timeout);
    client.close(uri);
  });

/** How often the memory is looked at. */
const STAGES = 10;

async function measureSteady(
  spec: ServerSpec,
  setting: Setting,
  times: number,
  prepare: (client: ServerClient) => Promise<(time: number) => Promise<void>>,
): Promise<SteadyFigures> {
  const stages: { times: number; memory: number }[] = [];
  const failure = await session(spec, setting, async (client) => {
    const once = await prepare(client);
    for (let time = 0; time < times; time++) {
      await once(time);
      if ((time + 1) % Math.ceil(times / STAGES) !== 0) continue;
      await client.rest(REST);
      stages.push({ times: time + 1, memory: client.memory().now });
    }
  });
  return { stages, failure };
}

/**
 * Starts servers and opens a text in each, then one more. They take turns, so that what slows the machine down for a
 * while slows all of them down. One that gives no right answer is not started again.
 *
 * @returns figures in the order of the servers
 */
export async function measureOpens(
  specs: readonly ServerSpec[],
  scene: Pick<Scene, 'plan' | 'opened'>,
  setting: Setting,
  repeats: Repeats,
): Promise<readonly OpenFigures[]> {
  const runs = specs.map((spec) => ({
    spec,
    cold: [] as number[],
    warm: [] as number[],
    failure: undefined as string | undefined,
  }));
  await repeat(repeats, async () => {
    for (const run of runs) if (run.failure === undefined) run.failure = await openTwo(run, scene, setting);
  });
  return runs.map(({ cold, warm, failure }) => ({ cold: seriesOf(cold, failure), warm: seriesOf(warm, failure) }));
}

/** Adds the time of a first and of a second opening; returns why there is none. */
function openTwo(
  { spec, cold, warm }: { readonly spec: ServerSpec; readonly cold: number[]; readonly warm: number[] },
  { plan, opened }: Pick<Scene, 'plan' | 'opened'>,
  setting: Setting,
): Promise<string | undefined> {
  const start = performance.now();
  return session(spec, setting, async (client) => {
    await client.open(uriOf(setting.folder, 'first'), plan.text, opened, setting.timeout);
    cold.push(performance.now() - start);
    await client.rest(REST);
    const second = await client.open(uriOf(setting.folder, 'second'), plan.text, opened, setting.timeout);
    warm.push(second.arrived);
  });
}

/** Types a burst and times from its last key to the right diagnostics; then takes everything back at once. */
export async function measureBurst(
  spec: ServerSpec,
  scene: Burst,
  interval: number,
  setting: Setting,
  repeats: Repeats,
): Promise<Series> {
  const values: number[] = [];
  const failure = await session(spec, setting, async (client) => {
    const uri = uriOf(setting.folder, 'typed');
    await client.open(uri, scene.plan.text, scene.opened, setting.timeout);
    await client.rest(REST);
    await repeat(repeats, async (round) => {
      const { ms, undo } = await type(client, uri, scene, interval, setting.timeout);
      // The first burst only warms up.
      if (round > 0) values.push(ms);
      await client.timeChange(uri, undo, scene.undone, setting.timeout);
      await client.rest(REST);
    });
  });
  return seriesOf(values, failure);
}

/** Keys go out when they are due, however the server fares; a late one does not delay those behind it. */
async function type(
  client: ServerClient,
  uri: string,
  { keys, done }: Burst,
  interval: number,
  timeout: number,
): Promise<{ readonly ms: number; readonly undo: readonly Edit[] }> {
  const start = performance.now();
  const undo: Edit[] = [];
  for (const [at, key] of keys.slice(0, -1).entries()) {
    await sleep(Math.max(0, start + at * interval - performance.now()));
    undo.unshift(...client.change(uri, [key]).undo);
  }
  await sleep(Math.max(0, start + (keys.length - 1) * interval - performance.now()));
  const last = await client.timeChange(uri, keys.slice(-1), done, timeout);
  return { ms: last.time.arrived, undo: [...last.undo, ...undo] };
}
