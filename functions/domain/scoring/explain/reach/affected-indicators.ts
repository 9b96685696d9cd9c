/** Which indicators a column of figures goes into. */
import { inputsOf } from '../../formula/inputs-of.ts';
import { parseFormula } from '../../formula/parse-formula.ts';
import type { Method } from '../../scheme/score-scheme.ts';
import { leavesOf } from '../../scheme/tree-parts.ts';

/**
 * The indicators whose values may change with the figures of a column: the one of its name, and those with a formula or a
 * denominator that asks for it, through whatever other formulas.
 *
 * @example [...affectedBy({ tree: { id: 'all', children: ['banks', 'rate'] }, indicators: { rate: { formula: 'loans / banks' } } }, 'banks')] // ['banks', 'rate']
 */
export function affectedBy(method: Method, figure: string): ReadonlySet<string> {
  const names = new Set([...leavesOf(method.tree), ...Object.keys(method.indicators ?? {})]);
  const affected = new Set([figure]);
  for (let before = 0; before < affected.size; ) {
    before = affected.size;
    for (const name of names) if (sourcesOf(method, name).some((source) => affected.has(source))) affected.add(name);
  }
  return affected;
}

/** The columns that a name is computed from directly; none for a column of the table. */
export function sourcesOf({ indicators = {} }: Method, name: string): readonly string[] {
  const { formula, denominator } = indicators[name] ?? {};
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  const inputs = parsed !== undefined && 'expression' in parsed ? inputsOf(parsed.expression) : [];
  if (denominator === undefined) return inputs;
  return [...inputs, typeof denominator === 'string' ? denominator : denominator.by];
}
