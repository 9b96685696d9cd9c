/** What the comparison between centres needs to know of one return: a few kilobytes instead of the return. */
import type { ReturnReading } from '../../intake/reading.ts';
import type { Round } from '../../round/round.ts';
import { fingerprints } from './fingerprints.ts';

/** Plain JSON, so that it can be kept beside a snapshot and needs making only when the return changed. */
export interface PeerFacts {
  /** Ticked as finished. */
  readonly submitted: boolean;
  /** Figures by indicator id; rejected and implausible ones are absent. */
  readonly figures: Readonly<Record<string, number>>;
  /** Fingerprints of the self-report by section id. */
  readonly sections: Readonly<Record<string, readonly number[]>>;
}

/**
 * The facts of one return. Figures that were rejected or lie outside the indicator's bounds are left out: they would tell
 * nothing about the others. Texts are kept as fingerprints, from which they cannot be read back.
 *
 * @example peerFactsOf(round, reading).figures // { banks: 12, loans: 5600.5 }
 */
export function peerFactsOf(round: Round, reading: ReturnReading): PeerFacts {
  const figures = round.indicators.flatMap(({ id, bounds }) => {
    const found = reading.figures.find((figure) => figure.indicator === id)?.reading;
    const plausible = found?.kind === 'number' && found.value >= bounds.min && found.value <= bounds.max;
    return plausible ? [[id, found.value] as const] : [];
  });
  return {
    submitted: reading.submission.ticked,
    figures: Object.fromEntries(figures),
    sections: Object.fromEntries(reading.sections.map(({ item, text }) => [item, fingerprints(text)])),
  };
}
