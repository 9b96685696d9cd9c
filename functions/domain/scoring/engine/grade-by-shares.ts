/** Grades by the place among the ranked units. */
import type { Column } from '../column.ts';
import type { TableGrades } from '../scheme/result-schema.ts';
import { rankUnits } from './rank-units.ts';

type Shares = Extract<TableGrades, { shares: unknown }>['shares'];

/** Far more than the error of a sum of shares, far less than one unit of any number of units. */
const SLACK = 1e-9;

/**
 * Grades by share: from the top so many units as the share allows without being exceeded.
 *
 * @setting grades 2
 * @formula rank ≤ ⌊n · (share₁ + … + share_k)⌋
 * @latex r \le \left\lfloor n \textstyle\sum_{i \le k} s_i \right\rfloor
 * @missing have no grade
 * @constant all have one grade, the one that holds place 1
 * @zero an ordinary score
 * @negative an ordinary score
 * @tied equal scores always get equal grades, the better one
 * @source common in Chinese schemes, such as a quota of excellent units
 * @example gradeByShares([90, 80, 70], [{ id: 'top', share: 0.5 }, { id: 'rest', share: null }]) // ['top', 'rest', 'rest']
 */
export function gradeByShares(scores: Column, shares: Shares): readonly (string | undefined)[] {
  const places = rankUnits(scores, 'competition');
  const count = places.filter((place) => place !== undefined).length;
  let total = 0;
  const ends = shares.map(({ id, share }) => {
    total += share ?? 1;
    return { id, end: share === null ? count : Math.floor(total * count + SLACK) };
  });
  return places.map((place) => (place === undefined ? undefined : ends.find(({ end }) => place <= end)?.id));
}
