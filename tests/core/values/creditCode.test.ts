import assert from 'node:assert/strict';
import { checkCreditCode } from '../../../server/src/core/values/creditCode.ts';

/** A code, and what checking it says. Apart from the first, which is published, the codes are invented. */
const codes: readonly [code: string, said: string][] = [
  ['91431381748373560G', 'valid'],
  ['91370100MA00000010', 'valid'],
  ['91370100MA00000011', 'check'],
  ['91370100MA0000001', 'length'],
  ['91370100MA0000001O', 'character'],
  ['91370100ma00000010', 'form 91370100MA00000010'],
  ['９1370100MA00000010', 'form 91370100MA00000010'],
  ['74837356-0', 'organisation'],
  ['748373560', 'organisation'],
  ['370100000000001', 'registration'],
  ['9137****00000010', 'masked'],
  ['9137xxxx00000010', 'masked'],
  ['', 'length'],
];

describe('Unified social credit codes', () => {
  for (const [code, said] of codes) {
    it(`“${code}”: ${said}`, () => {
      const check = checkCreditCode(code);
      const words = check.state === 'wrong' ? check.fault : check.state === 'form' ? `form ${check.code}` : check.state;
      assert.equal(words, said);
    });
  }
});
