/** Grades run from the best down, and the last takes all the rest: every score has exactly one grade. */
import { z } from 'zod';
import { describeFound } from '../found-words.ts';
import { type CrossCheck, crossCheck, inRound, roundView } from './cross-check.ts';

const bands = z.array(z.object({ atLeast: z.number().nullable() })).min(1);

export const gradeBands: CrossCheck = crossCheck(roundView({ grades: z.object({ bands }) }), ({ round: { grades } }) =>
  grades.bands.flatMap(({ atLeast }, position) => {
    const fault = bandFault(atLeast, grades.bands[position - 1]?.atLeast, position === grades.bands.length - 1);
    if (fault === undefined) return [];
    return [inRound(['grades', 'bands', position, 'atLeast'], describeFound(atLeast), fault)];
  }),
);

/** What would be right at this place; `undefined` where it is. */
function bandFault(atLeast: number | null, above: number | null | undefined, isLast: boolean): string | undefined {
  if (isLast)
    return atLeast === null ? undefined : 'null，最后一等收下其余所有分数 / null: the last grade takes all the rest';
  if (atLeast === null) return '分数，只有最后一等写 null / a score: only the last grade has null';
  if (atLeast < 0 || atLeast > 100) return '0 到 100 之间 / between 0 and 100';
  if (typeof above !== 'number' || atLeast < above) return undefined;
  return `小于上一等的 ${above}，从高到低排列 / below ${above}, the grade above it`;
}
