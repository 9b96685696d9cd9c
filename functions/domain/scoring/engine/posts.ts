/** The two values between which an indicator is normalised, on the treated scale. */
import { type Column, extremesOf } from '../column.ts';
import type { Goalpost } from '../scheme/normalisation-schema.ts';
import type { Transform } from './transform.ts';

export interface Posts extends Goalpost {
  /** `declared`: frozen in the scheme; `reference`: minimum and maximum of the reference set. */
  readonly from: 'declared' | 'reference';
}

export interface PostsInput {
  readonly declared: Goalpost | undefined;
  readonly transform: Transform | undefined;
  readonly isUpwards: boolean;
}

/**
 * Goalposts that the scheme declares, in the indicator's own unit and treated as its values are, else the extremes of the treated
 * reference values: the largest is satisfactory where more is better. `undefined` when there are no values at all. Both posts
 * equal means that the indicator does not discriminate.
 *
 * @example postsOf([1, 5], { declared: undefined, transform: undefined, isUpwards: false }) // { unallowable: 5, satisfactory: 1, from: 'reference' }
 */
export function postsOf(reference: Column, { declared, transform, isUpwards }: PostsInput): Posts | undefined {
  if (declared !== undefined) {
    const treated = (value: number): number => transform?.apply(value) ?? value;
    return {
      unallowable: treated(declared.unallowable),
      satisfactory: treated(declared.satisfactory),
      from: 'declared',
    };
  }
  const extremes = extremesOf(reference);
  if (extremes === undefined) return undefined;
  const { low, high } = extremes;
  return isUpwards
    ? { unallowable: low, satisfactory: high, from: 'reference' }
    : { unallowable: high, satisfactory: low, from: 'reference' };
}
