import { NOT_APPLICABLE } from '../../../support/a-return-reading.ts';
import type { Fault } from './fault.ts';

const FIGURES = '数据统计表';

export const FIGURE_FAULTS: readonly Fault[] = [
  {
    name: 'an amount of 0 projects',
    code: 'AMOUNT_WITHOUT_PROJECTS',
    at: `${FIGURES}!D7`,
    changes: { figures: { 'loan-projects': 0 } },
  },
  {
    name: 'an amount in an otherwise empty kind of deal',
    code: 'AMOUNT_WITHOUT_PROJECTS',
    at: `${FIGURES}!D6`,
    changes: { figures: { 'loan-projects': 0, enterprises: 0 } },
  },
  {
    name: 'projects of no amount',
    code: 'PROJECTS_WITHOUT_AMOUNT',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 0 } },
  },
  {
    name: 'projects in an otherwise empty kind of deal',
    code: 'PROJECTS_WITHOUT_AMOUNT',
    at: `${FIGURES}!D7`,
    changes: { figures: { banks: 0, loans: 0, enterprises: 0 } },
  },
  {
    name: 'projects without a bank',
    code: 'PROJECTS_WITHOUT_INSTITUTIONS',
    at: `${FIGURES}!D5`,
    changes: { figures: { banks: 0 } },
  },
  {
    name: 'projects of no enterprise',
    code: 'PROJECTS_WITHOUT_ENTERPRISES',
    at: `${FIGURES}!D8`,
    changes: { figures: { enterprises: 0 } },
  },
  {
    name: 'far more projects than enterprises',
    code: 'PROJECTS_EXCEED_ENTERPRISES',
    at: `${FIGURES}!D7`,
    changes: { figures: { enterprises: 4 } },
  },
  {
    name: 'attendance of no session',
    code: 'ATTENDANCE_WITHOUT_SESSIONS',
    at: `${FIGURES}!D9`,
    changes: { figures: { trainings: 0 } },
  },
  {
    name: 'sessions that nobody attended',
    code: 'SESSIONS_WITHOUT_ATTENDANCE',
    at: `${FIGURES}!D10`,
    changes: { figures: { trainees: 0 } },
  },
  {
    name: 'two people a session',
    code: 'ATTENDANCE_PER_SESSION_UNUSUAL',
    at: `${FIGURES}!D10`,
    changes: { figures: { trainees: 30 } },
  },
  {
    name: 'an amount too small for its projects',
    code: 'AMOUNT_PER_PROJECT_UNUSUAL',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 120 } },
  },
  {
    name: 'a figure above its bound',
    code: 'FIGURE_OUT_OF_BOUNDS',
    at: `${FIGURES}!D5`,
    changes: { figures: { banks: 501 } },
  },
  {
    name: 'a figure that is said not to apply',
    code: 'FIGURE_NOT_APPLICABLE',
    at: '数据统计表!D5',
    changes: { figures: { banks: NOT_APPLICABLE } },
  },
  {
    name: 'a figure of which intake says nothing',
    code: 'FIGURE_MISSING',
    at: `${FIGURES}!D5`,
    changes: { figures: { banks: 'REJECT_EMPTY' }, isIntakeSilent: true },
  },
  {
    name: 'a figure pulled down over three rows',
    code: 'FIGURES_COPIED_DOWN',
    at: `${FIGURES}!D10`,
    changes: { figures: { trainees: 57, listings: 57, contests: 57 } },
  },
  {
    name: 'a form filled with ones',
    code: 'FIGURES_LARGELY_EQUAL',
    at: `${FIGURES}!D5`,
    changes: { figures: { banks: 1, 'loan-projects': 1, enterprises: 1, trainings: 1, listings: 1, contests: 1 } },
  },
  {
    name: 'ten times last year',
    code: 'FIGURE_JUMP',
    at: `${FIGURES}!D5`,
    previous: { banks: 12 },
    changes: { figures: { banks: 120 } },
  },
  { name: 'a tenth of last year', code: 'FIGURE_JUMP', at: `${FIGURES}!D6`, previous: { loans: 56_000 } },
];
