import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../../functions/domain/checks/peers/compare-texts.ts';
import { fingerprints } from '../../../../functions/domain/checks/peers/fingerprints.ts';
import type { PeerFacts } from '../../../../functions/domain/checks/peers/peer-facts.ts';
import { aRound } from '../../../support/a-round.ts';
import { aText } from '../../../support/a-text.ts';

const { checks } = aRound();
const factsOf = (sections: Readonly<Record<string, string>>): PeerFacts => ({
  submitted: true,
  figures: {},
  sections: Object.fromEntries(Object.entries(sections).map(([id, text]) => [id, fingerprints(text)])),
});
const compare = (returns: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  compareTexts(checks, new Map(Object.entries(returns).map(([centre, sections]) => [centre, factsOf(sections)])));
const own = (centre: string, characters = 800) => aText(`own text of ${centre}`, characters);
const crowd = (count: number, text: (centre: string) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, no) => [`crowd-${no}`, { a: text(`crowd-${no}`) }]));

describe('compareTexts', () => {
  it('finds nothing among texts of their own', () => {
    expect(compare(crowd(40, own))).toEqual({ texts: new Map(), pairs: [] });
  });

  it('finds the one pair among many, tells both sides, and names them only in the pair', () => {
    const copied = own('copied');
    const { texts, pairs } = compare({ ...crowd(40, own), zeta: { a: copied }, alpha: { a: copied } });
    expect(pairs).toEqual([{ a: 'alpha', b: 'zeta', section: 'a', share: 1 }]);
    expect([...texts]).toEqual([
      ['zeta', [{ section: 'a', kind: 'copied', share: 1 }]],
      ['alpha', [{ section: 'a', kind: 'copied', share: 1 }]],
    ]);
  });

  it('finds a text that was copied into another section', () => {
    const { pairs } = compare({ one: { a: own('x'), b: own('y') }, two: { a: own('z'), b: own('x') } });
    expect(pairs.map(({ a, b, section }) => [a, b, section])).toEqual([
      ['one', 'two', 'a'],
      ['one', 'two', 'b'],
    ]);
  });

  it('finds a copy of which every tenth word was changed and all figures', () => {
    const original = `${own('original', 1_500)}`;
    const changed = [...original].map((letter, no) => (no % 60 === 0 ? '某某' : letter)).join('');
    expect(compare({ one: { a: original }, two: { a: changed } }).pairs).toHaveLength(1);
  });

  it('tells only the side of which most is shared, where a short text stands within a long one', () => {
    const short = own('short', 300);
    const { texts, pairs } = compare({ one: { a: short }, two: { a: short + own('the rest', 2_000) } });
    expect(pairs).toMatchObject([{ a: 'one', b: 'two', share: 1 }]);
    expect([...texts.keys()]).toEqual(['one']);
  });

  it('does not count a third of the text as a copy', () => {
    const third = own('third', 300);
    const { pairs } = compare({ one: { a: third + own('one', 700) }, two: { a: third + own('two', 700) } });
    expect(pairs).toEqual([]);
  });

  it('does not count what stands in more than a fifth of the returns', () => {
    const template = own('template', 500);
    expect(compare(crowd(20, (centre) => template + own(centre, 400)))).toEqual({ texts: new Map(), pairs: [] });
  });

  it('still finds a copy of what the centre added to a template', () => {
    const template = own('template', 500);
    const added = own('added', 400);
    const { pairs } = compare({
      ...crowd(20, (centre) => template + own(centre, 400)),
      ...{ one: { a: template + added }, two: { a: template + added } },
    });
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([['one', 'two']]);
  });

  it('tells a section that is hardly more than what many wrote, and pairs nobody for it', () => {
    const { texts, pairs } = compare({
      ...crowd(20, own),
      ...Object.fromEntries(['p', 'q', 'r', 's', 't', 'u', 'v', 'w'].map((id) => [id, { a: own('guide') }])),
    });
    expect(pairs).toEqual([]);
    expect(texts.get('p')).toEqual([{ section: 'a', kind: 'common', share: 1 }]);
    expect(texts.size).toBe(8);
  });

  it('takes three of a small round for copies, not for common wording', () => {
    expect(compare({ one: { a: own('x') }, two: { a: own('x') }, three: { a: own('x') } }).pairs).toHaveLength(3);
  });

  it('makes no verdict on a few words', () => {
    const greeting = own('greeting', 40);
    expect(compare({ one: { a: greeting }, two: { a: greeting } }).pairs).toEqual([]);
  });

  it('gives the same pairs in whatever order the returns come', () => {
    const returns = {
      ...crowd(6, own),
      one: { a: own('x') },
      two: { a: own('x') },
      three: { a: own('y') },
      four: { a: own('y') },
    };
    const { pairs } = compare(returns);
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(returns), { minLength: 10 }), (shuffled) => {
        expect(compare(Object.fromEntries(shuffled)).pairs).toEqual(pairs);
      }),
      { numRuns: 20 },
    );
  });
});
