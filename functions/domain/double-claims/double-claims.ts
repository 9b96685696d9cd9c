/** Finds what is claimed twice, over all centres and rounds at once. */
import { commonHolders, compareTexts } from '../checks/peers/compare-texts.ts';
import { fingerprints } from '../checks/peers/fingerprints.ts';
import type { CheckSettings } from '../round/relations.ts';
import type { Claim, ClaimKind, ClaimPlace, DoubleClaim } from './claim.ts';
import { type ClaimSource, claimsOf } from './claims-of.ts';

/** The surest first. */
const KINDS: readonly ClaimKind[] = ['file', 'contract', 'credit-code', 'link', 'description', 'text'];

/** What many have may be what a form or a ministry gave them all. */
const MAY_BE_COMMON: ReadonlySet<ClaimKind> = new Set(['link', 'description']);

/**
 * Everything that more than one centre claims, or one centre in more than one round, with all its places; the surest kind first, then
 * what most claim. A document that one centre names for several of its figures is no double claim, nor is a link or a description
 * that more centres have than `commonHolders` allows. `text` are sections that share their passages, found as the checks of
 * returns find them.
 *
 * @example doubleClaims(settings, []) // []
 */
export function doubleClaims(settings: CheckSettings, sources: readonly ClaimSource[]): readonly DoubleClaim[] {
  const found = sharedClaims(settings, sources.flatMap(claimsOf), sources.length);
  return [...found, ...sharedTexts(settings, sources)].sort(bySurety);
}

/**
 * The same of claims that were taken from `returns` returns, without the texts, which can be compared as a whole alone.
 *
 * @example sharedClaims(settings, claims, 32).map(({ kind }) => kind) // ['file', 'contract']
 */
export function sharedClaims(
  settings: CheckSettings,
  claims: readonly Claim[],
  returns: number,
): readonly DoubleClaim[] {
  const common = commonHolders(settings, returns);
  const byKey = Map.groupBy(claims, ({ kind, key }: Claim) => `${kind}\n${key}`);
  const found = [...byKey.values()].flatMap((claims): DoubleClaim[] => {
    const [first] = claims;
    const holders = new Set(claims.map(({ at }) => holderOf(at)));
    if (first === undefined || holders.size < 2) return [];
    if (MAY_BE_COMMON.has(first.kind) && holders.size > common) return [];
    return [{ kind: first.kind, key: first.key, places: claims.map(({ at }) => at) }];
  });
  return found.sort(bySurety);
}

function bySurety(a: DoubleClaim, b: DoubleClaim): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    b.places.length - a.places.length ||
    (b.share ?? 0) - (a.share ?? 0) ||
    (a.key < b.key ? -1 : 1)
  );
}

const holderOf = ({ round, centre }: Pick<ClaimPlace, 'round' | 'centre'>): string => `${round}/${centre}`;

function sharedTexts(settings: CheckSettings, sources: readonly ClaimSource[]): readonly DoubleClaim[] {
  const byHolder = new Map(sources.map((source) => [nameOf(source), source]));
  const facts = sources.map((source) => {
    const sections = source.reading.sections.map(({ item, text }) => [item, fingerprints(text)] as const);
    return [nameOf(source), { submitted: true, figures: {}, sections: Object.fromEntries(sections) }] as const;
  });
  return compareTexts(settings, new Map(facts)).pairs.map(({ a, b, section, share }) => ({
    ...{ kind: 'text' as const, key: `${section}: ${a} = ${b}`, share },
    places: [a, b].flatMap((holder) => placeOf(byHolder.get(holder), section)),
  }));
}

const nameOf = ({ round, reading: { centre } }: ClaimSource): string => holderOf({ round, centre });

function placeOf(source: ClaimSource | undefined, section: string): readonly ClaimPlace[] {
  if (source === undefined) return [];
  const { round, reading } = source;
  const found = reading.sections.find(({ item }) => item === section);
  const said = found?.text.slice(0, SHOWN) ?? '';
  return [{ round, centre: reading.centre, item: section, said, ...(found?.source && { source: found.source }) }];
}

/** So much of a shared text is shown. */
const SHOWN = 80;
