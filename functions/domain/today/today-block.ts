/** A block of the daily lists. */
import type { Severity } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import type { Question } from './today-texts.ts';

export interface TodayEntry {
  readonly name: string;
  readonly detail: Localised;
  /** Id of the centre that the entry is about; absent for a reviewer. */
  readonly centre?: string;
}

export interface TodayBlock {
  readonly question: Question;
  /** How many of how many; reviews are counted one by one. */
  readonly count: number;
  readonly of: number;
  /** How much somebody has to look after it, where there is any entry. */
  readonly severity: Severity;
  readonly entries: readonly TodayEntry[];
}
