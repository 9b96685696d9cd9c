import { peerFactsOf } from '../../../functions/domain/checks/peers/peer-facts.ts';
import type { PeerEntry } from '../../../functions/domain/checks/peers/peer-statistics.ts';
import type { Round } from '../../../functions/domain/round/round.ts';
import { aReturnReading, type ReturnChanges } from '../../support/a-return-reading.ts';
import { seeded } from '../../support/seeded.ts';

/** What a centre called `centre` is to the others. */
export function aPeer(round: Round, centre: string, changes: ReturnChanges = {}): PeerEntry {
  return { centre, facts: peerFactsOf(round, aReturnReading({ round, centre, ...changes })) };
}

/** `count` other centres whose figures lie around those of `aReturnReading`, within a factor of about four. */
export function somePeers(round: Round, count = 20): readonly PeerEntry[] {
  const { normal } = seeded(7);
  return Array.from({ length: count }, (_, index) => {
    const size = Math.exp(0.5 * normal());
    const around = (usual: number) => Math.max(1, Math.round(usual * size * Math.exp(0.2 * normal())));
    const figures = { banks: around(12), loans: around(5600), 'loan-projects': around(42) };
    return aPeer(round, `peer-${index}`, { figures: { ...figures, trainings: around(15), trainees: around(620) } });
  });
}
