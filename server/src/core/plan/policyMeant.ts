import { plainNumber } from '../codes/documents.ts';
import { nearest } from '../text/nearest.ts';
import type { KnownPolicy } from './plan.ts';

/** What tells which policy is meant. */
type Named = Pick<KnownPolicy, 'id' | 'names'>;

/**
 * The policy that a text under 审查依据 means without being its id: by the id in other letters, by the title, by the
 * document number in brackets of any kind, or by one of these with a slip in it. Another year or number is another
 * document, and so is another edition of a law.
 *
 * @returns undefined where none is meant, or it cannot be told which
 */
export function policyMeant<P extends Named>(text: string, policies: readonly P[]): P | undefined {
  const number = NUMBER.exec(plainNumber(text))?.[0];
  const wanted = number === undefined ? plain(text) : plain(number);
  // Who writes no edition means the law as it is here.
  const form = EDITION.test(wanted) ? plain : (name: string) => plain(name).replace(EDITION, '');
  const written = policies.flatMap((policy) =>
    [policy.id, ...policy.names].map((name) => ({ name: form(name), policy })),
  );
  const exact = written.filter(({ name }) => name === wanted);
  const near = exact.length > 0 ? exact : nearOnes(wanted, written);
  const [first, ...others] = new Set(near.map(({ policy }) => policy));
  return others.length === 0 ? first : undefined;
}

/** A number with its year in brackets; a title may stand before or behind it. */
const NUMBER = /[\u4e00-\u9fff]{2,12}〔\d{4}〕\d+号/;

/** Names with a slip in them. Figures are not read as slips: 〔2013〕100号 is not 〔2003〕100号. */
function nearOnes<T extends { readonly name: string }>(wanted: string, written: readonly T[]): readonly T[] {
  const sameFigures = written.filter(({ name }) => isId(name) || figuresOf(name) === figuresOf(wanted));
  const found = nearest(
    wanted,
    sameFigures.map(({ name }) => name),
  );
  return sameFigures.filter(({ name }) => name === found);
}

const isId = (name: string): boolean => /^[a-z][a-z\d-]*$/.test(name);

const figuresOf = (text: string): string => text.match(/\d+/g)?.join() ?? '';

/** Without what is ignored in comparing: letters' case and width, blanks, quotation marks and 中华人民共和国. */
const plain = (text: string): string =>
  plainNumber(text.normalize('NFKC'))
    .replace(/[“”"「」『』《》<>]|中华人民共和国/g, '')
    .toLowerCase();

/** The edition in the brackets behind a title. */
const EDITION = /〔[^〕]*〕$/;
