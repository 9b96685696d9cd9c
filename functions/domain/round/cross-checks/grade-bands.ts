/** Grades run from the best down, and the last takes all the rest: every score has exactly one grade. */
import { z } from 'zod';
import { describeFound } from '../found-words.ts';
import { type CrossCheck, crossCheck, inRound, roundView } from './cross-check.ts';

const limit = z.number().nullable();
const bands = z.array(z.object({ atLeast: limit })).min(1);
const shares = z.array(z.object({ share: limit })).min(1);

export const gradeBands: CrossCheck = crossCheck(roundView({ grades: z.object({ bands }) }), ({ round: { grades } }) =>
  grades.bands.flatMap(({ atLeast }, position) => {
    const isLast = position === grades.bands.length - 1;
    const fault = endFault(atLeast, isLast) ?? bandFault(atLeast, grades.bands[position - 1]?.atLeast);
    return fault === undefined
      ? []
      : [inRound(['grades', 'bands', position, 'atLeast'], describeFound(atLeast), fault)];
  }),
);

/** Shares count from the top, one after the other, and leave something for the last grade. */
export const gradeShares: CrossCheck = crossCheck(
  roundView({ grades: z.object({ shares }) }),
  ({ round: { grades } }) => {
    let sum = 0;
    return grades.shares.flatMap(({ share }, position) => {
      const path = ['grades', 'shares', position, 'share'];
      const fault = endFault(share, position === grades.shares.length - 1);
      if (fault !== undefined) return [inRound(path, describeFound(share), fault)];
      sum += share ?? 0;
      if (sum <= 1 + 1e-9) return [];
      const shown = Number(sum.toPrecision(12));
      return [inRound(path, `到此合计 ${shown} / ${shown} in all so far`, '合计不超过 1 / up to 1 in all')];
    });
  },
);

/** What would be right for the last grade, and only for it; `undefined` where it is. */
function endFault(value: number | null, isLast: boolean): string | undefined {
  if (isLast)
    return value === null ? undefined : 'null，最后一等收下其余所有 / null: the last grade takes all the rest';
  return value === null ? '数字，只有最后一等写 null / a number: only the last grade has null' : undefined;
}

function bandFault(atLeast: number | null, above: number | null | undefined): string | undefined {
  if (atLeast === null) return undefined;
  if (atLeast < 0 || atLeast > 100) return '0 到 100 之间 / between 0 and 100';
  if (typeof above !== 'number' || atLeast < above) return undefined;
  return `小于上一等的 ${above}，从高到低排列 / below ${above}, the grade above it`;
}
