/** The self-reports as they are written into a scorecard that is handed out already. */
import type { TextPlace } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';
import type { CellText } from './feedback.ts';
import type { ScorecardLayout } from './layout-texts.ts';
import type { SelfReports } from './scorecard-part.ts';
import { pieceHeight, shownPieces } from './scorecard-texts.ts';

/**
 * Every piece of every text at its place, with the height at which it is fully seen; an empty text where a place is free. They
 * are cells of ours, locked, and take texts alone, never formulas.
 *
 * @example selfReportMarks({ round, layout }, reading.texts ?? [], { shantou: { operation: '…' } })[0]?.text // '…'
 */
export function selfReportMarks(
  { round, layout }: { readonly round: Round; readonly layout: ScorecardLayout },
  places: readonly TextPlace[],
  texts: SelfReports,
): readonly CellText[] {
  const groups = Map.groupBy(places, ({ centre, section }) => `${centre}:${section}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rows = group.toSorted((a, b) => a.piece - b.piece);
    const pieces = shownPieces(texts[first.centre], { id: first.section }, { round, layout, rows: rows.length });
    return rows.map(({ source }, i): CellText => {
      const text = pieces[i] ?? '';
      return { ...source, text, height: i === 0 ? Math.max(LEAST, pieceHeight(text)) : pieceHeight(text) };
    });
  });
}

/** The first row names the section. */
const LEAST = 24;
