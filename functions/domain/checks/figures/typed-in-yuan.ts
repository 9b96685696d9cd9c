/** Amounts that were typed in yuan where the form asks for a larger unit. */
import type { Localised } from '../../round/localised.ts';
import type { CheckContext, ReturnCheck } from '../check.ts';
import { sayConverted, sayFigure, sayQuantity } from '../words/say-figure.ts';
import { type Figure, figureIssue, undoubtedFigures } from './figure.ts';
import { unitWitnesses, type Witness } from './unit-witnesses.ts';

/** A unit of fewer yuan than these is too near to yuan for a slip between the two to be told from a change. */
const YUAN_IN_UNIT_AT_LEAST = 100;

/**
 * Amounts that fit only when taken for yuan, say 12,000,000 (万元) where last year had 1,150. Last year decides where it
 * can; else the others and the amount per project, none of which may fit the amount as it stands. A round amount from
 * `unitRoundYuan` on is doubted too, unless one of them vouches for it. The finding takes the place of those about bounds,
 * jump, distance and amount per project. Issues: `AMOUNT_TYPED_IN_YUAN`; `AMOUNT_TYPED_IN_YUAN_OUT_OF_BOUNDS` where the
 * amount as it stands is out of bounds as well, which is an error.
 *
 * @example typedInYuan(context) // []
 */
export const typedInYuan: ReturnCheck = (context) =>
  undoubtedFigures(context).flatMap((figure) => {
    const scale = figure.indicator.scaleOfYuan ?? 1;
    if (scale < YUAN_IN_UNIT_AT_LEAST || figure.value <= 0) return [];
    const reason = reasonFor(context, figure, scale);
    if (reason === undefined) return [];
    const isOutside = figure.value > figure.indicator.bounds.max;
    const details = {
      value: sayQuantity(figure.value, figure.indicator),
      figure: sayFigure(figure.value),
      converted: sayConverted(figure.value / scale, figure.indicator),
      unit: figure.indicator.unit,
      reason,
      ...(isOutside && { max: sayQuantity(figure.indicator.bounds.max, figure.indicator) }),
    };
    return [
      figureIssue(isOutside ? 'AMOUNT_TYPED_IN_YUAN_OUT_OF_BOUNDS' : 'AMOUNT_TYPED_IN_YUAN', figure, { details }),
    ];
  });

function reasonFor(context: CheckContext, figure: Figure, scale: number): Localised | undefined {
  const { lastYear, others, projects } = unitWitnesses(context, figure, figure.value / scale);
  if (lastYear?.verdict === 'other') return lastYear.reason;
  const asked = [lastYear, others, projects].filter((witness) => witness !== undefined);
  if (asked.some(({ verdict }) => verdict === 'as-read')) return undefined;
  return asked.find(({ verdict }) => verdict === 'other')?.reason ?? roundReason(context, figure, { scale, asked });
}

/** A round amount of a size that hardly any centre has, which in yuan would be an ordinary one. */
function roundReason(
  { round }: CheckContext,
  { value, indicator }: Figure,
  { scale, asked }: { readonly scale: number; readonly asked: readonly Witness[] },
): Localised | undefined {
  const isRound = value * scale >= round.checks.unitRoundYuan && value % scale === 0;
  const isDenied = asked.length > 0 && asked.every(({ verdict }) => verdict === 'neither');
  if (!isRound || isDenied) return undefined;
  const said = sayQuantity(value, indicator);
  return { zh: `${said.zh} 数额特别大，而且是整数`, en: `${said.en} is exceptionally large and a round figure` };
}
