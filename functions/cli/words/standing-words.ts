import { shownStanding } from '../../domain/report/shown-standing.ts';
import { STANDINGS } from '../../domain/report/texts/frame.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';

type Result = Pick<CentreResult, 'standing' | 'published' | 'rank' | 'exact'>;

/** Where a centre without a rank stands, in the words of the reports; beside a veto the computed score, which is no result. */
export function standingWords({ published, ...result }: Result): string {
  const shown = shownStanding(result);
  const { zh, en } = STANDINGS[shown];
  if (shown !== 'vetoed' || published === undefined) return `${zh} ${en}`;
  return `${zh} ${en}（计算得分 computed score ${published}）`;
}
