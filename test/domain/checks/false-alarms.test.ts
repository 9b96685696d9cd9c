import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../functions/domain/checks/check-return.ts';
import { peerFactsOf } from '../../../functions/domain/checks/peers/peer-facts.ts';
import { peerStatistics } from '../../../functions/domain/checks/peers/peer-statistics.ts';
import type { Issue } from '../../../functions/domain/issues/issue.ts';
import { aReturnReading } from '../../support/a-return-reading.ts';
import { aShippedRound } from './a-shipped-round.ts';
import { realisticFigures } from './realistic-figures.ts';

/** Findings of each centre in made-up rounds of `size` centres, `count` centres in all. */
function findingsOf(count: number, size: number): readonly (readonly Issue[])[] {
  return Array.from({ length: count / size }, (_, no) => no).flatMap((no) => {
    const round = aShippedRound(size);
    const returns = round.centres.map((centre, position) => {
      const { current, previous } = realisticFigures(no * size + position);
      const reading = aReturnReading({ round, centre: `${no}-${centre.id}`, figures: current });
      return { centre: { ...centre, previous }, reading };
    });
    const peers = peerStatistics(
      round,
      returns.map(({ centre, reading }) => ({ centre: centre.id, facts: peerFactsOf(round, reading) })),
    );
    return returns.map(({ centre, reading }) => checkReturn({ round, centre, reading, peers }));
  });
}

const shareWith = (found: readonly (readonly Issue[])[], code?: string) =>
  found.filter((issues) => issues.some((issue) => code === undefined || issue.code === code)).length / found.length;

describe('realistic returns of the shipped round', () => {
  // Measured when the thresholds were set: 4.3 % of the centres have a finding in rounds of 32, 0.5 % one against the others.
  it.each([
    [32, 0.08, 0.01],
    [10, 0.1, 0.03],
  ])('raise few findings in rounds of %d centres', (size, any, compared) => {
    const found = findingsOf(960, size);
    expect(shareWith(found)).toBeLessThan(any);
    expect(shareWith(found, 'FIGURE_FAR_FROM_OTHERS')).toBeLessThan(compared);
    const codes = new Set(found.flat().map(({ code }) => code));
    expect([...codes].filter((code) => code !== 'FIGURE_JUMP' && code !== 'FIGURE_FAR_FROM_OTHERS')).toEqual([]);
  });

  it('typed in yuan at one amount are told so, nearly always', () => {
    const round = aShippedRound(32);
    const returns = round.centres.map((centre, position) => ({ centre, figures: realisticFigures(position) }));
    const facts = returns.map(({ centre, figures }) => ({
      centre: centre.id,
      facts: peerFactsOf(round, aReturnReading({ round, centre: centre.id, figures: figures.current })),
    }));
    const peers = peerStatistics(round, facts);
    const told = returns.filter(({ centre, figures: { current } }) => {
      const figures = { ...current, 'credit-amount': Math.round((current['credit-amount'] ?? 0) * 10_000) };
      const issues = checkReturn({
        round,
        centre,
        reading: aReturnReading({ round, centre: centre.id, figures }),
        peers,
      });
      return issues.some(({ code, at }) => code.startsWith('AMOUNT_TYPED_IN_YUAN') && at.item === 'credit-amount');
    });
    expect(told.length).toBeGreaterThanOrEqual(31);
  });
});
