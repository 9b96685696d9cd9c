/** Computes a formula for one unit. */
import type { Expression } from './parse-formula.ts';

/** What a formula may ask for; `undefined` is a missing value. */
export interface FormulaInputs {
  readonly value: (indicator: string) => number | undefined;
  /** Last round's value. */
  readonly previous: (indicator: string) => number | undefined;
}

/**
 * Derived indicators: ratios, growth against last round, sums and differences of columns. A gap never turns into a number; only
 * `or` looks past one.
 *
 * @setting indicators.formula
 * @formula x = loans / banks, growth(x) = x / previous(x) − 1
 * @latex \mathrm{growth}(x) = \frac{x^{(t)}}{x^{(t-1)}} - 1
 * @missing the result is missing where an input that counts is; not applicable where one does not apply
 * @constant an ordinary value
 * @zero an ordinary value; what is divided by 0 is missing
 * @negative an ordinary value
 * @tied an ordinary value
 * @source growth over consecutive years: OECD/JRC Handbook (2008), p. 86
 * @example evaluateFormula({ kind: 'product', left: { kind: 'input', indicator: 'a' }, right: { kind: 'number', value: 2 } }, { value: () => 6, previous: () => 3 }) // 12
 */
export function evaluateFormula(expression: Expression, inputs: FormulaInputs): number | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'input':
      return inputs.value(expression.indicator);
    case 'negative': {
      const value = evaluateFormula(expression.of, inputs);
      return value === undefined ? undefined : -value;
    }
    case 'call':
      return call(expression, inputs);
    default:
      return pair(expression, inputs);
  }
}

function pair(expression: Extract<Expression, { left: Expression }>, inputs: FormulaInputs): number | undefined {
  const [left, right] = [evaluateFormula(expression.left, inputs), evaluateFormula(expression.right, inputs)];
  if (left === undefined || right === undefined) return undefined;
  if (expression.kind === 'sum') return left + right;
  if (expression.kind === 'difference') return left - right;
  return expression.kind === 'product' ? left * right : ratio(left, right);
}

function call(
  { name, arguments: given }: Extract<Expression, { kind: 'call' }>,
  inputs: FormulaInputs,
): number | undefined {
  const [first] = given;
  if (first === undefined) return undefined;
  const before = { ...inputs, value: inputs.previous };
  if (name === 'previous') return evaluateFormula(first, before);
  if (name === 'growth') {
    const [now, then] = [evaluateFormula(first, inputs), evaluateFormula(first, before)];
    return now === undefined || then === undefined ? undefined : ratio(now - then, then);
  }
  const values = given.map((each) => evaluateFormula(each, inputs));
  if (name === 'or') return values[0] ?? values[1];
  const present = values.filter((value) => value !== undefined);
  if (present.length < values.length) return undefined;
  return name === 'min' ? Math.min(...present) : Math.max(...present);
}

function ratio(above: number, below: number): number | undefined {
  return below === 0 ? undefined : above / below;
}
