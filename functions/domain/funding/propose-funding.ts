/** Turns the results of a run into a proposal of support, by the rule of the round. It decides nothing. */
import type { CentreResult, Standing } from '../scoring/score-tree.ts';
import { amountText, millionthsOf } from './exact-amount.ts';
import type { FundingSettings, FundingTier } from './funding-settings.ts';

/** Somebody of equal rank at the end of a tier's places or of the budget. */
export interface FundingTie {
  readonly tier: string;
  readonly rank: number;
  /** Ids of centres. */
  readonly centres: readonly string[];
  readonly outcome: 'all' | 'none';
}

export interface TierProposal {
  readonly tier: string;
  /** By rank. */
  readonly centres: readonly string[];
  /** Sum of the tier, as a plain decimal number in the unit of the settings. */
  readonly total: string;
}

/**
 * Why a centre gets nothing: `standing` it has no rank; `rule` no tier is for its result; `places` the tier that it fits is
 * full; `tie` the places ended among equals; `budget` the total does not suffice for it, or for one before it.
 */
export type Refusal = 'standing' | 'rule' | 'places' | 'tie' | 'budget';

export interface Unfunded {
  readonly centre: string;
  readonly refusal: Refusal;
  /** Where it has no rank. */
  readonly standing?: Standing;
  /** The first tier that it fits. */
  readonly tier?: string;
}

/** A proposal with the settings that it was made by, so that it can be read when they have changed. */
export interface FundingProposal {
  readonly settings: FundingSettings;
  /** In the order of the settings. */
  readonly tiers: readonly TierProposal[];
  /** In the order of the results. */
  readonly unfunded: readonly Unfunded[];
  readonly ties: readonly FundingTie[];
  readonly total: string;
  /** What is left of the budget; absent without one. */
  readonly left?: string;
}

type Ranked = CentreResult & { readonly rank: number };

/**
 * Tiers are filled in their order, each by rank from the best among those that fit its rule and have nothing yet; equal ranks go
 * together. A centre that finds its tier full may be in a later one that it fits. Only ranked centres get any: vetoed, provisional
 * and all others without a rank are named with their standing. Amounts are added exactly.
 *
 * @example proposeFunding(settings, results).tiers[0]?.total // '150'
 */
export function proposeFunding(settings: FundingSettings, results: readonly CentreResult[]): FundingProposal {
  const ranked = results.filter((one): one is Ranked => one.rank !== undefined).sort((a, b) => a.rank - b.rank);
  const purse = { spent: 0n, limit: settings.budget === undefined ? undefined : millionthsOf(settings.budget) };
  const granted = new Map<string, string>();
  const refused = new Map<string, Pick<Unfunded, 'refusal' | 'tier'>>();
  const ties: FundingTie[] = [];
  const tiers = settings.tiers.map((tier): TierProposal => {
    const open = ranked.filter((one) => !granted.has(one.centre) && fits(tier, one));
    const filled = fill(tier, open, { settings, purse });
    for (const { centre } of filled.granted) granted.set(centre, tier.id);
    for (const { centre, refusal } of filled.refused) {
      if (!refused.has(centre)) refused.set(centre, { refusal, tier: tier.id });
    }
    ties.push(...filled.ties);
    const cost = millionthsOf(tier.amount) * BigInt(filled.granted.length);
    return { tier: tier.id, centres: filled.granted.map(({ centre }) => centre), total: amountText(cost) };
  });
  return {
    ...{ settings, tiers, ties },
    unfunded: results.flatMap((one): Unfunded[] =>
      granted.has(one.centre) ? [] : [{ centre: one.centre, ...refusalOf(one, refused.get(one.centre)) }],
    ),
    total: amountText(purse.spent),
    ...(purse.limit !== undefined && { left: amountText(purse.limit - purse.spent) }),
  };
}

function fits({ rule, category }: FundingTier, { rank, grade, published, category: own }: Ranked): boolean {
  if (category !== undefined && category !== own) return false;
  if ('grades' in rule) return grade !== undefined && rule.grades.includes(grade);
  if ('ranksUpTo' in rule) return rank <= rule.ranksUpTo;
  return published !== undefined && published >= rule.scoreAtLeast;
}

function refusalOf(
  { rank, standing }: CentreResult,
  refused: Pick<Unfunded, 'refusal' | 'tier'> | undefined,
): Omit<Unfunded, 'centre'> {
  if (rank === undefined) return { refusal: 'standing', standing };
  return refused ?? { refusal: 'rule' };
}

/** What is spent of a total, over all tiers; once it did not suffice nothing more is taken from it. */
interface Purse {
  spent: bigint;
  readonly limit: bigint | undefined;
  isShut?: boolean;
}

interface Filled {
  readonly granted: readonly Ranked[];
  readonly refused: readonly { readonly centre: string; readonly refusal: Refusal }[];
  readonly ties: readonly FundingTie[];
}

function fill(
  tier: FundingTier,
  open: readonly Ranked[],
  { settings, purse }: { readonly settings: FundingSettings; readonly purse: Purse },
): Filled {
  const amount = millionthsOf(tier.amount);
  const granted: Ranked[] = [];
  const refused: { centre: string; refusal: Refusal }[] = [];
  const ties: FundingTie[] = [];
  let isFull = false;
  for (const [rank, equals] of Map.groupBy(open, (one) => one.rank)) {
    const places: number = isFull ? 0 : (tier.atMost ?? Number.POSITIVE_INFINITY) - granted.length;
    const isCut = places > 0 && equals.length > places;
    const cost = amount * BigInt(equals.length);
    const refusal: Refusal | undefined =
      refusalAt({ places, isCut, ties: settings.ties }) ?? (takes(purse, cost) ? undefined : 'budget');
    const wouldFitOne = refusal === 'budget' && takes(purse, amount);
    if (equals.length > 1 && (isCut || wouldFitOne)) {
      const centres = equals.map(({ centre }) => centre);
      ties.push({ tier: tier.id, rank, centres, outcome: refusal === undefined ? 'all' : 'none' });
    }
    if (refusal === undefined) {
      purse.spent += cost;
      granted.push(...equals);
    } else {
      refused.push(...equals.map(({ centre }) => ({ centre, refusal })));
      isFull ||= refusal !== 'budget';
      purse.isShut ||= refusal === 'budget';
    }
  }
  return { granted, refused, ties };
}

interface Places {
  /** Left in the tier. */
  readonly places: number;
  /** They end among equals. */
  readonly isCut: boolean;
  readonly ties: FundingSettings['ties'];
}

function refusalAt({ places, isCut, ties }: Places): 'places' | 'tie' | undefined {
  if (places <= 0) return 'places';
  return isCut && ties === 'none' ? 'tie' : undefined;
}

function takes({ spent, limit, isShut = false }: Purse, cost: bigint): boolean {
  return !isShut && (limit === undefined || spent + cost <= limit);
}
