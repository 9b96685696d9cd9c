/** Whether the indicators of a group measure one thing. */
import { correlated } from '../../../statistics/correlation-matrix.ts';
import { cronbachAlpha } from '../../../statistics/cronbach-alpha.ts';
import type { Matrix } from '../../column.ts';
import { componentWeights } from '../../weighting/principal-components.ts';

export interface Structure {
  /** Indicators that vary, of all: the others correlate with nothing and are left out. */
  readonly items: number;
  /** Units that have all of them: only these are counted. */
  readonly units: number;
  /** Cronbach’s alpha; `undefined` for fewer than two items or units. */
  readonly alpha: number | undefined;
  /** Alpha of the others without each item, in the order of the columns; `undefined` where it has none. */
  readonly alphaWithout: readonly (number | undefined)[];
  /** Eigenvalues of the correlation matrix, descending; none for fewer than two items. */
  readonly eigenvalues: readonly number[];
  /** Share of the variance in the first component. */
  readonly explained: number | undefined;
}

/**
 * Cronbach’s alpha and principal components of the normalised columns, over the units that have them all.
 * Source: OECD/JRC Handbook (2008), pp. 63–73; COINr 1.1.14, `get_cronbach` and `get_PCA`.
 *
 * @example structureOf([[1, 2, 3], [1, 2, 3]]).alpha // 1
 */
export function structureOf(columns: Matrix): Structure {
  const units = [...(columns[0]?.keys() ?? [])].filter((unit) => columns.every((column) => column[unit] !== undefined));
  const whole = columns.map((column) => units.map((unit) => column[unit]));
  const varying = whole.filter((column) => column.some((value) => value !== column[0]));
  const hasComponents = varying.length >= 2;
  const { eigenvalues, explained } = hasComponents ? componentWeights(varying) : NO_COMPONENTS;
  return {
    items: varying.length,
    units: units.length,
    alpha: cronbachAlpha(varying),
    alphaWithout: whole.map((column) => cronbachAlpha(varying.filter((other) => other !== column))),
    eigenvalues: eigenvalues.map((value) => Math.max(0, value)),
    explained,
  };
}

const NO_COMPONENTS = { eigenvalues: [] as readonly number[], explained: undefined };

/**
 * The correlation of each column with the sum of the others, over the units that have all of them (corrected item-total
 * correlation).
 * Source: OECD/JRC Handbook (2008), table 11, p. 73.
 *
 * @example itemRestCorrelations([[1, 2, 3], [2, 4, 6]]) // [1, 1]
 */
export function itemRestCorrelations(columns: Matrix): readonly (number | undefined)[] {
  return columns.map((column, i) => {
    const rest = column.map((_, unit) => {
      const others = columns.filter((_other, j) => j !== i).map((other) => other[unit]);
      return others.includes(undefined) ? undefined : others.reduce((sum: number, value) => sum + (value ?? 0), 0);
    });
    return correlated(column, rest, 'pearson').r;
  });
}
