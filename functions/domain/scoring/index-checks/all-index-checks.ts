/** Everything that is checked of an index, in the order of reporting. */
import { belonging } from './checks/belonging.ts';
import { consistency } from './checks/consistency.ts';
import { coverage } from './checks/coverage.ts';
import type { IndexCheck } from './checks/index-check.ts';
import { influence } from './checks/influence.ts';
import { redundancy } from './checks/redundancy.ts';
import { shape } from './checks/shape.ts';
import { singleUnit } from './checks/single-unit.ts';
import { sizes } from './checks/sizes.ts';
import { spread } from './checks/spread.ts';
import { weights } from './checks/weights.ts';

export const INDEX_CHECKS: readonly IndexCheck[] = [
  sizes,
  coverage,
  spread,
  shape,
  singleUnit,
  redundancy,
  belonging,
  consistency,
  weights,
  influence,
];
