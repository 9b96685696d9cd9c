/** Bonus and penalty items as rows between the parts and the total. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { adjustedTotal } from '../adjustments.ts';
import type { Brief } from '../brief.ts';
import type { RowFacts } from '../make-table.ts';
import { NO_NUMBER, printDifference, printFactor } from '../print-number.ts';
import { SUMMARY } from '../texts/summary.ts';

/** Each item with what it follows, and a row for what caps take back; none where the scheme has no items. */
export function adjustmentRows({ voice, decimals }: Brief, tree: ScoreNode): readonly RowFacts[] {
  const adjusted = adjustedTotal(tree);
  if (adjusted === undefined) return [];
  const { say, language } = voice;
  const rowOf = (text: string, points: number | undefined, detail = ''): RowFacts => ({
    cells: [{ text, detail }, printDifference(points, decimals), NO_NUMBER, NO_NUMBER, '', NO_NUMBER],
  });
  const items = adjusted.items.map(({ title, value, points, reason }) => {
    const basis = value === undefined ? say(SUMMARY.noBasis) : say(SUMMARY.basis, { value: printFactor(value) });
    return rowOf(localise(title, language), points, reason ?? basis);
  });
  return [...items, ...(adjusted.cut === 0 ? [] : [rowOf(say(SUMMARY.cut), adjusted.cut)])];
}
