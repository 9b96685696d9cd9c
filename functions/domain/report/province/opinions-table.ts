/** Other methods' ranks beside the official one. */
import { makeTable } from '../make-table.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Table } from '../report-model.ts';
import { METHOD_NAMES, REMARKS } from '../texts/remarks.ts';
import type { Outline } from './outline.ts';

/** No table where the scheme asks for no second opinion. A centre that a method cannot rank has a dash there. */
export function opinionsTable({ input, ranked, voice }: Outline): readonly Table[] {
  const { say } = voice;
  const opinions = input.evaluation.secondOpinions ?? [];
  if (opinions.length === 0) return [];
  const isPartial = ranked.some(({ centre }) => opinions.some(({ ranks }) => ranks[centre.id] === undefined));
  return [
    makeTable({
      id: 'opinions',
      notes: isPartial ? [say(REMARKS.unrankable)] : [],
      caption: say(REMARKS.opinions),
      columns: [
        [say(REMARKS.official), 'centre'],
        [say(REMARKS.centre), 'text'],
        ...opinions.map(({ method }) => [say(METHOD_NAMES[method] ?? { zh: method, en: method }), 'number'] as const),
        [say(REMARKS.farthest), 'number'],
      ],
      rows: ranked.map(({ centre, result }) => {
        const ranks = opinions.map(({ ranks: own }) => own[centre.id]);
        const official = result.rank ?? 0;
        const gaps = ranks.flatMap((rank) => (rank === undefined ? [] : [Math.abs(rank - official)]));
        return {
          cells: [
            String(official),
            centre.name,
            ...ranks.map((rank) => (rank === undefined ? NO_NUMBER : String(rank))),
            gaps.length === 0 ? NO_NUMBER : printNumber(Math.max(...gaps), Number.isInteger(Math.max(...gaps)) ? 0 : 1),
          ],
        };
      }),
    }),
  ];
}
