/** Units of formulas: what may be added, and what a product or a ratio is counted in. */

import type { Expression } from './parse-formula.ts';
import type { FormulaFault } from './tokens.ts';

/** Exponents by base unit, such as `{ 万元: 1, 家: -1 }`; empty for a pure number. */
export type Dimension = ReadonlyMap<string, number>;

export const PURE: Dimension = new Map();

/**
 * @example sayDimension(new Map([['万元', 1], ['家', -1]])) // '万元/家'
 */
export function sayDimension(dimension: Dimension): string {
  const side = (sign: 1 | -1): string =>
    [...dimension]
      .filter(([, exponent]) => exponent * sign > 0)
      .map(([unit, exponent]) => (Math.abs(exponent) === 1 ? unit : `${unit}^${Math.abs(exponent)}`))
      .join('·');
  const [above, below] = [side(1), side(-1)];
  if (below === '') return above === '' ? '1' : above;
  return `${above === '' ? '1' : above}/${below}`;
}

/**
 * The unit of an expression, given the units of its inputs, or the first place where units do not fit: only like is added
 * to, subtracted from or compared with like; a number without a unit fits nothing but another.
 *
 * @example dimensionOf(parsed, (id) => units.get(id)) // Map { '万元' => 1, '家' => -1 }
 */
export function dimensionOf(
  expression: Expression,
  unitOf: (indicator: string) => string | undefined,
): Dimension | FormulaFault {
  switch (expression.kind) {
    case 'number':
      return PURE;
    case 'input': {
      const unit = unitOf(expression.indicator);
      if (unit !== undefined) return new Map([[unit, 1]]);
      return {
        at: expression.at,
        found: `“${expression.indicator}”`,
        expected: '本方案的一个指标 / an indicator of this scheme',
      };
    }
    case 'negative':
      return dimensionOf(expression.of, unitOf);
    case 'call':
      return ofCall(expression, unitOf);
    default:
      return ofPair(expression, unitOf);
  }
}

export function isFault(result: Dimension | FormulaFault): result is FormulaFault {
  return 'found' in result;
}

type UnitOf = Parameters<typeof dimensionOf>[1];

function ofPair(expression: Extract<Expression, { left: Expression }>, unitOf: UnitOf): Dimension | FormulaFault {
  const [left, right] = [dimensionOf(expression.left, unitOf), dimensionOf(expression.right, unitOf)];
  if (isFault(left)) return left;
  if (isFault(right)) return right;
  if (expression.kind === 'product') return combined(left, right, 1);
  if (expression.kind === 'quotient') return combined(left, right, -1);
  return isSame(left, right) ? left : misfit(expression.at, left, right);
}

function ofCall(expression: Extract<Expression, { kind: 'call' }>, unitOf: UnitOf): Dimension | FormulaFault {
  const [first = PURE, ...others] = expression.arguments.map((each) => dimensionOf(each, unitOf));
  if (isFault(first)) return first;
  for (const other of others) {
    if (isFault(other)) return other;
    if (!isSame(first, other)) return misfit(expression.at, first, other);
  }
  return expression.name === 'growth' ? PURE : first;
}

function misfit(at: number, left: Dimension, right: Dimension): FormulaFault {
  return {
    at,
    found: `${sayDimension(left)} 与 ${sayDimension(right)} / ${sayDimension(left)} and ${sayDimension(right)}`,
    expected: '单位相同的两项 / two terms of one unit',
  };
}

function combined(left: Dimension, right: Dimension, sign: 1 | -1): Dimension {
  const result = new Map(left);
  for (const [unit, exponent] of right) {
    const sum = (result.get(unit) ?? 0) + sign * exponent;
    if (sum === 0) result.delete(unit);
    else result.set(unit, sum);
  }
  return result;
}

function isSame(left: Dimension, right: Dimension): boolean {
  return left.size === right.size && [...left].every(([unit, exponent]) => right.get(unit) === exponent);
}
