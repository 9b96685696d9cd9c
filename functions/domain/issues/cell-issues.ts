/** Words for what a single cell can have wrong with it. */
import { NUMBER_REJECTIONS } from './number-rejections.ts';
import { NUMBER_REMARKS } from './number-remarks.ts';
import { TEXT_CELL_ISSUES } from './text-cell-issues.ts';

export const CELL_ISSUES = { ...NUMBER_REJECTIONS, ...NUMBER_REMARKS, ...TEXT_CELL_ISSUES };
