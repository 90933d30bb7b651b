import picomatch from 'picomatch';
import { planFileName, type Selector, skippedFolders } from './selector.ts';

/** What stands between two slashes of a pattern. */
interface Part {
  readonly text: string;
  /** `**`: any number of folders. */
  readonly anyDepth: boolean;
  /** Matches as the scan of a folder does: whatever the case, and with a dot in front. */
  readonly wide: (name: string) => boolean;
  /** Matches as a shell does. */
  readonly plain: (name: string) => boolean;
}

/** What of a pattern is left below a folder, in every way it may have been read. */
type Rest = readonly (readonly Part[])[];

/** Selects what a pattern matches: plans as the scan of a folder takes them, other files as a shell would. */
export function patternSelector(pattern: string): Selector {
  const rest = expand(pattern).flatMap((one) => withoutDepth(partsOf(one)));
  return selector(rest, rest);
}

/** The parts of a path that are read as a pattern; none where it is an ordinary name. */
export const patternParts = (pattern: string): readonly string[] =>
  pattern.split('/').filter((part) => part !== '' && picomatch.scan(literalBrackets(part)).isGlob);

function selector(wide: Rest, plain: Rest): Selector {
  const keyOf = (rest: Rest): string => rest.map((parts) => parts.map(({ text }) => text).join('/')).join('|');
  return {
    key: `${keyOf(wide)} ${keyOf(plain)}`,
    takes: (name) => (planFileName.test(name) ? ends(wide, name, 'wide') : ends(plain, name, 'plain')),
    below(name) {
      const left = step(wide, name, 'wide');
      return left.length === 0 || skippedFolders.has(name) ? undefined : selector(left, step(plain, name, 'plain'));
    },
  };
}

const ends = (rest: Rest, name: string, way: 'wide' | 'plain'): boolean =>
  rest.some((parts) => parts.length === 1 && parts[0]?.[way](name));

const step = (rest: Rest, name: string, way: 'wide' | 'plain'): Rest =>
  rest.flatMap((parts) => {
    const [first, ...others] = parts;
    if (first?.[way](name) !== true) return [];
    if (first.anyDepth) return withoutDepth(parts);
    return others.length === 0 ? [] : withoutDepth(others);
  });

/** The parts, and what they are where `**` in front stands for no folder. */
function withoutDepth(parts: readonly Part[]): Rest {
  return parts[0]?.anyDepth && parts.length > 1 ? [parts, ...withoutDepth(parts.slice(1))] : [parts];
}

function partsOf(pattern: string): readonly Part[] {
  // A slash at the end means folders, whose plans are taken.
  const whole = pattern.endsWith('/') ? `${pattern}**/*.cleanplan.{yaml,yml}` : pattern;
  const names = whole.split('/').filter((part) => part !== '' && part !== '.');
  return names.map((text) => {
    const own = literalBrackets(text);
    const options = { nonegate: true, keepQuotes: true };
    return {
      text,
      anyDepth: text === '**',
      wide: picomatch(own, { ...options, dot: true, nocase: true }),
      plain: picomatch(own, options),
    };
  });
}

/** Round brackets are ordinary in names, `规划(草案)`; only behind `!?+*@` do they make a group. */
function literalBrackets(part: string): string {
  const groups: boolean[] = [];
  return part.replace(/\\.|[!?+*@]\(|[()]/g, (found) => {
    if (found.startsWith('\\')) return found;
    if (found === ')') return groups.pop() === true ? found : '\\)';
    groups.push(found.length === 2);
    return found.length === 2 ? found : '\\(';
  });
}

/** `{a/b,c}` as patterns of their own, since a part has no slash; braces without one are left to the matcher. */
function expand(pattern: string): readonly string[] {
  const group = /(?<!\\)\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (group === null || !/\{[^}]*\//.test(pattern)) return [pattern];
  const [whole, choices = ''] = group;
  const before = pattern.slice(0, group.index);
  const behind = pattern.slice(group.index + whole.length);
  return choices.split(',').flatMap((choice) => expand(`${before}${choice}${behind}`));
}
