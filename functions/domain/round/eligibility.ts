/** Whether a centre takes part in a round: approved and in operation for long enough. */
import type { Centre } from './centre.ts';
import type { Localised } from './localised.ts';
import type { Round } from './round.ts';

export interface EligibilityVerdict {
  readonly eligible: boolean;
  /** Why not, or on which footing where dates are missing; absent when the dates settle it in favour. */
  readonly reason?: Localised;
  /** A date that would settle it is missing from the register: the office is asked to add it. */
  readonly unknown: boolean;
}

/**
 * Both dates of the register against `eligibility.operatingSince`. One date that is too late decides, known or unknown the
 * other; where none is too late but one is missing, the round's `unknownDates` decides and `unknown` says so.
 *
 * @example eligibilityOf(round, { approvedOn: '2019-03-01', openedOn: undefined }).eligible // false
 */
export function eligibilityOf(
  { eligibility }: Pick<Round, 'eligibility'>,
  centre: Pick<Centre, 'approvedOn' | 'openedOn'>,
): EligibilityVerdict {
  const dates = [
    { on: centre.approvedOn, zh: '批准', en: 'approved' },
    { on: centre.openedOn, zh: '开业', en: 'opened' },
  ];
  const late = dates.filter(({ on }) => on !== undefined && on > eligibility.operatingSince);
  if (late.length > 0) return { eligible: false, unknown: false, reason: tooLate(late, eligibility.operatingSince) };
  const missing = dates.filter(({ on }) => on === undefined);
  if (missing.length === 0) return { eligible: true, unknown: false };
  const eligible = eligibility.unknownDates === 'eligible';
  return { eligible, unknown: true, reason: notKnown(missing, eligible) };
}

interface NamedDate {
  readonly on: string | undefined;
  readonly zh: string;
  readonly en: string;
}

function tooLate(late: readonly NamedDate[], limit: string): Localised {
  return {
    zh: `${late.map(({ on, zh }) => `${zh}日期为 ${on}`).join('，')}，晚于 ${limit}，不符合参评条件`,
    en: `${late.map(({ on, en }) => `${en} on ${on}`).join(', ')}, which is after ${limit}`,
  };
}

function notKnown(missing: readonly NamedDate[], eligible: boolean): Localised {
  const zh = missing.map((date) => date.zh).join('、');
  const en = missing.map((date) => date.en).join(' and ');
  return {
    zh: `名录中没有${zh}日期，按本轮规定${eligible ? '视为符合' : '视为不符合'}参评条件，请办公室核实`,
    en: `the register does not say when the centre was ${en}; by the round's rule it counts as ${eligible ? 'eligible' : 'not eligible'} until the office has checked`,
  };
}
