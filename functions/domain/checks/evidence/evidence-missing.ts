/** Figures that nothing is shown for. */
import type { ReturnReading } from '../../intake/reading.ts';
import type { CheckContext, ReturnCheck } from '../check.ts';
import { type Figure, figureIssue, figureOf } from '../figures/figure.ts';
import { sayQuantity } from '../words/say-figure.ts';
import { evidenceCell, filledRows } from './evidence-row.ts';

/**
 * Figures above 0 without a row in the evidence list, where the round asks for evidence. While as many rows as there are
 * such figures name no indicator of the round, which intake tells, those rows may be the evidence and nothing is said here.
 * Issues: `EVIDENCE_MISSING`, at the figure.
 *
 * @example evidenceMissing(context) // []
 */
export const evidenceMissing: ReturnCheck = (context) => {
  const { checks } = context.round;
  if (checks.evidence === 'none' || isListRefused(context.reading)) return [];
  const rows = filledRows(context);
  const unproven = unprovenFigures(context, new Set(rows.map(({ indicator }) => indicator)));
  const unassigned = rows.filter(({ indicator }) => indicator === undefined).length;
  if (unproven.length <= unassigned) return [];
  return unproven.map((figure) =>
    figureIssue('EVIDENCE_MISSING', figure, { details: { value: sayQuantity(figure.value, figure.indicator) } }),
  );
};

function unprovenFigures(context: CheckContext, proven: ReadonlySet<string | undefined>): readonly Figure[] {
  return context.round.indicators.flatMap(({ id }) => {
    const figure = figureOf(context, id);
    return figure === undefined || figure.value <= 0 || proven.has(id) ? [] : [figure];
  });
}

/** Intake could not read what the rows prove: the column was not found, or nothing was read and its tab was refused. */
function isListRefused({ evidence, issues, figures, sections, cover }: ReturnReading): boolean {
  if (evidence.length > 0) return evidence.every((row) => evidenceCell(row, 'indicator') === undefined);
  const read = new Set([...figures, ...sections, ...cover].map(({ source }) => source?.tab));
  return issues.some(({ severity, at }) => severity === 'error' && at.item === undefined && !read.has(at.tab));
}
