/** Normalised scores stay on the scale of 0 to 100 that points are counted on. */
import { z } from 'zod';
import { type CrossCheck, crossCheck, type FileFault, inRound, roundView } from './cross-check.ts';

const AT = ['scheme', 'normalisation'];
const minMax = z.object({
  method: z.literal('min-max'),
  range: z.object({ from: z.number(), to: z.number() }),
  constant: z.number().optional(),
});
const efficacy = z.object({
  method: z.literal('efficacy-coefficient'),
  base: z.number(),
  span: z.number(),
  constant: z.number().optional(),
});

export const normalisedRange: CrossCheck = crossCheck(
  roundView({ scheme: z.object({ normalisation: z.union([minMax, efficacy]) }) }),
  ({ round: { scheme } }) => {
    const { normalisation } = scheme;
    if (normalisation.method === 'efficacy-coefficient') {
      const { base, span, constant } = normalisation;
      const isTooHigh = base + span > 100;
      const found = `base + span = ${base + span}`;
      if (isTooHigh) return [inRound([...AT, 'span'], found, '不超过 100 / up to 100')];
      return constantFaults(constant, base, base + span);
    }
    const { range, constant } = normalisation;
    if (range.from >= 0 && range.from < range.to && range.to <= 100)
      return constantFaults(constant, range.from, range.to);
    const found = `from ${range.from}, to ${range.to}`;
    return [inRound([...AT, 'range'], found, '0 ≤ from < to ≤ 100')];
  },
);

function constantFaults(constant: number | undefined, low: number, high: number): FileFault[] {
  if (constant === undefined || (constant >= low && constant <= high)) return [];
  const expected = `${low} 到 ${high} 之间 / between ${low} and ${high}`;
  return [inRound([...AT, 'constant'], `数字 ${constant} / the number ${constant}`, expected)];
}
