/** The assignment of reviewers to centres. */
import type {
  Assignment,
  AssignmentFault,
  AssignmentRequest,
  Bar,
  CentresOf,
  CentreToMark,
  Pair,
  Panellist,
} from './assignment.ts';
import { barBetween } from './bar-between.ts';
import { drawOrder } from './draw-lots.ts';
import { levelLoads } from './level-loads.ts';
import { loadOf, type Seats, sits } from './seats.ts';

export type AssignmentResult =
  | { readonly assignment: Assignment; readonly faults: readonly [] }
  | { readonly assignment?: undefined; readonly faults: readonly AssignmentFault[] };

/**
 * So many reviewers for each centre, with loads as even as can be: nobody marks a centre of their own municipality or one they
 * declared a conflict with; what is pinned stays, what was held stays as far as loads allow; the rest is drawn by lot. The same
 * request gives the same assignment on every machine, in whatever order reviewers and centres come. A centre with more pinned
 * reviewers than asked for keeps them all. Or all that makes it impossible: a reviewer may mark any number of centres,
 * so that it fails only where a centre has too few who may mark it, or where what is pinned is barred.
 *
 * @example assignReviewers({ centres, panel, perCentre: 3, seed: '2019', held: new Map(), pinned: new Map() }).assignment?.loads
 */
export function assignReviewers(request: AssignmentRequest): AssignmentResult {
  const bars = barsOf(request);
  const faults = faultsOf(request, bars);
  if (faults.length > 0) return { faults };
  const seats = firstSeats(request, bars);
  const reviewers = drawOrder(request.panel, `${request.seed}/reviewers`).map(({ id }) => id);
  for (const centre of byScarcity(request, bars)) seat(seats, centre, { ...request, reviewers });
  levelLoads(seats, reviewers);
  return { assignment: assignmentOf(request, seats), faults: [] };
}

/** By reviewer, then by centre. */
type Bars = ReadonlyMap<string, ReadonlyMap<string, Bar>>;

function barsOf({ centres, panel }: AssignmentRequest): Bars {
  return new Map(
    panel.map((reviewer) => {
      const own = centres.flatMap((centre) => {
        const bar = barBetween(reviewer, centre);
        return bar === undefined ? [] : [[centre.id, bar] as const];
      });
      return [reviewer.id, new Map(own)];
    }),
  );
}

function barOf(bars: Bars, reviewer: string, centre: string): Bar | undefined {
  return bars.get(reviewer)?.get(centre);
}

function faultsOf({ centres, panel, perCentre, pinned }: AssignmentRequest, bars: Bars): readonly AssignmentFault[] {
  if (panel.length === 0) return [{ kind: 'no-reviewers' }];
  const contradicted = panel.flatMap(({ id: reviewer }) =>
    (pinned.get(reviewer) ?? []).flatMap((centre): AssignmentFault[] => {
      const bar = barOf(bars, reviewer, centre);
      return bar === undefined ? [] : [{ kind: 'pinned-and-barred', centre, reviewer, bar }];
    }),
  );
  return [...contradicted, ...centres.flatMap((centre) => shortage(centre, { panel, perCentre, bars }))];
}

interface Supply {
  readonly panel: readonly Panellist[];
  readonly perCentre: number;
  readonly bars: Bars;
}

function shortage({ id: centre }: CentreToMark, { panel, perCentre, bars }: Supply): readonly AssignmentFault[] {
  const barred = panel.flatMap(({ id: reviewer }) => {
    const bar = barOf(bars, reviewer, centre);
    return bar === undefined ? [] : [{ reviewer, bar }];
  });
  if (panel.length - barred.length >= perCentre) return [];
  const allowed = panel.map(({ id }) => id).filter((id) => barOf(bars, id, centre) === undefined);
  return [{ kind: 'too-few-reviewers', centre, allowed, barred }];
}

/** What is pinned, and of what was held all that is still allowed. */
function firstSeats({ panel, centres, held, pinned }: AssignmentRequest, bars: Bars): Seats {
  const known = new Set(centres.map(({ id }) => id));
  const isIn = (pairs: CentresOf) => {
    const sets = new Map([...pairs].map(([reviewer, own]) => [reviewer, new Set(own)]));
    return (reviewer: string, centre: string): boolean => sets.get(reviewer)?.has(centre) === true;
  };
  const isAllowed = (reviewer: string, centre: string): boolean => barOf(bars, reviewer, centre) === undefined;
  const taken = panel.map(({ id }) => {
    const own = [...(pinned.get(id) ?? []), ...(held.get(id) ?? [])];
    // In an order that does not hang on how the list was written.
    const allowed = own.filter((centre) => known.has(centre) && isAllowed(id, centre)).sort();
    return [id, new Set(allowed)] as const;
  });
  return { taken: new Map(taken), isPinned: isIn(pinned), isHeld: isIn(held), isAllowed };
}

/** Centres in the drawn order, those first that few may mark. */
function byScarcity({ centres, panel, seed }: AssignmentRequest, bars: Bars): readonly string[] {
  const allowed = (centre: string): number => panel.filter(({ id }) => barOf(bars, id, centre) === undefined).length;
  const counted = drawOrder(centres, `${seed}/centres`).map(({ id }) => ({ id, count: allowed(id) }));
  return counted.toSorted((a, b) => a.count - b.count).map(({ id }) => id);
}

interface Seating {
  readonly reviewers: readonly string[];
  readonly perCentre: number;
  readonly seed: string;
}

/** Fills the seats of one centre with those who have least to do, or empties what is too much. */
function seat(seats: Seats, centre: string, { reviewers, perCentre, seed }: Seating): void {
  const lots = drawOrder(
    reviewers.map((id) => ({ id })),
    `${seed}/${centre}`,
  ).map(({ id }) => id);
  const seated = lots.filter((reviewer) => sits(seats, reviewer, centre));
  const movable = seated.filter((reviewer) => !seats.isPinned(reviewer, centre));
  const surplus = movable.toSorted((a, b) => loadOf(seats, b) - loadOf(seats, a));
  for (const reviewer of surplus.slice(0, Math.max(0, seated.length - perCentre))) {
    seats.taken.get(reviewer)?.delete(centre);
  }
  const free = lots.filter((reviewer) => !sits(seats, reviewer, centre) && seats.isAllowed(reviewer, centre));
  const idle = free.toSorted((a, b) => loadOf(seats, a) - loadOf(seats, b));
  for (const reviewer of idle.slice(0, Math.max(0, perCentre - seated.length))) {
    seats.taken.get(reviewer)?.add(centre);
  }
}

function assignmentOf({ panel, centres, held }: AssignmentRequest, seats: Seats): Assignment {
  const centresOf = new Map(
    panel.map(({ id }) => [id, centres.filter((centre) => sits(seats, id, centre.id)).map((centre) => centre.id)]),
  );
  const loads = panel.map(({ id }) => loadOf(seats, id));
  return {
    centresOf,
    added: pairsOf(centresOf).filter(({ reviewer, centre }) => !seats.isHeld(reviewer, centre)),
    removed: pairsOf(held).filter(({ reviewer, centre }) => !sits(seats, reviewer, centre)),
    loads: { fewest: Math.min(...loads), most: Math.max(...loads) },
  };
}

function pairsOf(centresOf: CentresOf): readonly Pair[] {
  return [...centresOf].flatMap(([reviewer, centres]) => centres.map((centre) => ({ reviewer, centre })));
}
