import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { definitionIn } from '../../../functions/compose.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import { inputsOf } from '../../support/seeded-inputs.ts';

/** The 64 bits of a double, in hex. */
function bitsOf(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

// ECMAScript leaves the last bits of these to the engine. They were the same under V8 11.3 and 13.6; where one fails, totals that
// went through it may differ in their last bit between that engine and those before (docs/decisions.md, “The same bits”).
test.each([
  ['log', Math.log(0.1), 'c0026bb1bbb55515'],
  ['log of a large number', Math.log(12345.678), '4022d79559791e31'],
  ['log1p near 0', Math.log1p(0.00001), '3ee4f8aea9ae7317'],
  ['log1p', Math.log1p(21.81483), '400904efef25d7d7'],
  ['exp', Math.exp(0.1), '3ff1aec7b35a00d4'],
  ['exp of a negative number', Math.exp(-7.3), '3f4622d4792b6a8d'],
  ['a power', (100 / 60) ** (1 / 3), '3ff2f8585160c799'],
  ['a negative power', 79.3 ** -0.5, '3fbcbf6a6d8f58f7'],
  ['expm1', Math.expm1(-0.37), 'bfd3cb023bec0a02'],
  ['log10', Math.log10(1234.5), '4008bb5faece0c80'],
  ['cbrt', Math.cbrt(3.7), '3ff8bf33eb6b7487'],
  ['cos', Math.cos(2.1), 'bfe027b304989eca'],
  ['acos', Math.acos(-0.3), '3ffe0200bbc96ad8'],
  ['hypot', Math.hypot(0.3, 0.7), '3fe85ed7614b038c'],
  ['sqrt', Math.sqrt(0.3), '3fe186f174f88472'],
])('%s has the bits that results were made with', (_, value, bits) => {
  expect(bitsOf(value)).toBe(bits);
});

describe('the totals of a shipped round have known bits', () => {
  test.each([
    ['guangdong-2019', ['404e1d272cb8f72b', '404ec4aed60d8c55', '4050b4c8e5cba125', '404de363747c7b78']],
    ['example-english', ['4036c76bbbc5b34a', '403a5d344b92d45a', '403a66b54aedfddc', '4046a211be126f3b']],
    ['makerspace-points', ['404cffffffffffff', '4051ffffffffffff', '404c7fffffffffff', '4041000000000000']],
  ])('%s', async (name, bits) => {
    const { round } = await definitionIn(resolve(import.meta.dirname, '../../../sheets-templates', name));
    const { results } = scoreRound(round, inputsOf(round, 'a'));
    const totals = results.flatMap(({ exact }) => (exact === undefined ? [] : [bitsOf(exact)]));
    expect(totals.slice(0, bits.length)).toEqual(bits);
  });
});
