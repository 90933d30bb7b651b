import type { CommandContext } from './commandContext.ts';

/** Formats of the commands that answer a question, `explain` and `rules`; the first is the default. */
export const answerFormats = ['text', 'json'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** What such a command has to say, in either format. */
export interface Answer {
  text(): string;
  /** Printed with `version: 1` in front; the shape is only ever added to. */
  json(): object;
}

/** Prints an answer in the format asked for, or as text. */
export async function writeAnswer(
  answer: Answer,
  format: AnswerFormat | undefined,
  { out }: CommandContext,
): Promise<void> {
  const json = (): string => `${JSON.stringify({ version: 1, ...answer.json() }, null, 2)}\n`;
  await out.write(format === 'json' ? json() : answer.text());
}
