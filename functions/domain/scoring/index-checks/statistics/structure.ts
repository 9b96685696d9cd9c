/** Whether the indicators of a group measure one thing. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import { correlationMatrix } from '../../../statistics/correlation-matrix.ts';
import { cronbachAlpha } from '../../../statistics/cronbach-alpha.ts';
import { variance } from '../../../statistics/moments.ts';
import { symmetricEigen } from '../../../statistics/symmetric-eigen.ts';
import type { Matrix } from '../../column.ts';

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
  const whole = columns.map((column) => units.map((unit) => column[unit] ?? 0));
  const varying = whole.filter((column) => column.some((value) => value !== column[0]));
  const correlations = varying.length < 2 ? [] : correlationMatrix(varying, 'pearson');
  const { values } = symmetricEigen(correlations.map((row, i) => row.map(({ r }, j) => (i === j ? 1 : (r ?? 0)))));
  const without = alphasWithout(varying);
  return {
    items: varying.length,
    units: units.length,
    alpha: cronbachAlpha(varying),
    alphaWithout: whole.map((column) => without[varying.indexOf(column)]),
    eigenvalues: values.map((value) => Math.max(0, value)),
    explained: values[0] === undefined ? undefined : values[0] / varying.length,
  };
}

/** Alpha of the others without each column, from the variances of the columns and of the sum without it. */
function alphasWithout(columns: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const k = columns.length - 1;
  const sums = (columns[0] ?? []).map((_, unit) => compensatedSum(columns.map((column) => column[unit] ?? 0)));
  const variances = columns.map((column) => variance(column) ?? 0);
  const all = compensatedSum(variances);
  return columns.map((column, i) => {
    const own = variances[i] ?? 0;
    const rest = variance(sums.map((sum, unit) => sum - (column[unit] ?? 0)));
    return k < 2 || rest === undefined || rest === 0 ? undefined : (k / (k - 1)) * (1 - (all - own) / rest);
  });
}
