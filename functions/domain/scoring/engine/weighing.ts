/** The weights among the children of one node, and how they came about. */
import type { Column } from '../column.ts';
import type { RandomIndexTable } from '../weighting/ahp/random-indices.ts';
import type { Remark } from './remark.ts';

/** A child as weighting sees it. */
export interface Weighable {
  readonly id: string;
  /** Less is better in its raw and treated columns; scores always count upwards. */
  readonly isCost: boolean;
  /** The weight that the tree gives it. */
  readonly weight: number;
  /** Its columns over the reference set by stage; a group has its scores everywhere. */
  readonly on: (stage: 'raw' | 'treated' | 'normalised' | 'unit-interval') => Column;
}

/** One expert's judgements, or those of all put together. */
export interface AhpVerdict {
  /** An expert's name or number; `group` for all together. */
  readonly who: string;
  readonly weights: readonly number[];
  readonly largestEigenvalue: number;
  readonly consistencyIndex: number;
  /** Absent where the table does not reach that many items. */
  readonly consistencyRatio?: number;
  readonly table: RandomIndexTable;
  readonly isConsistent: boolean;
  /** Which judgements to ask for again, where it is not. */
  readonly askAgain: readonly {
    readonly pair: readonly [string, string];
    readonly given: number;
    readonly fitting: number;
  }[];
}

export interface Weighing {
  readonly method: string;
  /** In the order of the children; they sum to 1, unless all are 0. */
  readonly weights: readonly number[];
  readonly experts?: readonly AhpVerdict[];
  /** Of principal components: loadings of the first, and the share of variance that it holds. */
  readonly components?: { readonly loadings: readonly number[]; readonly explained: number };
  /** Of a combination: both sets of weights. */
  readonly parts?: { readonly subjective: readonly number[]; readonly objective: readonly number[] };
  readonly remarks: readonly Remark[];
}
