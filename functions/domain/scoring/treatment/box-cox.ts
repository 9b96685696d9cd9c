/** The power transformation of Box and Cox. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/**
 * Power transformation of Box and Cox, after a shift that makes all values positive; λ below 1 draws large values in, 0 is the
 * logarithm. A value below the minimum of the reference set is treated as that minimum.
 *
 * @setting treatment.box-cox
 * @formula z = ((x − min + 1)^λ − 1) / λ, and ln(x − min + 1) for λ = 0
 * @latex z = \begin{cases} \dfrac{(x - x_{\min} + 1)^{\lambda} - 1}{\lambda} & \lambda \ne 0 \\ \ln(x - x_{\min} + 1) & \lambda = 0 \end{cases}
 * @missing stay missing
 * @constant all become 0
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied stay tied; the order never changes
 * @source Box and Cox, *An Analysis of Transformations*, Journal of the Royal Statistical Society B 26 (1964), pp. 211–252; the shift as in COINr 1.1.14, `boxcox`
 * @example boxCox([0, 3], 0.5) // [0, 2]
 */
export function boxCox(column: Column, lambda: number): Column {
  const low = extremesOf(column)?.low ?? 0;
  return mapPresent(column, (value) => {
    const shifted = value - low + 1;
    return lambda === 0 ? Math.log(shifted) : (shifted ** lambda - 1) / lambda;
  });
}
