import type { PlanService } from '../core/planService.ts';
import type { Localized } from '../core/text/locale.ts';
import { SourceText } from '../core/text/sourceText.ts';
import type { CommandContext } from './commandContext.ts';
import { type PlanInput, pathProblem } from './inputs.ts';
import { LocalPacks } from './localPacks.ts';
import { present } from './present.ts';
import type { CheckedFile } from './report.ts';
import { crashedFile, unreadFile } from './unread.ts';

/** What came of all inputs. */
export interface CheckedInputs {
  readonly files: readonly CheckedFile[];
  /** Inputs of which the system would not give the bytes, as sentences. */
  readonly unread: readonly Localized[];
}

/**
 * Reads and checks inputs one after the other: only what reports show is kept, so many large plans don't fill the
 * memory at once.
 *
 * @param asOf the day asked for, `YYYY-MM-DD`; today when there is none
 */
export async function checkInputs(
  inputs: readonly PlanInput[],
  asOf: string | undefined,
  service: PlanService,
  context: CommandContext,
): Promise<CheckedInputs> {
  const files: CheckedFile[] = [];
  const unread: Localized[] = [];
  const packs = new LocalPacks(context.io.cwd);
  for (const input of inputs) {
    const file = await checkInput(input, asOf, service, packs, context);
    if ('path' in file) files.push(file);
    else unread.push(file);
    // Weak references are cleared only between turns of the event loop; without this pause the rows of every plan
    // would stay in memory.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { files: [...packs.refused(service, context.locale), ...files], unread };
}

async function checkInput(
  input: PlanInput,
  asOf: string | undefined,
  service: PlanService,
  packs: LocalPacks,
  { io, locale }: CommandContext,
): Promise<CheckedFile | Localized> {
  const read = await input.read();
  const about = { path: input.path, service, locale };
  if (read.kind === 'unreadable') return pathProblem({ kind: 'unreadable', path: input.path, code: read.code });
  if (read.kind !== 'text') return unreadFile(read, about);
  const text = SourceText.of(read.text);
  try {
    const context = { today: io.today, ...(asOf !== undefined && { asOf }), local: packs.of(input.absolute) };
    return present(service.analyze(text, context), input.path, service.within(context), locale);
  } catch (error) {
    return crashedFile(error, text, about);
  }
}
