/** Grades from scores or from shares of the ranked units. */
import type { Localised } from '../../round/localised.ts';
import type { Column } from '../column.ts';
import { grade } from '../grade.ts';
import type { GradeBand, TableGrades } from '../scheme/result-schema.ts';
import { gradeByShares } from './grade-by-shares.ts';

const band = (id: string, title: Localised, atLeast: number | null): GradeBand => ({ id, title, atLeast });

/** Public grade limits. */
export const GRADE_PRESETS: Readonly<Record<'sasac' | 'finance-ministry', readonly GradeBand[]>> = {
  /** 国务院国资委《中央企业综合绩效评价管理暂行办法》(2006)。 */
  sasac: [
    band('A', { zh: '优（A）', en: 'A' }, 85),
    band('B', { zh: '良（B）', en: 'B' }, 70),
    band('C', { zh: '中（C）', en: 'C' }, 50),
    band('D', { zh: '低（D）', en: 'D' }, 40),
    band('E', { zh: '差（E）', en: 'E' }, null),
  ],
  /** 财政部《项目支出绩效评价管理办法》(财预〔2020〕10号)，第二十七条。 */
  'finance-ministry': [
    band('excellent', { zh: '优', en: 'Excellent' }, 90),
    band('good', { zh: '良', en: 'Good' }, 80),
    band('fair', { zh: '中', en: 'Fair' }, 60),
    band('poor', { zh: '差', en: 'Poor' }, null),
  ],
};

/** Ids of the grades of a scheme, from the best. */
export function gradeIds(grades: TableGrades): readonly string[] {
  if ('preset' in grades) return GRADE_PRESETS[grades.preset].map(({ id }) => id);
  return ('shares' in grades ? grades.shares : grades.bands).map(({ id }) => id);
}

/**
 * The grade of every unit that has a score. By shares, so many units from the top as the share allows without being exceeded,
 * and equal scores always have the same grade, the better one.
 *
 * @example gradeUnits([90, 84], { preset: 'sasac' }) // ['A', 'B']
 */
export function gradeUnits(scores: Column, grades: TableGrades): readonly (string | undefined)[] {
  if ('shares' in grades) return gradeByShares(scores, grades.shares);
  const bands = 'preset' in grades ? GRADE_PRESETS[grades.preset] : grades.bands;
  return scores.map((score) => (score === undefined ? undefined : grade(score, bands)?.id));
}
