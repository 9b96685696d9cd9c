/** The ledger: the office's own workbook, a row per centre. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { planToday } from '../today/plan-today.ts';
import { planChoices } from './choices.ts';
import { planFindings } from './findings-tab.ts';
import { planGuide } from './guide-tab.ts';
import type { LedgerLayout } from './layout-texts.ts';
import { planRegister } from './ledger-register.ts';
import { planVerified, verifiedChoices } from './ledger-verified.ts';
import { planVetoes, vetoChoices, vetoPart } from './ledger-vetoes.ts';
import { markSample } from './mark-sample.ts';
import type { WorkbookPlan } from './plan.ts';
import { OFFICE, planIdentity } from './plan-identity.ts';
import { fillText } from './text-template.ts';

/**
 * The plan of the round's ledger: guide, register, vetoes where the round decides them by a process, verified values and daily lists
 * where the layout has them, findings, and two tabs of our own that nobody sees.
 *
 * @example layOutLedger(round, layouts.ledger).tabs[1]?.title // '台账'
 */
export function layOutLedger(round: Round, layout: LedgerLayout): WorkbookPlan {
  const { language } = round;
  const vetoes = vetoPart(round, layout);
  const { verified } = layout;
  const choices = {
    answers: [localise(layout.answers.yes, language), localise(layout.answers.no, language)],
    ...(verified && verifiedChoices(round)),
    ...(vetoes && vetoChoices(round, vetoes)),
  };
  return markSample(round, {
    title: fillText(layout.title, { language, values: { round: localise(round.title, language) } }),
    tabs: [
      planGuide(round, layout.guide),
      planRegister(round, layout, choices),
      ...(vetoes ? [planVetoes(round, vetoes, choices)] : []),
      ...(verified ? [planVerified(round, verified, choices)] : []),
      ...(layout.today ? [planToday(layout.today, language)] : []),
      planFindings(layout.findings, language),
      planChoices(choices),
      planIdentity({ kind: 'ledger', round: round.id, subject: OFFICE, layout: layout.version }),
    ],
    names: [],
  });
}
