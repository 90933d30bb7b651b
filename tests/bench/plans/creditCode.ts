/** The digits of an organization code (GB 11714) in the order of their values. */
const ORGANIZATION = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The digits of a unified social credit code (GB 32100—2015): no I, O, S, V, Z. */
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * A unified social credit code whose two check digits are right, another for each serial number
 * below a million. No enterprise has it: the serial numbers are counted up from nothing.
 */
export function creditCode(registeredIn: string, serial: number): string {
  const organization = `MA${String(serial).padStart(6, '0')}`;
  const body = `91${registeredIn}${organization}${organizationCheck(organization)}`;
  return body + creditCheck(body);
}

/** The ninth digit of an organization code. */
export function organizationCheck(first8: string): string {
  const rest = 11 - (weighted(first8, ORGANIZATION, ORGANIZATION_WEIGHTS) % 11);
  return rest === 10 ? 'X' : String(rest % 11);
}

/** The eighteenth digit of a credit code. */
export function creditCheck(first17: string): string {
  return CREDIT.charAt((31 - (weighted(first17, CREDIT, CREDIT_WEIGHTS) % 31)) % 31);
}

const weighted = (text: string, digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * digits.indexOf(text.charAt(at)), 0);
