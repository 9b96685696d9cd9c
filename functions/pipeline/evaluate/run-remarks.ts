import type { Remark } from '../../domain/scoring/engine/remark.ts';
import type { RunRecord } from '../documents.ts';

/** A remark of a run, with the category that it is about where there are categories. */
export interface RunRemark extends Remark {
  readonly category?: string;
}

/** Everything that a run remarked on, category by category. */
export function runRemarks({ remarks = [], categories = [] }: RunRecord): readonly RunRemark[] {
  return [
    ...remarks,
    ...categories.flatMap(({ category, remarks: own = [] }) => own.map((remark) => ({ category, ...remark }))),
  ];
}
