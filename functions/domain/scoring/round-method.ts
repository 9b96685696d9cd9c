/** A round's scheme as the method that the engine runs on: the same settings, the same steps. */
import type { Round, RoundSettings } from '../round/round.ts';
import { officeAdjustments } from './office-items.ts';
import type { TableGrades } from './scheme/result-schema.ts';
import type { Method } from './scheme/score-scheme.ts';
import type { GroupSetting } from './scheme/tree-schema.ts';
import type { Weighting } from './scheme/weighting-schema.ts';

/** Names of the nodes above the groups; a slash keeps them apart from every id. */
export const TOTAL = 'part/total';
export const QUANTITATIVE = 'part/quantitative';
export const QUALITATIVE = 'part/qualitative';

/** The method of a round. The reviewers' part is a leaf whose scores come from elsewhere. */
export function roundMethod(round: RoundSettings): Method {
  const { scheme, grades } = round;
  const { treatment, normalisation, missing, ranking } = scheme;
  const { indicators, imputation, availability, aggregation, thresholds } = scheme;
  const { secondOpinions, indexChecks, uncertainty } = scheme;
  return {
    ...{ treatment, normalisation, missing, ranking, indicators, imputation, availability, aggregation },
    ...{ adjustments: officeAdjustments(scheme), thresholds, secondOpinions, indexChecks, uncertainty },
    weights: { method: 'fixed' },
    tree: treeOf(round),
    grades: tableGrades(grades),
  };
}

/** The word for a veto is the round's alone. */
function tableGrades({ veto: _, ...grades }: RoundSettings['grades']): TableGrades {
  return grades;
}

function treeOf({ groups, indicators, scheme }: RoundSettings): GroupSetting {
  const { quantitative, qualitative } = scheme.parts;
  return {
    id: TOTAL,
    children: [
      {
        id: QUANTITATIVE,
        weight: quantitative,
        weights: groupWeighting(scheme.groupWeights),
        children: groups.map(({ id, title }) => ({
          ...{ id, title, weights: indicatorWeighting(scheme.indicatorWeights, id) },
          children: indicators.filter(({ group }) => group === id).map((indicator) => indicator.id),
        })),
      },
      { indicator: QUALITATIVE, weight: qualitative },
    ],
  };
}

type GroupWeights = Round['scheme']['groupWeights'];
type IndicatorWeights = Round['scheme']['indicatorWeights'];

/** Whether weights are a method that makes them, instead of numbers by id. */
export function isWeighting(weights: GroupWeights | IndicatorWeights): weights is Weighting {
  return typeof weights === 'object' && 'method' in weights && typeof weights.method === 'string';
}

function groupWeighting(weights: GroupWeights): Weighting {
  return isWeighting(weights) ? weights : { method: 'fixed', weights };
}

function indicatorWeighting(weights: IndicatorWeights, group: string): Weighting {
  if (weights === 'equal') return { method: 'equal' };
  if (isWeighting(weights)) return weights;
  if ('byGroup' in weights && typeof weights.byGroup === 'object') {
    return weights.byGroup[group] ?? { method: 'equal' };
  }
  return { method: 'fixed', weights: numbersIn(weights) };
}

/** The numbers of a mapping by id. */
export function numbersIn(weights: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(weights).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
