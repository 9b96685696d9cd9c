import { COMPARISON_FAULTS } from './comparison-faults.ts';
import type { Fault } from './fault.ts';
import { FIGURE_FAULTS } from './figure-faults.ts';
import { SUBMISSION_FAULTS } from './submission-faults.ts';
import { TEXT_FAULTS } from './text-faults.ts';

export const FAULTS: readonly Fault[] = [...FIGURE_FAULTS, ...COMPARISON_FAULTS, ...TEXT_FAULTS, ...SUBMISSION_FAULTS];
