import type { Random } from './random.ts';

/**
 * A plan of block and flow rows without texts over several lines, as a hand would have laid it out that cares for
 * nothing: another step for the whole, blanks around colons, inside brackets and at the ends of lines.
 */
export function roughened(text: string, random: Random): string {
  const step = 1 + random.below(3);
  const some = (): string => ' '.repeat(random.below(3));
  return text
    .split('\n')
    .map((line) => {
      const [, indent = '', dash, rest = ''] = /^( *)(- )?(.*)$/.exec(line) as RegExpExecArray;
      const column = ' '.repeat(indent.length * step);
      if (rest.startsWith('#') || rest.includes('"') || rest.includes(' #'))
        return line === '' ? line : column + (dash ? `-${' '.repeat(2 * step - 1)}` : '') + rest;
      const spaced = rest
        .replace(/: (?=\S)/g, () => `${some()}: ${some()}`)
        .replace(/([[{])(?=[^\]}])/g, (bracket) => bracket + some())
        .replace(/(?<=[^[{])[\]}]/g, (bracket) => some() + bracket);
      return (
        column + (dash === undefined ? '' : `-${' '.repeat(2 * step - 1)}`) + spaced + (random.oneIn(9) ? ' ' : '')
      );
    })
    .join('\n');
}
