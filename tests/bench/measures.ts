import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ajvValidate, bareNode, cleanplanCheck, spectralLint, type Task } from './cli/tools.ts';
import { measureTools, type Tool, type ToolFigures } from './cli/wholeProcess.ts';
import { generatePlan, type Plan, type PlanShape } from './generate.ts';
import { AIDS, type AidName, measureAid } from './lsp/aids.ts';
import type { ServerSpec } from './lsp/client.ts';
import { keystroke, keystrokeInPeriod, keystrokeInSummarised } from './lsp/keystrokes.ts';
import type { Setting } from './lsp/oneSession.ts';
import { FOLDING, measureQuestion, type Question, type QuestionFigures, SYMBOLS } from './lsp/questions.ts';
import { burst, namesMistakes, type Scene, structuralEdits } from './lsp/scenes.ts';
import {
  type EditFigures,
  measureBurst,
  measureEdits,
  measureOpens,
  measureSteadyEdits,
  measureSteadyTexts,
  type OpenFigures,
  type SteadyFigures,
} from './lsp/sessions.ts';
import type { MeasureName, Profile } from './profile.ts';
import { number } from './report/format.ts';
import { cleanplan, cleanplanPushed, echo, yamlLanguageServer } from './servers.ts';
import type { Series } from './stats.ts';

/** The servers that are compared, ours first. */
const SERVERS: readonly ServerSpec[] = [cleanplan, yamlLanguageServer];

/** What a peer is asked as well. */
const COMPARED: ReadonlySet<AidName> = new Set(['completion', 'formatting']);

export interface EditResult {
  readonly measure: MeasureName;
  readonly server: ServerSpec;
  /** What is edited, such as `keystroke`. */
  readonly edit: string;
  readonly size: number;
  /** Findings that are in the file all the time. */
  readonly live: number;
  readonly figures: EditFigures;
}

export interface QuestionResult {
  readonly measure: MeasureName;
  readonly server: ServerSpec;
  /** What is asked for, such as `folding ranges`. */
  readonly question: string;
  readonly size: number;
  readonly figures: QuestionFigures;
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
  readonly questions: QuestionResult[];
  readonly bursts: BurstResult[];
  readonly opens: OpenResult[];
  readonly tasks: TaskResult[];
  readonly steady: SteadyResult[];
  /** What was asked for and could not be measured, in sentences. */
  readonly remarks: string[];
}

/** Runs measures one after the other in a folder of their own. Each measure is run at most once. */
export class Measurement {
  readonly results: Results = {
    edits: [],
    questions: [],
    bursts: [],
    opens: [],
    tasks: [],
    steady: [],
    remarks: [],
  };
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
    const { large } = this.profile;
    // The memory of a server is read at the end of its session of keystrokes.
    if (names.has('keystroke') || names.has('memory')) await this.#keystrokes();
    if (names.has('findings')) await this.#liveFindings();
    if (names.has('period')) await this.#edit('period', [cleanplan], keystrokeInPeriod(large));
    if (names.has('summarised')) await this.#summarised();
    if (names.has('symbols')) await this.#question('symbols', SYMBOLS);
    if (names.has('folding')) await this.#question('folding', FOLDING);
    for (const name of Object.keys(AIDS) as AidName[]) if (names.has(name)) await this.#aid(name);
    if (names.has('structural')) await this.#structural();
    if (names.has('burst')) await this.#bursts();
    if (names.has('open')) await this.#opens();
    if (names.has('steady')) await this.#steady();
    if (names.has('cli')) await this.#commands();
    return this.results;
  }

  async #keystrokes(): Promise<void> {
    const { medium, large, huge } = this.profile;
    for (const size of new Set([medium, large, huge])) await this.#edit('keystroke', SERVERS, keystroke(size));
    await this.#edit('keystroke', [cleanplanPushed, echo], keystroke(large));
  }

  async #liveFindings(): Promise<void> {
    const { large, live } = this.profile;
    await this.#edit('findings', SERVERS, keystroke(large, live));
    await this.#counterpart();
  }

  async #summarised(): Promise<void> {
    await this.#edit('summarised', [cleanplan], keystrokeInSummarised(this.profile.large));
    await this.#counterpart();
  }

  /** The plain keystroke in the large plan that others are compared with, where it has not been measured. */
  async #counterpart(): Promise<void> {
    const { large } = this.profile;
    if (this.results.edits.some(({ measure, size }) => measure === 'keystroke' && size === large)) return;
    await this.#edit('keystroke', [cleanplan], keystroke(large));
  }

  async #structural(): Promise<void> {
    for (const scene of structuralEdits(this.profile.large)) await this.#edit('structural', SERVERS, scene);
  }

  async #edit(measure: MeasureName, servers: readonly ServerSpec[], scene: Scene): Promise<void> {
    const { huge, repeats } = this.profile;
    const { size } = scene.plan;
    const live = scene.plan.mistakeLines.length;
    const often = measure === 'structural' ? repeats.structural : repeats.edits;
    for (const server of servers) {
      this.progress(`${scene.name}, ${size} rows${live > 0 ? `, ${live} findings` : ''}: ${server.name}`);
      // A warm-up of the huge plan would take a peer longer than all its other measures.
      const warmUp = size < huge || server !== yamlLanguageServer;
      const figures = await measureEdits(server, scene, this.#setting, often, warmUp);
      this.results.edits.push({ measure, server, edit: scene.name, size, live, figures });
    }
  }

  async #question<A>(measure: MeasureName, question: Question<A>): Promise<void> {
    const { large: size, repeats } = this.profile;
    this.progress(`${question.name}, ${size} rows: ${cleanplan.name}`);
    const figures = await measureQuestion(cleanplan, question, size, this.#setting, repeats.questions);
    this.#asked(measure, question, cleanplan, size, figures);
  }

  /**
   * What both servers can be asked about the place at hand; the peer only where a must compares with it, and then in a
   * medium plan as well: in a large one it may have no answer to compare with.
   */
  async #aid(measure: AidName): Promise<void> {
    const { medium, large, repeats } = this.profile;
    const aid = AIDS[measure];
    const compared = COMPARED.has(measure);
    for (const size of compared ? [medium, large] : [large]) {
      for (const server of compared ? SERVERS : [cleanplan]) {
        this.progress(`${aid.name}, ${size} rows: ${server.name}`);
        const figures = await measureAid(server, aid, size, this.#setting, repeats.aids);
        this.#asked(measure, aid, server, size, figures);
      }
    }
  }

  #asked(
    measure: MeasureName,
    { name, capability }: { readonly name: string; readonly capability: string },
    server: ServerSpec,
    size: number,
    figures: QuestionFigures | undefined,
  ): void {
    if (figures !== undefined) {
      this.results.questions.push({ measure, server, question: name, size, figures });
      return;
    }
    const remark = `Not measured: ${name}, which ${server.name} does not announce (${capability}).`;
    this.progress(remark);
    this.results.remarks.push(remark);
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
