/** The scorecard: the workbook that a reviewer marks in. */
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { planChoices } from './choices.ts';
import { planFindings } from './findings-tab.ts';
import { planGuide } from './guide-tab.ts';
import type { ScorecardLayout } from './layout-texts.ts';
import { markSample } from './mark-sample.ts';
import type { WorkbookPlan } from './plan.ts';
import { planIdentity } from './plan-identity.ts';
import { planScorecardCover } from './scorecard-cover.ts';
import { planMarks } from './scorecard-marks.ts';
import { planOverall } from './scorecard-overall.ts';
import type { Reviewer, ScorecardPart, SelfReports } from './scorecard-part.ts';
import { planTexts } from './scorecard-texts.ts';
import { fillText } from './text-template.ts';

export interface Assignment {
  readonly reviewer: Reviewer;
  readonly centres: readonly Centre[];
  /** Absent: the workbook has no tab with texts. */
  readonly texts?: SelfReports;
}

/**
 * The plan of a reviewer's scorecard: guide, cover, marks, conflicts and overall comments, the self-reports where given,
 * findings, and two tabs of our own that nobody sees.
 *
 * @example layOutScorecard(round, layouts.scorecard, { reviewer: { id: 'r01', name: '李评审' }, centres }).tabs[2]?.title // '评分表'
 */
export function layOutScorecard(round: Round, layout: ScorecardLayout, assignment: Assignment): WorkbookPlan {
  const { language } = round;
  const { reviewer, centres, texts } = assignment;
  const choices = {
    answers: [localise(layout.answers.yes, language), localise(layout.answers.no, language)],
    abstention: [localise(layout.marks.abstention, language)],
  };
  const part: ScorecardPart = { round, layout, reviewer, centres, choices, texts: texts ?? {} };
  const values = { round: localise(round.title, language), reviewer: reviewer.name };
  return markSample(round, {
    title: fillText(layout.title, { language, values }),
    tabs: [
      planGuide(round, layout.guide),
      planScorecardCover(part),
      planMarks(part),
      planOverall(part),
      ...(texts === undefined ? [] : [planTexts(part)]),
      planFindings(layout.findings, language),
      planChoices(choices),
      planIdentity({ kind: 'scorecard', round: round.id, subject: reviewer.id, layout: layout.version }),
    ],
    names: [],
  });
}
