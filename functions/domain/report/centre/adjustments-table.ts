/** Bonus and penalty items of a centre, each with what it follows. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { adjustedTotal } from '../adjustments.ts';
import type { Brief } from '../brief.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printDifference, printFactor } from '../print-number.ts';
import type { Table } from '../report-model.ts';
import { ADJUSTMENTS } from '../texts/indicators.ts';

/** No table where the scheme has no such items. What caps take back has a row of its own, so that the rows add up. */
export function adjustmentsTable({ voice, decimals, hideNames }: Brief, tree: ScoreNode): readonly Table[] {
  const adjusted = adjustedTotal(tree);
  if (adjusted === undefined) return [];
  const { say, language } = voice;
  const rowOf = (text: string, basis: string, points: number | undefined): RowFacts => ({
    cells: [text, basis, printDifference(points, decimals)],
  });
  const basisOf = ({ value, reason, source }: ScoreNode): string => {
    if (value === undefined) return say(ADJUSTMENTS.none);
    if (reason === undefined) return say(ADJUSTMENTS.value, { value: printFactor(value) });
    if (source === undefined) return hideNames(reason);
    return say(ADJUSTMENTS.reason, { reason: hideNames(reason), cell: `${source.tab}!${source.a1}` });
  };
  const { items, cut, net } = adjusted;
  return [
    makeTable({
      id: 'adjustments',
      caption: say(ADJUSTMENTS.caption),
      columns: [
        [say(ADJUSTMENTS.item), 'text'],
        [say(ADJUSTMENTS.basis), 'text'],
        [say(ADJUSTMENTS.points), 'number'],
      ],
      rows: [
        ...items.map((node) => rowOf(localise(node.title, language), basisOf(node), node.points)),
        ...(cut === 0 ? [] : [rowOf(say(ADJUSTMENTS.cut), say(ADJUSTMENTS.limits), cut)]),
        { kind: 'total', ...rowOf(say(ADJUSTMENTS.together), '', net) },
      ],
    }),
  ];
}
