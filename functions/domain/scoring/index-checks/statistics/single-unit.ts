/** Whether the scores of an indicator hang on one unit. */
import { median } from '../../../statistics/median.ts';
import { type Column, extremesOf, present } from '../../column.ts';
import { normaliseColumn } from '../../engine/normalise-column.ts';
import { within } from '../../engine/stage.ts';
import { transformOf } from '../../engine/transform.ts';
import type { IndexView, Member } from '../index-view.ts';

export interface UnitShift {
  /** Its place among the reference units. */
  readonly unit: number;
  /** Median score of the others with it and without it in the reference set. */
  readonly before: number;
  readonly after: number;
  /** How far the median moves, as a share of the range of all scores. */
  readonly shift: number;
}

/**
 * The largest shift that leaving out a single unit makes in the median score of the others: treatment and normalisation are
 * done anew without it. Only the units alone at the top or at the bottom are tried, since those are what sets a scale. Fixed
 * goalposts are not moved by anybody. `undefined` where nobody stands alone or the scores do not vary.
 */
export function largestUnitShift(view: IndexView, member: Member): UnitShift | undefined {
  const extremes = extremesOf(member.normalised);
  if (extremes === undefined || extremes.low === extremes.high) return undefined;
  const range = extremes.high - extremes.low;
  const alone = [extremes.low, extremes.high].flatMap((value) => {
    const first = member.normalised.indexOf(value);
    return member.normalised.lastIndexOf(value) === first ? [first] : [];
  });
  const shifts = alone.flatMap((unit): readonly UnitShift[] => {
    const before = medianOf(member.normalised.filter((_, other) => other !== unit));
    const after = medianOf(normalisedWithout(view, member, unit));
    if (before === undefined || after === undefined) return [];
    return [{ unit, before, after, shift: Math.abs(after - before) / range }];
  });
  return shifts.reduce<UnitShift | undefined>((most, one) => (one.shift > (most?.shift ?? 0) ? one : most), undefined);
}

function medianOf(column: Column): number | undefined {
  return median([...present(column)].sort((a, b) => a - b));
}

/** Scores of the reference units but one, by a reference set of all but that one. */
function normalisedWithout({ evaluated, positions }: IndexView, { id, columns }: Member, unit: number): Column {
  const { method, isReference, units } = evaluated;
  const left = positions[unit];
  const reference = isReference.map((is, position) => is && position !== left);
  const { setting, imputed } = columns;
  const transform = transformOf(id, setting.treatment ?? method.treatment, within(imputed, reference));
  const treated = imputed.map((value) =>
    value === undefined || transform === undefined ? value : transform.apply(value),
  );
  const normalisation = setting.normalisation ?? method.normalisation;
  const { column } = normaliseColumn(treated, { name: id, setting, normalisation, transform, reference, units });
  return column.filter((_, position) => reference[position]);
}
