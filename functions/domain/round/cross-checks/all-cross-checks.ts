/** Everything that is checked between the parts of a round's definition, in the order of reporting. */
import { categoryMembers, categoryWords } from './category-members.ts';
import type { CrossCheck } from './cross-check.ts';
import { deliveryTexts } from './delivery-members.ts';
import { fundingMembers } from './funding-members.ts';
import { gradeBands, gradeShares } from './grade-bands.ts';
import { groupMembers } from './group-members.ts';
import { inEveryCategory } from './in-every-category.ts';
import { indicatorKinds } from './indicator-kinds.ts';
import { normalisedRange } from './normalised-range.ts';
import { noticeHours, noticeTexts, noticeTimes, noticeVetoes } from './notice-members.ts';
import { formerIndicators, otherRound } from './previous-round.ts';
import {
  hostedCentres,
  previousCentres,
  previousIndicators,
  reviewedCentres,
  someCentres,
} from './register-members.ts';
import { relationMembers } from './relation-members.ts';
import { scaleOfHundred } from './scale-of-hundred.ts';
import { goalpostIndicators, logarithmDomain, treatedIndicators } from './scheme-members.ts';
import { schemeMethod } from './scheme-method.ts';
import { sectionLengths } from './section-lengths.ts';
import { clearSuccessions, datedSuccessions, succeededCentres } from './succession-members.ts';
import { clearDeadline, clearOpening, deadlineOrder, periodOrder, reviewOrder } from './times.ts';
import { uniqueGrades, uniqueIds } from './unique-ids.ts';
import { groupWeights, indicatorWeights } from './weights.ts';

/** What the settings of a method have to agree with, be it the scheme's or a category's. */
const METHOD_CHECKS: readonly CrossCheck[] = [
  treatedIndicators,
  logarithmDomain,
  goalpostIndicators,
  normalisedRange,
  scaleOfHundred,
  groupWeights,
  indicatorWeights,
  schemeMethod,
  uniqueGrades,
  gradeBands,
  gradeShares,
];

/** What a scoring scheme has to agree with. */
export const SCHEME_CHECKS: readonly CrossCheck[] = [
  ...METHOD_CHECKS.map(inEveryCategory),
  categoryWords,
  categoryMembers,
];

export const CROSS_CHECKS: readonly CrossCheck[] = [
  uniqueIds,
  periodOrder,
  deadlineOrder,
  reviewOrder,
  noticeTexts,
  noticeTimes,
  noticeHours,
  deliveryTexts,
  fundingMembers,
  noticeVetoes,
  clearOpening,
  clearDeadline,
  groupMembers,
  indicatorKinds,
  relationMembers,
  sectionLengths,
  ...SCHEME_CHECKS,
  someCentres,
  hostedCentres,
  previousCentres,
  previousIndicators,
  otherRound,
  formerIndicators,
  succeededCentres,
  clearSuccessions,
  datedSuccessions,
  reviewedCentres,
];
