import type { Risk } from '../../domain/risk/assess-risk.ts';
import { BANDS, sayRisk } from '../../domain/risk/risk-words.ts';
import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';
import type { CentreRisk } from '../../pipeline/risk/centre-risks.ts';
import type { PlannedVisit, VisitPlan } from '../../pipeline/risk/plan-visits.ts';
import { bilingual } from './explain-lines.ts';

/** A centre's risk with its band, and why. */
export function riskLines({ risk, isVisited }: CentreRisk): readonly string[] {
  return [`    风险 risk: ${inShort(risk)}${isVisited ? '（本轮已考察 visited）' : ''}`, ...reasons(risk)];
}

/** The proposed visits with the reasons for each, and who was visited already. */
export function visitLines({ visits, visited, ineligible, seed, byLot, centres }: VisitPlan): readonly string[] {
  const drawn = visits.filter(({ by }) => by === 'lot').length;
  const counts = (['high', 'middle', 'low'] as const).map(
    (band) => `${bilingual(BANDS[band])} ${centres.filter(({ risk }) => risk.band === band).length}`,
  );
  const unknown = centres.filter(({ risk }) => risk.band === undefined).length;
  return [
    `拟考察 proposed: ${visits.length}（抽签 by lot ${drawn}，比例 share ${byLot}，种子 seed “${seed}”）`,
    `风险分档 bands: ${counts.join(' · ')}${unknown === 0 ? '' : ` · 无从得知 not known ${unknown}`}`,
    ...visits.flatMap(linesOf),
    ...named('本轮已考察，不再列入 visited already', visited),
    ...named('不参评，不列入 not eligible', ineligible),
  ];
}

function named(words: string, centres: readonly CentreRisk[]): readonly string[] {
  return centres.length === 0 ? [] : [`${words}: ${centres.map(({ centre }) => centre.name).join('、')}`];
}

function linesOf({ centre, risk, by }: PlannedVisit, place: number): readonly string[] {
  const drawn = by === 'lot' ? '  抽签 by lot' : '';
  return [`${String(place + 1).padStart(3)}  ${centre.name} · ${inShort(risk)}${drawn}`, ...reasons(risk)];
}

function inShort({ score, band }: Risk): string {
  if (score === undefined || band === undefined) return '无从得知 not known';
  return `${bilingual(BANDS[band])} ${roundHalfUp(score, 2)}`;
}

function reasons(risk: Risk): readonly string[] {
  return sayRisk(risk).map((reason) => `      · ${bilingual(reason)}`);
}
