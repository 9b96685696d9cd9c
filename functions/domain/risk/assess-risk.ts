/** How much there is to be doubted about a centre's return, from what is known of it. */
import { compensatedSum } from '../statistics/compensated-sum.ts';
import { discrepancy } from './discrepancy.ts';
import { claimedTwice, lateness, reviewersApart } from './other-components.ts';
import type { Measured, RiskFacts } from './risk-facts.ts';
import type { RiskComponentId, RiskSettings } from './risk-settings.ts';
import { unansweredWarnings } from './unanswered-warnings.ts';
import { yearlyJumps } from './yearly-jumps.ts';

export type RiskBand = 'low' | 'middle' | 'high';

export interface RiskPart extends Measured {
  readonly component: RiskComponentId;
  readonly weight: number;
  /** What it adds to the score: the contributions of all parts sum to it. */
  readonly contribution: number;
}

export interface Risk {
  /** 0 to 1; absent where nothing is known. */
  readonly score?: number;
  readonly band?: RiskBand;
  /** What is known, the largest contribution first. */
  readonly parts: readonly RiskPart[];
  /** Components that count and cannot be known: they are left out, not taken for 0. */
  readonly unknown: readonly RiskComponentId[];
}

/**
 * The score Σ w x / Σ w over the components x that are known, each from 0 to 1, and its band. With everything else as it is, one more
 * unanswered warning, jump or double claim never lowers it. Without any known component there is neither score nor band.
 *
 * @example assessRisk(facts, USUAL_RISK).band // 'middle'
 */
export function assessRisk(facts: RiskFacts, { components, bands }: Pick<RiskSettings, 'components' | 'bands'>): Risk {
  const measured = measure(facts, components).filter(({ component }) => components[component].weight > 0);
  const known = measured.flatMap(({ component, found }) =>
    found === undefined ? [] : [{ component, ...found, weight: components[component].weight }],
  );
  const unknown = measured.filter(({ found }) => found === undefined).map(({ component }) => component);
  const weights = compensatedSum(known.map(({ weight }) => weight));
  if (weights === 0) return { parts: [], unknown };
  const score = Math.min(1, compensatedSum(known.map(({ weight, value }) => weight * value)) / weights);
  const parts = known.map((part): RiskPart => ({ ...part, contribution: (part.weight * part.value) / weights }));
  return { score, band: bandOf(score, bands), parts: parts.sort((a, b) => b.contribution - a.contribution), unknown };
}

/**
 * The band of a score: high from `high` on, middle from `middle` on, else low.
 *
 * @example bandOf(0.2, { middle: 0.15, high: 0.3 }) // 'middle'
 */
export function bandOf(score: number, { middle, high }: RiskSettings['bands']): RiskBand {
  if (score >= high) return 'high';
  return score >= middle ? 'middle' : 'low';
}

function measure(
  facts: RiskFacts,
  settings: RiskSettings['components'],
): readonly { readonly component: RiskComponentId; readonly found: Measured | undefined }[] {
  return [
    { component: 'warnings', found: unansweredWarnings(facts, settings.warnings) },
    { component: 'jumps', found: yearlyJumps(facts, settings.jumps) },
    { component: 'discrepancy', found: discrepancy(facts, settings.discrepancy) },
    { component: 'late', found: lateness(facts, settings.late) },
    { component: 'doubleClaims', found: claimedTwice(facts, settings.doubleClaims) },
    { component: 'reviewers', found: reviewersApart(facts, settings.reviewers) },
  ];
}
