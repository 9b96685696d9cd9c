/** A formula with its numbers put in, so that a reader can redo it. */
import type { ScoreStep } from '../score-tree.ts';

/** Names as formulas write them: letters, with figures, strokes or hyphens inside, or anything in square brackets. */
const NAME = /\[([^\]]+)\]|\p{L}(?:[\p{L}\p{N}_.′]|-(?=[\p{L}\p{N}]))*/gu;

/**
 * The right-hand side of a step's formula with each of its letters replaced by its number; what stands for no number (ln,
 * min …) stays. A negative number stands in brackets. `growth(x)` and `previous(x)` show last round's number behind the stroke.
 *
 * @example putIn({ formula: 'z = ln(1 + x / s)', inputs: { x: 50, s: 100 }, … }, String) // 'ln(1 + 50 / 100)'
 */
export function putIn(
  { formula, inputs }: Pick<ScoreStep, 'formula' | 'inputs'>,
  print: (value: number) => string,
): string {
  const [, right = formula] = /^[^=]*=\s*(.*)$/su.exec(formula) ?? [];
  return right.replace(NAME, (name, bracketed: string | undefined) => {
    const key = bracketed ?? name;
    const value = inputs[key];
    const before = inputs[`previous ${key}`];
    if (value === undefined && before === undefined) return name;
    const now = value === undefined ? '–' : shown(value, print);
    return before === undefined ? now : `${now} | ${shown(before, print)}`;
  });
}

function shown(value: number, print: (value: number) => string): string {
  const text = print(value);
  return value < 0 ? `(${text})` : text;
}
