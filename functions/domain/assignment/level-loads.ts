/** Evens out how many centres each reviewer has. */
import { loadOf, type Seats, sits } from './seats.ts';

/** Moving what somebody had before costs so much more than moving what was just drawn. */
const HELD_COST = 1000;

interface Move {
  readonly from: string;
  readonly to: string;
  readonly centre: string;
}

/**
 * Moves seats until no chain of moves makes loads more even: along a chain, each reviewer hands one centre to the next, so
 * that the first has one less and the last one more. When no chain leads from anybody to somebody with at least two
 * fewer, the sum of the squared loads is the least that can be, and with it the largest load the smallest and the smallest
 * the largest (Harvey, Ladner, Lovász and Tamir, *Semi-matchings for Bipartite Graphs and Load Balancing*, Journal of
 * Algorithms 59 (2006), 53–78: cost-reducing paths). Of all chains the one that moves the fewest held seats is taken.
 *
 * @param reviewers in the drawn order, which decides between equals
 */
export function levelLoads(seats: Seats, reviewers: readonly string[]): void {
  for (;;) {
    const chain = nextChain(seats, reviewers);
    if (chain === undefined) return;
    for (const { from, to, centre } of chain) {
      seats.taken.get(from)?.delete(centre);
      seats.taken.get(to)?.add(centre);
    }
  }
}

/** From the most burdened reviewer who can be relieved; `undefined` where nobody can. */
function nextChain(seats: Seats, reviewers: readonly string[]): readonly Move[] | undefined {
  const burdened = reviewers.toSorted((a, b) => loadOf(seats, b) - loadOf(seats, a));
  const least = Math.min(...reviewers.map((reviewer) => loadOf(seats, reviewer)));
  for (const start of burdened) {
    if (loadOf(seats, start) < least + 2) return undefined;
    const chain = cheapestChain(seats, reviewers, start);
    if (chain !== undefined) return chain;
  }
  return undefined;
}

interface Reached {
  readonly cost: number;
  readonly move?: Move;
}

/** Dijkstra's shortest path over the reviewers, to the cheapest one with at least two centres fewer than `start`. */
function cheapestChain(seats: Seats, reviewers: readonly string[], start: string): readonly Move[] | undefined {
  const reached = new Map<string, Reached>([[start, { cost: 0 }]]);
  const done = new Set<string>();
  for (;;) {
    const next = nearest(reviewers, reached, done);
    if (next === undefined) return undefined;
    if (loadOf(seats, next) <= loadOf(seats, start) - 2) return backFrom(next, reached);
    done.add(next);
    for (const [to, edge] of handovers(seats, reviewers, next)) {
      const cost = (reached.get(next)?.cost ?? 0) + edge.cost;
      if (cost < (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY)) reached.set(to, { ...edge, cost });
    }
  }
}

function nearest(
  reviewers: readonly string[],
  reached: ReadonlyMap<string, Reached>,
  done: ReadonlySet<string>,
): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const reviewer of reviewers) {
    const cost = reached.get(reviewer)?.cost ?? Number.POSITIVE_INFINITY;
    if (!done.has(reviewer) && cost < least) [best, least] = [reviewer, cost];
  }
  return best;
}

/** To whom `from` can hand over one of its centres, each by the cheapest. */
function handovers(seats: Seats, reviewers: readonly string[], from: string): ReadonlyMap<string, Required<Reached>> {
  const best = new Map<string, Required<Reached>>();
  for (const centre of seats.taken.get(from) ?? []) {
    if (seats.isPinned(from, centre)) continue;
    const cost = seats.isHeld(from, centre) ? HELD_COST : 1;
    for (const to of reviewers) {
      if (to === from || sits(seats, to, centre) || !seats.isAllowed(to, centre)) continue;
      if (cost < (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) best.set(to, { cost, move: { from, to, centre } });
    }
  }
  return best;
}

function backFrom(end: string, reached: ReadonlyMap<string, Reached>): readonly Move[] {
  const chain: Move[] = [];
  for (let move = reached.get(end)?.move; move !== undefined; move = reached.get(move.from)?.move) chain.unshift(move);
  return chain;
}
