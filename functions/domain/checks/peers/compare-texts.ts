/** Finds the sections that two returns share, over all returns at once. */
import type { CheckSettings } from '../../round/relations.ts';
import { type PassageIndex, passageIndex } from './passage-index.ts';
import type { PeerFacts } from './peer-facts.ts';

/** A section of a centre that is largely also another centre's, or largely what many wrote. Names nobody. */
export interface SharedText {
  readonly section: string;
  readonly kind: 'copied' | 'common';
  /** 0 to 1. `copied`: of the passages that are not common wording; `common`: of all. */
  readonly share: number;
}

/** Two centres with largely the same section; `a` stands before `b` in the order of ids. For the office only. */
export interface CopyPair {
  readonly a: string;
  readonly b: string;
  readonly section: string;
  /** The larger of the two shares, 0 to 1. */
  readonly share: number;
}

export interface TextComparison {
  readonly texts: ReadonlyMap<string, readonly SharedText[]>;
  readonly pairs: readonly CopyPair[];
}

/** Fewer passages than these make no verdict: some 40 ideographs may agree by chance or by a programme's name. */
export const PASSAGES_AT_LEAST = 6;
/** In a small round passages count as common only from one holder more than this on, so that a pair is never "many". */
const HOLDERS_AT_LEAST = 3;
/** In a large round passages count as common from one holder more than this on, so that time stays linear in the texts. */
const HOLDERS_AT_MOST = 50;

/**
 * Compares every section with all other returns through the inverted index of their passages. A section counts as copied
 * from another centre's return (from whichever section of it) when the share of its passages found there reaches
 * `similarText`; passages in more than `commonPassage` of the returns (at least 3, at most 50 of them) count for neither
 * side. Where such common wording makes up `commonText` of a section, that is told instead.
 * Time is linear in the total length of the texts.
 *
 * @example compareTexts(round.checks, new Map()).pairs // []
 */
export function compareTexts(settings: CheckSettings, returns: ReadonlyMap<string, PeerFacts>): TextComparison {
  const centres = [...returns.keys()];
  const sections = [...returns.values()].map((facts) => Object.entries(facts.sections));
  const comparison: Comparison = {
    index: passageIndex(
      sections.map((own) => own.map(([, hashes]) => hashes)),
      commonHolders(settings, centres.length),
    ),
    settings,
    centres,
  };
  const found = sections.map((own, centre) =>
    own.map(([section, hashes]) => compareSection(comparison, { centre, section, hashes })),
  );
  const texts = centres.map((centre, at) => [centre, (found[at] ?? []).flatMap(({ shared }) => shared)] as const);
  return {
    texts: new Map(texts.filter(([, shared]) => shared.length > 0)),
    pairs: largestOfEachPair(found.flat().flatMap(({ pairs }) => pairs)),
  };
}

/**
 * What more than so many of the returns have is common wording, and says nothing about any two of them.
 *
 * @example commonHolders({ ...round.checks, commonPassage: 0.25 }, 32) // 8
 */
export function commonHolders({ commonPassage }: Pick<CheckSettings, 'commonPassage'>, returns: number): number {
  return Math.max(HOLDERS_AT_LEAST, Math.min(HOLDERS_AT_MOST, commonPassage * returns));
}

interface Comparison {
  readonly index: PassageIndex;
  readonly settings: CheckSettings;
  readonly centres: readonly string[];
}

interface SectionHashes {
  readonly centre: number;
  readonly section: string;
  readonly hashes: readonly number[];
}

interface SectionVerdict {
  readonly shared: readonly SharedText[];
  readonly pairs: readonly CopyPair[];
}

function compareSection(comparison: Comparison, { centre, section, hashes }: SectionHashes): SectionVerdict {
  const { index, settings, centres } = comparison;
  const own = hashes.map((hash) => index(hash)).filter((holders) => holders !== undefined);
  const commonShare = 1 - own.length / hashes.length;
  if (hashes.length >= PASSAGES_AT_LEAST && commonShare >= settings.commonText) {
    return { shared: [{ section, kind: 'common', share: commonShare }], pairs: [] };
  }
  if (own.length < PASSAGES_AT_LEAST) return { shared: [], pairs: [] };
  const alike = [...tally(own)]
    .map(([holder, count]) => ({ holder, share: count / own.length }))
    .filter(({ holder, share }) => holder !== centre && share >= settings.similarText);
  const share = Math.max(0, ...alike.map((other) => other.share));
  return {
    shared: alike.length === 0 ? [] : [{ section, kind: 'copied', share }],
    pairs: alike.map((other) => {
      const [a = '', b = ''] = [centres[centre] ?? '', centres[other.holder] ?? ''].sort();
      return { a, b, section, share: other.share };
    }),
  };
}

/** How many of the passages each return holds. */
function tally(passages: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const holders of passages) {
    for (const holder of holders) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return counts;
}

/** A pair is found from both its sides; the larger share stays. Largest first, then by ids. */
function largestOfEachPair(pairs: readonly CopyPair[]): readonly CopyPair[] {
  const largest = new Map<string, CopyPair>();
  for (const pair of pairs) {
    if (pair.share > (largest.get(keyOf(pair))?.share ?? 0)) largest.set(keyOf(pair), pair);
  }
  return [...largest.values()].sort((x, y) => y.share - x.share || compareKeys(x, y));
}

function compareKeys(x: CopyPair, y: CopyPair): number {
  return keyOf(x) < keyOf(y) ? -1 : 1;
}

function keyOf({ a, b, section }: CopyPair): string {
  return `${a} ${b} ${section}`;
}
