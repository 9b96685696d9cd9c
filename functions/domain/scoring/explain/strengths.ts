/** On which indicators a unit stands out, and on which it falls behind. */
import { mapPresent, present } from '../column.ts';
import type { Evaluated } from '../engine/score-units.ts';
import { within } from '../engine/stage.ts';

export interface Standout {
  readonly indicator: string;
  readonly value: number;
  /** Among the reference set, 1 for the best; equal values share the better place. */
  readonly place: number;
  /** Units of the reference set with a value, the unit itself counted in. */
  readonly of: number;
}

export interface Strengths {
  /** The best places first. */
  readonly strengths: readonly Standout[];
  /** The worst places first. */
  readonly weaknesses: readonly Standout[];
}

export interface StandoutChoice {
  /** The most of each. */
  readonly most: number;
  /** Which values are compared: as reported, or with the denominators applied. */
  readonly stage: 'raw' | 'denominated';
}

/**
 * Strengths and weaknesses by the unit's place on each indicator, from its values and not its scores, so that neither a cap nor
 * a filled gap makes one. An indicator that does not discriminate is neither. A last place that others share tells nobody
 * apart, as a 0 where half the field has 0, and is neither either; a last place of its own is a weakness. Only a place in the
 * upper half is a strength, and only one in the lower half a weakness.
 * Source: COINr 1.1.14, `get_str_weak`, which drops last places altogether and lists weaknesses from the best to the worst.
 *
 * @example strengthsOf(evaluated, 0, { most: 5, stage: 'denominated' }).strengths[0] // { indicator: 'loans', place: 1, … }
 */
export function strengthsOf(evaluated: Evaluated, unit: number, { most, stage }: StandoutChoice): Strengths {
  const places = [...evaluated.indicators.values()].flatMap((indicator) => {
    if (indicator.isLeftOut) return [];
    const column = indicator[stage];
    const found = placeOf(
      indicator.setting.direction === 'down' ? mapPresent(column, (value) => -value) : column,
      unit,
      evaluated.isReference,
    );
    const value = column[unit];
    return found === undefined || value === undefined ? [] : [{ indicator: indicator.name, value, ...found }];
  });
  // A last place that others share tells nobody apart.
  const all = places.filter(({ isLast, isShared }) => !(isLast && isShared));
  const shown = ({ indicator, value, place, of }: (typeof places)[number]): Standout => ({
    indicator,
    value,
    place,
    of,
  });
  const isUpper = ({ place, of }: Standout): boolean => place - 1 < (of - 1) / 2;
  return {
    strengths: all
      .filter(isUpper)
      .sort((a, b) => a.place - b.place)
      .slice(0, most)
      .map(shown),
    weaknesses: all
      .filter((one) => !isUpper(one))
      .sort((a, b) => b.place - a.place)
      .slice(0, most)
      .map(shown),
  };
}

/** The place of a value among the reference set, the unit joining it where it is not one of it. */
function placeOf(upwards: readonly (number | undefined)[], unit: number, isReference: readonly boolean[]) {
  const own = upwards[unit];
  if (own === undefined) return undefined;
  const joined = isReference[unit] === true ? isReference : isReference.map((is, other) => is || other === unit);
  const values = present(within(upwards, joined));
  const better = values.filter((value) => value > own).length;
  const equal = values.filter((value) => value === own).length;
  if (equal === values.length) return undefined;
  return { place: better + 1, of: values.length, isLast: better + equal === values.length, isShared: equal > 1 };
}
