/** For which scores, or which share of the ranked centres, a grade is. */
import type { ListedGrade } from '../../round/grade-list.ts';
import { printFactor } from '../print-number.ts';
import { GRADES } from '../texts/grades.ts';
import type { Voice } from '../voice.ts';

/** In words; the last grade takes all the rest. Of shares each counts from where the one above it ends. */
export function gradeReach({ atLeast, share }: ListedGrade, isFirst: boolean, { say }: Voice): string {
  if (share != null)
    return say(isFirst ? GRADES.firstShare : GRADES.nextShare, { share: `${printFactor(100 * share)}%` });
  return atLeast == null ? say(GRADES.rest) : say(GRADES.from, { from: String(atLeast) });
}
