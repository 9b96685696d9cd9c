/** Two runs of a round, compared. */
import { digestOf } from '../../digest/digest.ts';
import { SCHEME_CHECKS } from '../../round/cross-checks/all-cross-checks.ts';
import type { Round } from '../../round/round.ts';
import { outcomeFrom } from '../engine/outcome.ts';
import { scoreUnits } from '../engine/score-units.ts';
import type { CentreResult } from '../score-tree.ts';
import { type StoredCentre, storedCentre, unitsFrom } from '../stored-units.ts';
import type { ChangeCause } from './change-cause.ts';
import { type Comparison, type Outcomes, outcomesOf, shareChange } from './share-change.ts';

/** What an evaluation of a round came from. */
export interface RunState {
  /** The round as it was scored. */
  readonly round: Round;
  /** The centres that took part, by id. */
  readonly centres: ReadonlyMap<string, StoredCentre>;
  /** What was said of them then, whatever would be computed now; absent where that is the same. */
  readonly reported?: Outcomes;
}

/** The state of a run that is stored. */
export function runState(round: Round, results: readonly CentreResult[]): RunState {
  const centres = results.flatMap((result) => storedCentre(result) ?? []);
  return { round, centres: new Map(centres.map((centre) => [centre.centre, centre])), reported: reported(results) };
}

/**
 * Who moved, and why, from one run of a round to another, out of what both keep. Figures and marks are those of centres that
 * both evaluated; a centre that comes, goes, or is vetoed changes the reference set, and whether it may have a rank is a
 * cause of its own, which moves ranks alone. Weights (of parts, groups and indicators) and other settings are told apart where
 * both rounds have the same groups and indicators and each scheme stands with the other's weights.
 *
 * @example compareRuns(before, after).units[0]?.rank?.shares // { data: -2, reference: 1 }
 */
export function compareRuns(before: RunState, after: RunState): Comparison {
  const pair = { before, after, canSplit: canSplit(before.round, after.round) };
  return shareChange({
    causes: causesOf(pair),
    evaluate: (changed) => outcomesUnder(pair, changed),
    ...(before.reported && { before: before.reported }),
    ...(after.reported && { after: after.reported }),
  });
}

interface Pair {
  readonly before: RunState;
  readonly after: RunState;
  /** Whether weights can change by themselves. */
  readonly canSplit: boolean;
}

function reported(results: readonly CentreResult[]): Outcomes {
  return new Map(
    results.flatMap((result) => (result.tree === undefined ? [] : [[result.centre, outcomeFrom(result)] as const])),
  );
}

function canSplit(before: Round, after: Round): boolean {
  const structure = ({ groups, indicators }: Round): string =>
    digestOf([groups.map(({ id }) => id), indicators.map(({ id, group }) => [id, group])]);
  if (structure(before) !== structure(after)) return false;
  return [withWeightsOf(before, after), withWeightsOf(after, before)].every((round) => isSound(round));
}

function isSound(round: Round): boolean {
  const rest = {
    notices: undefined,
    centres: undefined,
    hostingUnits: undefined,
    previous: undefined,
    successions: undefined,
    reviewers: undefined,
  };
  return SCHEME_CHECKS.every((check) => check({ round, ...rest }).length === 0);
}

function withWeightsOf(round: Round, { scheme: { parts, groupWeights, indicatorWeights } }: Round): Round {
  return { ...round, scheme: { ...round.scheme, parts, groupWeights, indicatorWeights } };
}

function causesOf({ before, after, canSplit: isSplit }: Pair): readonly ChangeCause[] {
  const differs = (of: (side: RunState) => unknown): boolean => digestOf(of(before)) !== digestOf(of(after));
  const common = [...before.centres.keys()].filter((centre) => after.centres.has(centre));
  const each = (of: (centre: StoredCentre) => unknown) => (side: RunState) =>
    common.map((id) => {
      const centre = side.centres.get(id);
      return centre === undefined ? null : of(centre);
    });
  const weights = ({ round: { scheme } }: RunState): unknown => [
    scheme.parts,
    scheme.groupWeights,
    scheme.indicatorWeights,
  ];
  const settings = (side: RunState): unknown =>
    isSplit ? otherSettings(side.round) : [otherSettings(side.round), weights(side)];
  return [
    ...(differs(each(({ values, notApplicable }) => [Object.fromEntries(values), [...notApplicable].toSorted()]))
      ? ['data' as const]
      : []),
    ...(differs(each(({ qualitative }) => qualitative ?? null)) ? ['reviews' as const] : []),
    ...(isSplit && differs(weights) ? ['weights' as const] : []),
    ...(differs(settings) ? ['settings' as const] : []),
    ...(differs((side) => [...side.centres.values()].map(({ centre, isReference }) => [centre, isReference]))
      ? ['reference' as const]
      : []),
    ...(differs(each(({ isRankable }) => isRankable)) ? ['standing' as const] : []),
  ];
}

/** What decides scores beside weights: not the names of a scheme. */
function otherSettings({ groups, indicators, scheme, grades }: Round): unknown {
  const { version: _, decidedBy: __, parts: ___, groupWeights: ____, indicatorWeights: _____, ...rest } = scheme;
  return [groups.map(({ id }) => id), indicators.map(({ id, group }) => [id, group]), rest, grades];
}

function outcomesUnder({ before, after, canSplit: isSplit }: Pair, changed: ReadonlySet<ChangeCause>): Outcomes {
  const by = (cause: ChangeCause): RunState => (changed.has(cause) ? after : before);
  const settings = by('settings').round;
  const round = isSplit ? withWeightsOf(settings, by('weights').round) : settings;
  const of = (cause: ChangeCause, id: string): StoredCentre | undefined =>
    by(cause).centres.get(id) ?? before.centres.get(id) ?? after.centres.get(id);
  const centres = [...by('reference').centres.values()].map((member): StoredCentre => {
    const { values, notApplicable } = of('data', member.centre) ?? member;
    return {
      ...{ centre: member.centre, values, notApplicable, isReference: member.isReference },
      qualitative: of('reviews', member.centre)?.qualitative,
      isRankable: of('standing', member.centre)?.isRankable ?? member.isRankable,
    };
  });
  return new Map(unitsFrom(round, centres).flatMap(({ input }) => [...outcomesOf(scoreUnits(input))]));
}
