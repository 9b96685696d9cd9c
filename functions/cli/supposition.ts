import type { OptionValues } from 'commander';
import type { Supposition } from '../domain/scoring/compare/table-what-if.ts';
import { changeUnusable } from '../pipeline/what-if.ts';

/** What is supposed by `--set` and `--weight`. Problems: `CHANGE_UNUSABLE` with everything that cannot be read. */
export function suppositionOf(options: OptionValues): Omit<Supposition, 'unit'> {
  const sets = pairsIn(options['set']);
  const weights = pairsIn(options['weight']);
  const faults = [
    ...sets.filter(({ text }) => text !== '' && numberIn(text) === undefined).map((pair) => fault(pair, '数 a number')),
    ...weights
      .filter(({ text }) => shareIn(text) === undefined)
      .map((pair) => fault(pair, '比例，如 0.4 或 40% / a share, such as 0.4 or 40%')),
  ];
  if (faults.length > 0) throw changeUnusable(faults);
  return {
    figures: new Map(sets.map(({ name, text }) => [name, numberIn(text)])),
    weights: new Map(weights.map(({ name, text }) => [name, shareIn(text) ?? 0])),
  };
}

interface Pair {
  readonly name: string;
  readonly text: string;
}

/** The last sign parts name and value, since names may hold one. */
function pairsIn(given: unknown): readonly Pair[] {
  return (Array.isArray(given) ? given : []).map((each) => {
    const text = String(each);
    const at = text.lastIndexOf('=');
    return at < 0 ? { name: text, text: '?' } : { name: text.slice(0, at).trim(), text: text.slice(at + 1).trim() };
  });
}

function fault({ name, text }: Pair, expected: string): { node: string; found: string; expected: string } {
  return { node: name, found: text, expected };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function numberIn(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) : undefined;
}

function shareIn(text: string): number | undefined {
  const [, number, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  return percent === '%' ? Number(`${number}e-2`) : Number(number);
}
