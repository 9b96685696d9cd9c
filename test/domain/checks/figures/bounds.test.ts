import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import { aReturnReading } from '../../../support/a-return-reading.ts';
import { aCentre, aRound } from '../../../support/a-round.ts';

const round = aRound();
const indicators = round.indicators.map((one) => (one.id === 'banks' ? { ...one, bounds: { min: 3, max: 500 } } : one));

describe('a figure out of bounds', () => {
  it.each([
    [2, 1],
    [3, 0],
    [500, 0],
    [501, 1],
  ])('is one beyond the bounds, which themselves are inside: %d', (banks, findings) => {
    const reading = aReturnReading({ figures: { banks }, submission: { ticked: false } });
    const issues = checkReturn({ round: { ...round, indicators }, centre: aCentre(), reading });
    expect(issues.map(({ code }) => code)).toEqual(findings === 0 ? [] : ['FIGURE_OUT_OF_BOUNDS']);
  });
});
