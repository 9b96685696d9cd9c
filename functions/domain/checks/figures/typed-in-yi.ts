/** Amounts that were typed in 亿元, a hundred million yuan, where the form asks for a smaller unit. */
import type { Localised } from '../../round/localised.ts';
import type { CheckContext, ReturnCheck } from '../check.ts';
import { sayConverted, sayFigure, sayQuantity } from '../words/say-figure.ts';
import { type Figure, figureIssue, undoubtedFigures } from './figure.ts';
import { unitWitnesses } from './unit-witnesses.ts';

const YUAN_IN_YI = 100_000_000;
/** Units nearer to 亿元 than this are not mistaken for it in a way that could be told from a change. */
const UNITS_IN_YI_AT_LEAST = 100;

/**
 * Amounts that fit only when taken for 亿元, say 1.2 (万元) where last year had 11,500. Small amounts are common, so last
 * year must say so, or the others and the amount per project together. Issues: `AMOUNT_TYPED_IN_YI`.
 *
 * @example typedInYi(context) // []
 */
export const typedInYi: ReturnCheck = (context) =>
  undoubtedFigures(context).flatMap((figure) => {
    const { scaleOfYuan, unit, bounds } = figure.indicator;
    const factor = YUAN_IN_YI / (scaleOfYuan ?? YUAN_IN_YI);
    const converted = figure.value * factor;
    if (factor < UNITS_IN_YI_AT_LEAST || figure.value <= 0 || converted > bounds.max) return [];
    const reason = reasonFor(context, figure, converted);
    if (reason === undefined) return [];
    const details = {
      value: sayQuantity(figure.value, figure.indicator),
      figure: sayFigure(figure.value),
      converted: sayConverted(converted, figure.indicator),
      unit,
      reason,
    };
    return [figureIssue('AMOUNT_TYPED_IN_YI', figure, { details })];
  });

function reasonFor(context: CheckContext, figure: Figure, converted: number): Localised | undefined {
  const { lastYear, others, projects } = unitWitnesses(context, figure, converted);
  if (lastYear?.verdict === 'other') return lastYear.reason;
  if (lastYear?.verdict === 'as-read') return undefined;
  return others?.verdict === 'other' && projects?.verdict === 'other' ? others.reason : undefined;
}
