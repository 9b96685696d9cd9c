/** Figures that nothing is shown for. */
import type { ReturnReading } from '../../intake/reading.ts';
import type { ReturnCheck } from '../check.ts';
import { figureIssue, figureOf } from '../figures/figure.ts';
import { sayQuantity } from '../words/say-figure.ts';
import { filledRows } from './evidence-row.ts';

/**
 * Figures above 0 without a row in the evidence list, where the round asks for evidence. Issues: `EVIDENCE_MISSING`, at the
 * figure.
 *
 * @example evidenceMissing(context) // []
 */
export const evidenceMissing: ReturnCheck = (context) => {
  const { round, reading } = context;
  if (round.checks.evidence === 'none' || isListRefused(reading)) return [];
  const shown = new Set(filledRows(context).map(({ indicator }) => indicator));
  return round.indicators.flatMap(({ id }) => {
    const figure = figureOf(context, id);
    if (figure === undefined || figure.value <= 0 || shown.has(id)) return [];
    return [
      figureIssue('EVIDENCE_MISSING', figure, { details: { value: sayQuantity(figure.value, figure.indicator) } }),
    ];
  });
};

/** Intake could not read the list at all: it refused a whole tab, and nothing else of the return was read from that tab. */
function isListRefused({ evidence, issues, figures, sections, cover }: ReturnReading): boolean {
  const read = new Set([...figures, ...sections, ...cover].map(({ source }) => source?.tab));
  const refused = issues.filter(({ severity, at }) => severity === 'error' && at.a1 === undefined && !at.item);
  return evidence.length === 0 && refused.some(({ at }) => !read.has(at.tab));
}
