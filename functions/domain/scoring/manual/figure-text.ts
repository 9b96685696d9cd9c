/** Numbers of the manual: enough digits to redo a step on paper, none that say nothing. */
import { roundHalfUp } from '../../rounding/round-half-up.ts';

/**
 * Rounded half up, without zeros at the end.
 *
 * @example figureText(4.262733115, 4) // '4.2627'
 */
export function figureText(value: number | undefined, decimals: number): string {
  if (value === undefined) return '–';
  const text = roundHalfUp(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const NAME = /[\p{Letter}][\p{Letter}\p{Number}]*/gu;

/**
 * A formula with its numbers put in for the letters that have one.
 *
 * @example numbersPutIn('f = c + d × z', { c: 60, d: 40, z: 0.25 }, 4) // 'f = 60 + 40 × 0.25'
 */
export function numbersPutIn(formula: string, inputs: Readonly<Record<string, number>>, decimals: number): string {
  return formula.replace(NAME, (name) => {
    const value = inputs[name];
    return value === undefined ? name : figureText(value, decimals);
  });
}
