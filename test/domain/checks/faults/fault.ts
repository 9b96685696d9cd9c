import type { CheckContext } from '../../../../functions/domain/checks/check.ts';
import { type PeerEntry, peerStatistics } from '../../../../functions/domain/checks/peers/peer-statistics.ts';
import type { Round } from '../../../../functions/domain/round/round.ts';
import { aReturnReading, type ReturnChanges } from '../../../support/a-return-reading.ts';
import { aCentre, aRound } from '../../../support/a-round.ts';
import { aPeer } from '../some-peers.ts';

/** One fault in a return that is right in everything else. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  /** `tab!cell`, or the tab alone. */
  readonly at: string;
  readonly changes?: ReturnChanges;
  readonly previous?: Readonly<Record<string, number>>;
  readonly submittedAt?: string;
  readonly due?: string;
  readonly checks?: Readonly<Record<string, unknown>>;
  /** Adds the other centres; without it nothing is compared. */
  readonly peers?: (round: Round) => readonly PeerEntry[];
}

/** The round of the tests, with the enterprises that its deals served and two more counts, so that runs can be copied. */
export function aWideRound(checks: Readonly<Record<string, unknown>> = {}): Round {
  const narrow = aRound();
  const count = (id: string, zh: string, group: string) => ({
    ...{ id, group, title: { zh, en: id }, unit: { zh: '家', en: 'firms' }, kind: 'count' as const },
    bounds: { max: 200_000 },
  });
  const [deal] = narrow.checks.deals;
  return aRound({
    indicators: [
      ...narrow.indicators.slice(0, 3),
      count('enterprises', '服务企业数量', 'credit'),
      ...narrow.indicators.slice(3),
      count('listings', '挂牌企业数量', 'events'),
      count('contests', '赛事辅导场次', 'events'),
    ],
    checks: { ...narrow.checks, deals: [{ ...deal, enterprises: 'enterprises' }], ...checks },
    scheme: narrow.scheme,
  });
}

/** The context in which a fault is looked for. */
export function contextOf({ changes, previous, submittedAt, due, checks, peers }: Omit<Fault, 'name' | 'code' | 'at'>) {
  const round = aWideRound(checks);
  const centre = aCentre({ previous: previous ?? {} });
  const context: Omit<CheckContext, 'found'> = {
    ...{ round, centre, reading: aReturnReading({ round, ...changes }) },
    ...(submittedAt !== undefined && { submittedAt }),
    ...(due !== undefined && { due }),
    ...(peers !== undefined && { peers: peerStatistics(round, [...peers(round), aPeer(round, centre.id, changes)]) }),
  };
  return context;
}
