/** Everything that is checked in a method, in the order of reporting. */
import type { MethodCheck } from './method-check.ts';

export const METHOD_CHECKS: readonly MethodCheck[] = [];
