/** Which columns a formula asks for. */
import type { Expression } from './parse-formula.ts';

/**
 * The names in a formula, each once, in the order of their first mention.
 *
 * @example inputsOf(parsed) // ['loans', 'banks']
 */
export function inputsOf(expression: Expression): readonly string[] {
  return [...new Set(namesIn(expression))];
}

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'input':
      return [expression.indicator];
    case 'negative':
      return namesIn(expression.of);
    case 'call':
      return expression.arguments.flatMap(namesIn);
    default:
      return [...namesIn(expression.left), ...namesIn(expression.right)];
  }
}
