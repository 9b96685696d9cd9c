/** What an indicator says of itself agrees with its kind: money has a scale, a count is whole and never negative. */
import { z } from 'zod';
import { describeFound } from '../found-words.ts';
import { type CrossCheck, crossCheck, type FileFault, inRound, roundView } from './cross-check.ts';

const indicator = z
  .object({
    kind: z.string(),
    scaleOfYuan: z.number().optional(),
    decimals: z.number().default(0),
    bounds: z.object({ min: z.number().default(0), max: z.number() }),
  })
  .optional()
  .catch(undefined);

export const indicatorKinds: CrossCheck = crossCheck(roundView({ indicators: z.array(indicator) }), ({ round }) => {
  return round.indicators.flatMap((one, position) => {
    if (one?.kind === 'money') return moneyFaults(one, ['indicators', position]);
    return one?.kind === 'count' ? countFaults(one, ['indicators', position]) : [];
  });
});

type IndicatorView = NonNullable<z.output<typeof indicator>>;

function moneyFaults({ scaleOfYuan }: IndicatorView, at: readonly PropertyKey[]): FileFault[] {
  if (scaleOfYuan !== undefined) return [];
  const expected =
    'kind 为 money 时必填：一个单位合多少元，万元为 10000，元为 1 / needed for money: how many yuan make one, 10000 for 万元, 1 for 元';
  return [inRound([...at, 'scaleOfYuan'], describeFound(undefined), expected)];
}

function countFaults({ scaleOfYuan, decimals, bounds }: IndicatorView, at: readonly PropertyKey[]): FileFault[] {
  const faults: FileFault[] = [];
  if (scaleOfYuan !== undefined) {
    const expected = 'kind 为 count 时不写这一项，金额请用 money / absent for a count; an amount has the kind money';
    faults.push(inRound([...at, 'scaleOfYuan'], describeFound(scaleOfYuan), expected));
  }
  if (decimals !== 0) {
    const expected = '0，count 只能是整数 / 0: a count is a whole number';
    faults.push(inRound([...at, 'decimals'], describeFound(decimals), expected));
  }
  if (bounds.min < 0) {
    const expected = '不小于 0，count 不会是负数 / 0 or more: a count is never negative';
    faults.push(inRound([...at, 'bounds', 'min'], describeFound(bounds.min), expected));
  }
  return faults;
}
