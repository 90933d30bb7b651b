import type { ServerSpec } from '../lsp/client.ts';
import type { QuestionFigures } from '../lsp/questions.ts';
import type { EditFigures } from '../lsp/sessions.ts';
import type { Results, TaskName } from '../measures.ts';
import type { MeasureName } from '../profile.ts';
import { cleanplan } from '../servers.ts';
import { joined, median, type Series } from '../stats.ts';

/** A median; undefined where nothing was measured, `no answer` where a right answer is missing. */
export type Figure = number | 'no answer' | undefined;

/** Memory of a server that did the same over and over. */
export interface Steady {
  readonly what: string;
  readonly most: Figure;
  readonly halfWay: Figure;
}

/** Looks up the figures of one run: times in milliseconds, memory in MiB. */
export class Figures {
  constructor(readonly results: Results) {}

  /** From sending an edit, or what undoes it, to the arrival of the right diagnostics. */
  edit(measure: MeasureName, server: ServerSpec, size: number, edit?: string): Figure {
    const found = this.#edit(measure, server, size, edit);
    return found && whole(joined(found.done, found.undone));
  }

  /** The same, to the decoded answer. */
  decodedEdit(measure: MeasureName, server: ServerSpec, size: number): Figure {
    const found = this.#edit(measure, server, size);
    return found && whole(found.decoded);
  }

  /** Memory of a server when the edits of a measure are done and it rests. */
  memory(server: ServerSpec, size: number): Figure {
    const found = this.#edit('keystroke', server, size);
    return found && (found.memory?.now ?? 'no answer');
  }

  /** From sending an edit to our decoded answer to a question. */
  question(measure: MeasureName, size: number): Figure {
    const found = this.#question(measure, cleanplan, size);
    return found && whole(found.decoded);
  }

  /** The same until a server's answer has arrived. */
  questionArrived(measure: MeasureName, server: ServerSpec, size: number): Figure {
    const found = this.#question(measure, server, size);
    return found && whole(found.arrived);
  }

  /** The names of the structural edits that were made. */
  structuralEdits(): readonly string[] {
    return [...new Set(this.results.edits.filter((one) => one.measure === 'structural').map(({ edit }) => edit))];
  }

  /** From the last key of a burst to the arrival of the right diagnostics. */
  burst(server: ServerSpec): Figure {
    const found = this.results.bursts.find((one) => one.server.name === server.name);
    return found && whole(found.series);
  }

  /** From the start of a server to the right diagnostics of a first text. */
  open(server: ServerSpec, size: number): Figure {
    const found = this.results.opens.find((one) => one.server.name === server.name && one.size === size);
    return found && whole(found.figures.cold);
  }

  /** What a command was given to check, in words. */
  title(task: TaskName): string {
    return this.results.tasks.find((one) => one.task === task)?.title ?? task;
  }

  /** From start to end of a command. */
  command(task: TaskName, name: string): Figure {
    const found = this.#tool(task, name);
    return found && whole(found.wall);
  }

  /**
   * Memory of a server that does the same over and over: the most in the second half, and that half-way, when it has
   * warmed up and its heap has found its size. What leaks goes on to grow.
   */
  steady(): readonly Steady[] {
    return this.results.steady.map(({ what, figures: { stages, failure } }) => {
      const memory = stages.map((stage) => stage.memory);
      const half = Math.floor(memory.length / 2);
      const halfWay = failure === undefined ? memory[half - 1] : undefined;
      if (halfWay === undefined) return { what, most: 'no answer', halfWay: 'no answer' };
      return { what, most: Math.max(...memory.slice(half)), halfWay };
    });
  }

  /** The most memory a command held. */
  peak(task: TaskName, name: string): Figure {
    const found = this.#tool(task, name);
    return found && whole(found.peak);
  }

  #edit(measure: MeasureName, server: ServerSpec, size: number, edit?: string): EditFigures | undefined {
    return this.results.edits.find(
      (one) =>
        one.measure === measure &&
        one.server.name === server.name &&
        one.size === size &&
        (edit === undefined || one.edit === edit),
    )?.figures;
  }

  #question(measure: MeasureName, server: ServerSpec, size: number): QuestionFigures | undefined {
    return this.results.questions.find(
      (one) => one.measure === measure && one.server.name === server.name && one.size === size,
    )?.figures;
  }

  #tool(task: TaskName, name: string) {
    return this.results.tasks.find((one) => one.task === task)?.tools.find(({ tool }) => tool.name === name);
  }
}

/** The median of a series in which no answer is missing. */
const whole = ({ values, failure }: Series): Figure =>
  failure === undefined ? (median(values) ?? 'no answer') : 'no answer';
