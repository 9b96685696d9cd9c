/** What a method takes from the columns beside the indicators of its tree. */
import { inputsOf } from '../formula/inputs-of.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import type { Method } from './score-scheme.ts';

/** Names of columns that formulas, denominators, bonus items or thresholds of the method use. */
export function namesInUse({ indicators, adjustments, thresholds }: Method): ReadonlySet<string> {
  const settings = Object.values(indicators ?? {});
  return new Set([
    ...settings.flatMap(({ formula }) => (formula === undefined ? [] : inputsIn(formula))),
    ...settings.flatMap(({ denominator }) => {
      if (denominator === undefined) return [];
      return [typeof denominator === 'string' ? denominator : denominator.by];
    }),
    ...(adjustments?.items ?? []).map(({ by }) => by),
    ...(thresholds ?? []).flatMap(({ value }) => value ?? []),
  ]);
}

function inputsIn(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  return 'fault' in parsed ? [] : inputsOf(parsed.expression);
}
