/** What a return is held against when returns are compared: the others' figures and the passages they share. */
import type { Round } from '../../round/round.ts';
import { type CopyPair, compareTexts, type SharedText } from './compare-texts.ts';
import { type PeerColumn, peerColumn } from './peer-column.ts';
import type { PeerFacts } from './peer-facts.ts';

export interface PeerEntry {
  readonly centre: string;
  readonly facts: PeerFacts;
}

export interface PeerStatistics {
  /** By indicator id: the submitted figures. */
  readonly columns: ReadonlyMap<string, PeerColumn>;
  /** By centre id: its sections that are largely not its own. */
  readonly texts: ReadonlyMap<string, readonly SharedText[]>;
  /** Who shares which section with whom: for the office only, never for a centre. */
  readonly pairs: readonly CopyPair[];
}

/**
 * Statistics over all returns of a round; a centre given twice counts with its last facts. Figures count only from
 * submitted returns, because half-filled ones would pull the medians towards what was typed first; texts count from all,
 * because a copied text is a copied text whichever of the two was submitted first.
 *
 * @example peerStatistics(round, [{ centre: 'foshan', facts: peerFactsOf(round, reading) }]).pairs // []
 */
export function peerStatistics(round: Round, facts: Iterable<PeerEntry>): PeerStatistics {
  const byCentre = new Map([...facts].map((entry) => [entry.centre, entry.facts]));
  const submitted = [...byCentre].filter(([, { submitted }]) => submitted);
  const columns = round.indicators.map(({ id }) => [id, peerColumn(id, submitted)] as const);
  return { columns: new Map(columns), ...compareTexts(round.checks, byCentre) };
}
