/** The return: the workbook that a centre fills in. */
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { planChoices } from './choices.ts';
import { planFindings } from './findings-tab.ts';
import { planGuide } from './guide-tab.ts';
import { indicatorLabel } from './indicator-label.ts';
import type { ReturnLayout } from './layout-texts.ts';
import { markSample } from './mark-sample.ts';
import type { WorkbookPlan } from './plan.ts';
import { planIdentity } from './plan-identity.ts';
import { planCover } from './return-cover.ts';
import { planEvidence } from './return-evidence.ts';
import { planFigures } from './return-figures.ts';
import type { ReturnPart } from './return-part.ts';
import { planReport } from './return-report.ts';
import { fillText } from './text-template.ts';

/**
 * The plan of the centre's return, in the language of the round: guide, cover, figures, self-report, evidence, findings,
 * and two tabs of our own that nobody sees.
 *
 * @example layOutReturn(round, layouts.return, centre).tabs[0]?.title // '填报说明'
 */
export function layOutReturn(round: Round, layout: ReturnLayout, centre: Centre): WorkbookPlan {
  const { language } = round;
  const choices = {
    answers: [localise(layout.answers.yes, language), localise(layout.answers.no, language)],
    indicators: round.indicators.map((indicator) => localise(indicatorLabel(round, indicator), language)),
  };
  const part: ReturnPart = { round, layout, centre, choices };
  const values = { round: localise(round.title, language), centre: centre.name };
  return markSample(round, {
    title: fillText(layout.title, { language, values }),
    tabs: [
      planGuide(round, layout.guide),
      planCover(part),
      planFigures(part),
      planReport(part),
      planEvidence(part),
      planFindings(layout.findings, language),
      planChoices(choices),
      planIdentity({ kind: 'return', round: round.id, subject: centre.id, layout: layout.version }),
    ],
    names: [],
  });
}
