/** Weights are given for exactly the groups and indicators that there are, and sum to one where they are shared out. */
import { z } from 'zod';
import { describeFound, quote } from '../found-words.ts';
import { nearest } from '../nearest.ts';
import {
  type CrossCheck,
  crossCheck,
  type FileFault,
  GROUP,
  INDICATOR,
  idsOf,
  inRound,
  namedView,
  roundView,
  unknownName,
} from './cross-check.ts';

const weightMap = z.record(z.string(), z.number());

export const groupWeights: CrossCheck = crossCheck(
  roundView({ groups: namedView, scheme: z.object({ groupWeights: weightMap }) }),
  ({ round: { groups, scheme } }) => {
    const path = ['scheme', 'groupWeights'];
    const faults = coverage(scheme.groupWeights, idsOf(groups), { path, what: GROUP });
    return faults.length > 0 ? faults : sumFaults(Object.values(scheme.groupWeights), path, GROUPS);
  },
);

export const indicatorWeights: CrossCheck = crossCheck(
  roundView({
    indicators: z.array(z.object({ id: z.string(), group: z.string() })),
    scheme: z.object({ indicatorWeights: weightMap }),
  }),
  ({ round: { indicators, scheme } }) => {
    const path = ['scheme', 'indicatorWeights'];
    const faults = coverage(scheme.indicatorWeights, idsOf(indicators), { path, what: INDICATOR });
    if (faults.length > 0) return faults;
    const groups = Map.groupBy(indicators, ({ group }) => group);
    return [...groups].flatMap(([group, members]) => {
      const weights = members.map(({ id }) => scheme.indicatorWeights[id] ?? 0);
      const whose = { zh: `一级指标${quote(group)}内各指标权重`, en: `the weights within the group ${quote(group)}` };
      return sumFaults(weights, path, whose);
    });
  },
);

const GROUPS = { zh: '各一级指标权重', en: 'the weights of the groups' };

interface Coverage {
  readonly path: readonly PropertyKey[];
  readonly what: typeof GROUP;
}

function coverage(weights: z.output<typeof weightMap>, ids: readonly string[], { path, what }: Coverage): FileFault[] {
  const lacking = ids.filter((id) => !Object.hasOwn(weights, id));
  const unknown = Object.keys(weights).filter((id) => !ids.includes(id));
  // The key that a misspelt one was meant for is not reported a second time.
  const meant = new Set(unknown.map((id) => nearest(id, lacking)));
  const missing = lacking.filter((id) => !meant.has(id));
  const expected = `每个${what.zh}都有权重，不计分的写 0 / a weight for each ${what.en}, 0 where it does not count`;
  return [
    ...unknown.flatMap((id) => unknownName(id, lacking.length > 0 ? lacking : ids, { path: [...path, id], what })),
    ...missing.map((id) => inRound([...path, id], describeFound(undefined), expected)),
  ];
}

/** Far below any weight that people write, far above the rounding of a sum of a hundred of them. */
const TOLERANCE = 1e-9;

function sumFaults(weights: readonly number[], path: readonly PropertyKey[], whose: typeof GROUP): FileFault[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return [];
  const shown = Number(sum.toPrecision(12));
  const found = `${whose.zh}之和为 ${shown} / ${whose.en} sum to ${shown}`;
  return [inRound(path, found, '和为 1 / a sum of 1')];
}
