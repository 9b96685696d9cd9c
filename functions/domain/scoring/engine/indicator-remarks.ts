/** What is odd about the data of one indicator. */
import { type Column, extremesOf, present } from '../column.ts';
import { percent, type Remark, remark } from './remark.ts';

export interface IndicatorFacts {
  readonly isEmpty: boolean;
  /** Values of the reference set that treatment or normalisation has no answer for. */
  readonly withoutScore: number;
  readonly normalisation: string;
  readonly isLeftOut: boolean;
  readonly isConstant: boolean;
  /** Share of the reference units that have a value, and the least that is asked for. */
  readonly share: number;
  readonly least: number;
  readonly isFilled: readonly boolean[];
  /** Values and scores of the reference set. */
  readonly values: Column;
  readonly scores: Column;
  readonly units: readonly string[];
}

/** Equal values in more than this share of the units are remarked on. */
const SPARSE_FROM = 0.5;
/** One unit leaves all others in the lowest tenth of the scale. */
const CROWDED_BELOW = 0.1;
const FEWEST = 5;

export function indicatorRemarks(name: string, facts: IndicatorFacts): readonly Remark[] {
  const { isEmpty, isLeftOut, share, least, isFilled, withoutScore: count, normalisation } = facts;
  const undefinedOnes = count === 0 ? [] : [remark('SCORES_UNDEFINED', name, { count, method: normalisation })];
  if (isEmpty && count > 0) return undefinedOnes;
  if (isEmpty) return [remark(isLeftOut ? 'EMPTY_COLUMN_LEFT_OUT' : 'EMPTY_COLUMN', name)];
  if (isLeftOut) return [remark('INDICATOR_LEFT_OUT', name, { share: percent(share), least: percent(least) })];
  const gaps = isFilled.filter(Boolean).length;
  const filled = gaps === 0 ? [] : [remark('IMPUTED', name, { count: gaps, share: percent(gaps / isFilled.length) })];
  return [...filled, ...undefinedOnes, ...spreadRemarks(name, facts)];
}

function spreadRemarks(name: string, { isConstant, values, scores, units }: IndicatorFacts): readonly Remark[] {
  const figures = present(values);
  if (figures.length < 2) return [];
  const [first = 0] = figures;
  if (isConstant) return [remark('CONSTANT_COLUMN', name, { value: first })];
  const { value, count: most } = commonest(figures);
  const sparse = most / figures.length > SPARSE_FROM;
  return [
    ...(sparse ? [remark('SPARSE_COLUMN', name, { share: percent(most / figures.length), value })] : []),
    ...crowding(name, { values, scores, units }),
  ];
}

/** The value that more than half of the figures share, if any does, with its count (majority vote of Boyer and Moore, 1991). */
function commonest(figures: readonly number[]): { readonly value: number; readonly count: number } {
  let [value, votes] = [figures[0] ?? 0, 0];
  for (const figure of figures) {
    if (votes === 0) value = figure;
    votes += figure === value ? 1 : -1;
  }
  return { value, count: figures.filter((figure) => figure === value).length };
}

function crowding(
  name: string,
  { values, scores, units }: Pick<IndicatorFacts, 'values' | 'scores' | 'units'>,
): readonly Remark[] {
  const extremes = extremesOf(scores);
  if (extremes === undefined || present(scores).length < FEWEST) return [];
  const { low, high } = extremes;
  const top = scores.indexOf(high);
  const second = extremesOf(scores.map((score, unit) => (unit === top ? undefined : score)))?.high ?? high;
  const share = (second - low) / (high - low);
  if (!(share < CROWDED_BELOW) || share === 0) return [];
  return [remark('OUTLIER_DECIDES', name, { value: values[top] ?? '', unit: units[top] ?? '', share: percent(share) })];
}
