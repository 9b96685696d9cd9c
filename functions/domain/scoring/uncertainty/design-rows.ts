/** Evaluations of a design by Saltelli: what is needed to tell which choice moves the ranks. */
import type { DrawRange } from './count-draws.ts';
import { choiceOf, type DrawName, evaluateDraw, type Sample } from './evaluate-draw.ts';
import type { RankModel } from './rank-model.ts';
import type { Factor } from './space.ts';

/**
 * Ranks (times their step; 0 for none) of every evaluation: row after row, in each row sample A, sample B and then for every factor
 * sample A with that factor taken from B; in each evaluation unit after unit.
 */
export interface DesignRows {
  readonly ranks: Uint16Array;
}

/**
 * The rows of a range, each of k + 2 evaluations.
 * Source: Saltelli et al., *Variance Based Sensitivity Analysis of Model Output*, Computer Physics Communications 181 (2010),
 * pp. 259–270; OECD/JRC Handbook (2008), p. 123: n(k + 2) evaluations.
 */
export function designRows(model: RankModel, { first, last }: DrawRange): DesignRows {
  const { factors } = model.space;
  const units = model.room.ranks.length;
  const kinds: readonly DrawName['sampleOf'][] = [
    () => 'a',
    () => 'b',
    ...factors.map(
      (own) =>
        (factor: Factor): Sample =>
          factor === own ? 'b' : 'a',
    ),
  ];
  const names = Array.from({ length: last - first }, (_, i) =>
    kinds.map((sampleOf) => ({ draw: first + i, sampleOf })),
  );
  const ranks = new Uint16Array(names.length * kinds.length * units);
  const chosen = names.flat().map((name, place) => ({ name, place, choice: choiceOf(model, name) }));
  for (const own of Map.groupBy(chosen, ({ choice }) => model.variants.keyOf(choice)).values()) {
    for (const { name, place, choice } of own) {
      evaluateDraw(model, name, choice);
      ranks.set(model.room.ranks, place * units);
    }
  }
  return { ranks };
}
