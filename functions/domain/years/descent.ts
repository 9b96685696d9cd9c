/** Which centres of the round before a centre of this round comes from. */
import type { Succession } from '../round/succession.ts';
import type { Descent } from './centre-history.ts';

/** The register of a round: the place of each id in it. */
export type Places = ReadonlyMap<string, number>;

/**
 * Follows the successions back from `centre` to ids that the earlier register has. A centre that others were merged into and that
 * was there before is one of the parts itself; one that another was split from is no longer what it was. Forerunners that the
 * earlier register does not have are named apart, and without any other the centre is new.
 *
 * @example descentOf('foshan', [{ from: 'shunde', to: 'foshan', kind: 'merge', date }], placesOf(['foshan', 'shunde'])) // { kind: 'merged', from: ['foshan', 'shunde'] }
 */
export function descentOf(centre: string, successions: readonly Succession[], earlier: Places): Descent {
  const { roots, isSplit } = rootsOf(centre, { successions, earlier, seen: new Set() });
  const gave = successions.some(({ kind, from }) => kind === 'split' && from === centre);
  return made({ isSplit: isSplit || gave, roots, earlier, isSame: roots.has(centre) });
}

interface Search {
  readonly successions: readonly Succession[];
  readonly earlier: Places;
  /** Ids on the way, so that a circle comes to an end. */
  readonly seen: ReadonlySet<string>;
}

interface Roots {
  readonly roots: ReadonlySet<string>;
  readonly isSplit: boolean;
}

function rootsOf(id: string, { successions, earlier, seen }: Search): Roots {
  const into = successions.filter(({ to, from }) => to === id && !seen.has(from));
  if (into.length === 0) return { roots: new Set([id]), isSplit: false };
  const below = into.map(({ from }) => rootsOf(from, { successions, earlier, seen: new Set([...seen, id]) }));
  const goesOn = earlier.has(id) && into.every(({ kind }) => kind === 'merge');
  return {
    roots: new Set([...(goesOn ? [id] : []), ...below.flatMap(({ roots }) => [...roots])]),
    isSplit: into.some(({ kind }) => kind === 'split') || below.some((one) => one.isSplit),
  };
}

interface Found extends Roots {
  readonly earlier: Places;
  /** The id stayed what it was. */
  readonly isSame: boolean;
  readonly isMerged?: boolean;
}

function made({ roots, isSplit, earlier, isSame, isMerged = roots.size > 1 }: Found): Descent {
  const from = [...roots].filter((id) => earlier.has(id)).sort((a, b) => (earlier.get(a) ?? 0) - (earlier.get(b) ?? 0));
  const unknown = [...roots].filter((id) => !earlier.has(id)).sort();
  const isNew = from.length === 0;
  // A centre that nothing is said of and that was not there has no forerunner to miss.
  const missed = isNew && isSame ? [] : unknown;
  const kind = isNew ? 'new' : isSplit ? 'split' : isMerged ? 'merged' : isSame ? 'same' : 'renamed';
  return { kind, from, ...(missed.length > 0 && { unknown: missed }) };
}

export interface DescentStep {
  readonly successions: readonly Succession[];
  /** The register of the round before. */
  readonly earlier: Places;
}

/**
 * The descent over several rounds: `steps` hold the successions into each round and the register before it, the newest first.
 * What happened on the way counts: a centre that merged last year has merged for the year before as well.
 *
 * @example descentOver('c', [{ successions: [], earlier: placesOf(['c']) }, { successions: [], earlier: placesOf([]) }]).kind // 'new'
 */
export function descentOver(centre: string, steps: readonly DescentStep[]): Descent {
  return steps.reduce<Descent>((later, step) => through(later, step), { kind: 'same', from: [centre] });
}

function through(later: Descent, { successions, earlier }: DescentStep): Descent {
  const steps = later.from.map((id) => descentOf(id, successions, earlier));
  const roots = new Set([
    ...(later.unknown ?? []),
    ...steps.flatMap(({ from, unknown = [] }, n) => (from.length > 0 ? [...from, ...unknown] : [later.from[n] ?? ''])),
  ]);
  const has = (kind: Descent['kind']): boolean => later.kind === kind || steps.some((step) => step.kind === kind);
  return made({
    ...{ roots, earlier, isSplit: has('split'), isMerged: has('merged') || roots.size > 1 },
    isSame: !has('renamed'),
  });
}

/** @example placesOf(['foshan']).get('foshan') // 0 */
export function placesOf(ids: readonly string[]): Places {
  return new Map(ids.map((id, place) => [id, place]));
}
