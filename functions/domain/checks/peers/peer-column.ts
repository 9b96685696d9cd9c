/** One indicator over all submitted returns, so that a figure can be held against those of the others. */
import type { PeerFacts } from './peer-facts.ts';

/**
 * Figures above 0, ascending. Zeros stand apart: a centre that did nothing in a field is no small centre, and with many
 * zeros every centre that did something would look outlying.
 */
export interface PeerColumn {
  readonly sorted: readonly number[];
  /** The same figures by centre id. */
  readonly byCentre: ReadonlyMap<string, number>;
}

/**
 * The column of an indicator.
 *
 * @example peerColumn('banks', [['foshan', { submitted: true, figures: { banks: 3 }, sections: {} }]]).sorted // [3]
 */
export function peerColumn(indicator: string, returns: readonly (readonly [string, PeerFacts])[]): PeerColumn {
  const own = returns.flatMap(([centre, { figures }]) => {
    const figure = figures[indicator];
    return figure !== undefined && figure > 0 ? [[centre, figure] as const] : [];
  });
  return { sorted: own.map(([, figure]) => figure).sort((a, b) => a - b), byCentre: new Map(own) };
}

/**
 * The figures of all but one centre, ascending; the whole column where that centre has none in it.
 *
 * @example othersOf(column, 'foshan') // [2, 5, 8]
 */
export function othersOf(column: PeerColumn, centre: string): readonly number[] {
  const own = column.byCentre.get(centre);
  return own === undefined ? column.sorted : column.sorted.toSpliced(column.sorted.indexOf(own), 1);
}
