import { fixAll } from '../core/features/fixAll/fixAll.ts';
import { fill } from '../core/messages/render.ts';
import type { PlanService } from '../core/planService.ts';
import type { Localized } from '../core/text/locale.ts';
import { colon } from '../core/text/punctuation.ts';
import { SourceText } from '../core/text/sourceText.ts';
import { errorCode } from '../host/errorCode.ts';
import { rewritePlan } from '../host/rewritePlan.ts';
import type { CommandContext } from './commandContext.ts';
import { fillBoth } from './fillBoth.ts';
import { collectInputs, type PlanInput, pathProblem } from './inputs.ts';
import { LocalPacks } from './localPacks.ts';
import { mistakes } from './mistakes.ts';
import { safe } from './reporters/displayWidth.ts';
import { writeReason } from './systemReasons.ts';
import { texts } from './texts.ts';
import { unreadFile } from './unread.ts';
import { complaint } from './usageError.ts';

/**
 * `cleanplan fix [paths…]`: mends in the files what an editor mends on saving: marks, blanks and the width of
 * characters, where there is one way to, and no words. Standard input comes out mended on standard output.
 *
 * @returns 0 where all could be read and written, whatever is left to find; else 2
 */
export async function fix(paths: readonly string[], context: CommandContext): Promise<number> {
  const { io, err, data, locale } = context;
  const { inputs, problems: notices } = collectInputs(paths, {}, io);
  const service = await data.service();
  const packs = new LocalPacks(io.cwd);
  const problems = [...notices];
  for (const input of inputs) {
    const problem = await fixInput(input, service, packs, context);
    if (problem !== undefined) problems.push(problem);
  }
  for (const problem of problems) await err.write(complaint(problem, locale));
  return problems.length > 0 ? 2 : 0;
}

/** @returns why it could not be read or written, as a sentence; undefined where it was mended or needs nothing */
async function fixInput(
  input: PlanInput,
  service: PlanService,
  packs: LocalPacks,
  { io, out, locale }: CommandContext,
): Promise<Localized | undefined> {
  const { path, absolute } = input;
  const read = await input.read();
  if (read.kind === 'unreadable') return pathProblem({ kind: 'unreadable', path, code: read.code });
  if (read.kind !== 'text') {
    const [finding] = unreadFile(read, { path, service, locale }).findings;
    return fillBoth({ zh: '{path}：{message}', en: '{path}: {message}' }, { path, message: finding?.message ?? '' });
  }
  const text = SourceText.of(read.text);
  const local = packs.of(absolute);
  const analysis = service.analyze(text, { today: io.today, local });
  // What has no key of a plan is none, whatever its name.
  const edits = analysis.bound.fields.size === 0 ? [] : fixAll(analysis, service.within({ local }));
  // From the last to the first, so that each stands where it was found.
  const mended = edits.reduceRight((made, { range, newText }) => made.withEdit(range, newText), text).toString();
  if (absolute === undefined) await out.write(mended);
  else if (edits.length > 0) {
    const failure = write(path, absolute, mended);
    if (failure !== undefined) return failure;
    await out.write(`${safe(path)}${colon(locale)}${fill(texts.mended, { count: edits.length }, locale)}\n`);
  }
  return undefined;
}

function write(path: string, absolute: string, text: string): Localized | undefined {
  try {
    rewritePlan(absolute, text);
    return undefined;
  } catch (error) {
    return fillBoth(mistakes.unwritablePlan, { path, reason: writeReason(errorCode(error)) });
  }
}
