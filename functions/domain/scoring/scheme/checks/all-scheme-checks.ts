/** Everything that is checked in a scheme beyond its form, in the order of reporting. */

import type { SchemeFault } from '../scheme-fault.ts';
import type { ScoreScheme } from '../score-scheme.ts';
import { categoryValues } from './category-values.ts';

export type SchemeCheck = (scheme: ScoreScheme) => readonly SchemeFault[];

export const SCHEME_CHECKS: readonly SchemeCheck[] = [categoryValues];
