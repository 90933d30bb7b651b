import words from './planWords.generated.json' with { type: 'json' };

/** What the plan schema says to people, by JSON pointer. Built, this module is evaluated when it is first asked. */
export const planWords = (): unknown => words;
