import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ajvValidate, bareNode, cleanplanCheck, spectralLint, type Task } from './cli/tools.ts';
import { measureTools, type Tool, type ToolFigures } from './cli/wholeProcess.ts';
import { generatePlan, type Plan, type PlanShape } from './generate.ts';
import type { ServerSpec } from './lsp/client.ts';
import { burst, keystroke, namesMistakes, structuralEdits } from './lsp/scenes.ts';
import {
  type EditFigures,
  measureBurst,
  measureEdits,
  measureOpens,
  measureSteadyEdits,
  measureSteadyTexts,
  type OpenFigures,
  type Setting,
  type SteadyFigures,
} from './lsp/sessions.ts';
import type { MeasureName, Profile } from './profile.ts';
import { number } from './report/format.ts';
import { cleanplan, cleanplanPushed, echo, yamlLanguageServer } from './servers.ts';
import type { Series } from './stats.ts';

/** The servers that are compared, ours first. */
const SERVERS: readonly ServerSpec[] = [cleanplan, yamlLanguageServer];

export interface EditResult {
  readonly server: ServerSpec;
  /** What is edited, such as `keystroke`. */
  readonly edit: string;
  readonly size: number;
  /** Findings that are in the file all the time. */
  readonly live: number;
  readonly figures: EditFigures;
}

export interface BurstResult {
  readonly server: ServerSpec;
  readonly size: number;
  readonly series: Series;
}

export interface OpenResult {
  readonly server: ServerSpec;
  readonly size: number;
  readonly figures: OpenFigures;
}

export interface SteadyResult {
  /** What was done over and over. */
  readonly what: string;
  readonly server: ServerSpec;
  readonly figures: SteadyFigures;
}

export interface TaskResult {
  readonly task: TaskName;
  readonly title: string;
  readonly tools: readonly ToolFigures[];
}

export type TaskName = 'small' | 'many' | 'clean' | 'findings';

/** Everything one run has measured. What was not asked for is not there. */
export interface Results {
  readonly edits: EditResult[];
  readonly bursts: BurstResult[];
  readonly opens: OpenResult[];
  readonly tasks: TaskResult[];
  readonly steady: SteadyResult[];
}

/** Runs measures one after the other in a folder of their own. Each measure is run at most once. */
export class Measurement {
  readonly results: Results = { edits: [], bursts: [], opens: [], tasks: [], steady: [] };
  readonly #setting: Setting;

  constructor(
    readonly profile: Profile,
    readonly folder: string,
    /** Told what is about to be measured. */
    readonly progress: (what: string) => void,
  ) {
    this.#setting = { folder, timeout: profile.timeout };
  }

  async run(names: ReadonlySet<MeasureName>): Promise<Results> {
    // The memory of a server is read at the end of its session of keystrokes.
    if (names.has('keystroke') || names.has('memory')) await this.#keystrokes();
    if (names.has('findings')) await this.#liveFindings();
    if (names.has('structural')) await this.#structural();
    if (names.has('burst')) await this.#bursts();
    if (names.has('open')) await this.#opens();
    if (names.has('steady')) await this.#steady();
    if (names.has('cli')) await this.#commands();
    return this.results;
  }

  async #keystrokes(): Promise<void> {
    const { medium, large, huge } = this.profile;
    for (const size of new Set([medium, large, huge])) await this.#edit(SERVERS, size, 0);
    await this.#edit([cleanplanPushed, echo], large, 0);
  }

  async #liveFindings(): Promise<void> {
    const { large, live } = this.profile;
    await this.#edit(SERVERS, large, live);
    // Its counterpart with none, where the measure is run alone.
    if (!this.results.edits.some(({ size, edit }) => size === large && edit === 'keystroke')) {
      await this.#edit([cleanplan], large, 0);
    }
  }

  async #edit(servers: readonly ServerSpec[], size: number, live: number): Promise<void> {
    const scene = keystroke(size, live);
    for (const server of servers) {
      this.progress(`${scene.name}, ${size} rows${live > 0 ? `, ${live} findings` : ''}: ${server.name}`);
      // A warm-up of the huge plan would take a peer longer than all its other measures.
      const warmUp = size < this.profile.huge || server !== yamlLanguageServer;
      const figures = await measureEdits(server, scene, this.#setting, this.profile.repeats.edits, warmUp);
      this.results.edits.push({ server, edit: scene.name, size, live, figures });
    }
  }

  async #structural(): Promise<void> {
    const { large, repeats } = this.profile;
    for (const scene of structuralEdits(large)) {
      for (const server of SERVERS) {
        this.progress(`${scene.name}, ${large} rows: ${server.name}`);
        const figures = await measureEdits(server, scene, this.#setting, repeats.structural, true);
        this.results.edits.push({ server, edit: scene.name, size: large, live: 0, figures });
      }
    }
  }

  async #bursts(): Promise<void> {
    const { large: size, repeats } = this.profile;
    const { keys, interval } = this.profile.burst;
    const scene = burst(size, keys);
    for (const server of SERVERS) {
      this.progress(`${keys} keys at ${interval} ms, ${size} rows: ${server.name}`);
      const series = await measureBurst(server, scene, interval, this.#setting, repeats.bursts);
      this.results.bursts.push({ server, size, series });
    }
  }

  async #opens(): Promise<void> {
    const { small, large, repeats } = this.profile;
    for (const size of [small, large]) {
      const plan = generatePlan({ size, mistakes: 1 });
      this.progress(`open, ${size} rows`);
      const scene = { plan, opened: namesMistakes(plan) };
      const figures = await measureOpens(SERVERS, scene, this.#setting, repeats.opens);
      SERVERS.forEach((server, at) => {
        this.results.opens.push({ server, size, figures: figures[at] as OpenFigures });
      });
    }
  }

  async #steady(): Promise<void> {
    const { medium, small, steady } = this.profile;
    const edits = `${number(steady.edits)} edits in one text, ${number(medium)} rows`;
    this.progress(edits);
    const edited = await measureSteadyEdits(cleanplan, keystroke(medium), this.#setting, steady.edits);
    this.results.steady.push({ what: edits, server: cleanplan, figures: edited });
    const texts = `${number(steady.texts)} texts opened and closed, ${small} rows`;
    this.progress(texts);
    const plan = generatePlan({ size: small, mistakes: 1 });
    const scene = { plan, opened: namesMistakes(plan) };
    const opened = await measureSteadyTexts(cleanplan, scene, this.#setting, steady.texts);
    this.results.steady.push({ what: texts, server: cleanplan, figures: opened });
  }

  async #commands(): Promise<void> {
    const { small, large, live, files, spectralOnLarge } = this.profile;
    const { folder } = this;
    const one = this.#file('small.cleanplan.yaml', { size: small });
    await this.#task('small', `one plan of ${small} rows`, [bareNode, cleanplanCheck(one), ajvValidate(one, folder)]);

    const many = this.#files('many', files, small);
    const all = [cleanplanCheck(many), ajvValidate(many, folder), spectralLint(many, folder)];
    await this.#task('many', `${files} plans of ${small} rows, English keys`, all);

    const clean = this.#file('clean.cleanplan.yaml', { size: large });
    await this.#task('clean', `one plan of ${number(large)} rows, clean`, [
      cleanplanCheck(clean),
      ajvValidate(clean, folder),
    ]);

    const shape: PlanShape = { size: large, mistakes: live, language: 'en' };
    const wrong = this.#file('findings.cleanplan.yaml', shape);
    const spectral = spectralOnLarge ? [spectralLint(wrong, folder)] : [];
    const three = [cleanplanCheck(wrong), ajvValidate(wrong, folder), ...spectral];
    await this.#task(
      'findings',
      `one plan of ${number(large)} rows with ${number(live)} findings, English keys`,
      three,
    );
  }

  async #task(task: TaskName, title: string, tools: readonly Tool[]): Promise<void> {
    this.progress(`${title}: ${tools.map(({ name }) => name).join(', ')}`);
    const { repeats, timeout } = this.profile;
    const figures = await measureTools(tools, this.folder, timeout, repeats);
    this.results.tasks.push({ task, title, tools: figures });
  }

  #file(target: string, shape: PlanShape): Task {
    const plan = this.#write(target, shape);
    return { target, folder: false, language: shape.language ?? 'zh', mistakeLines: plan.mistakeLines };
  }

  #files(target: string, count: number, size: number): Task {
    mkdirSync(path.join(this.folder, target), { recursive: true });
    for (let seed = 1; seed <= count; seed++) {
      this.#write(path.join(target, `plan-${seed}.cleanplan.yaml`), { size, seed, language: 'en' });
    }
    return { target, folder: true, language: 'en', mistakeLines: [] };
  }

  #write(name: string, shape: PlanShape): Plan {
    const plan = generatePlan(shape);
    writeFileSync(path.join(this.folder, name), plan.text);
    return plan;
  }
}
