/** Any weighting of the library for the children of one node. */
import type { Matrix } from '../column.ts';
import type { ObjectiveMethod, ObjectiveWeighting, Weighting } from '../scheme/weighting-schema.ts';
import { angleWeights } from '../weighting/angle-weights.ts';
import { cilosWeights } from '../weighting/cilos-weights.ts';
import { addedWeights, multipliedWeights } from '../weighting/combine-weights.ts';
import { criticWeights } from '../weighting/critic-weights.ts';
import { deviationWeights } from '../weighting/deviation-weights.ts';
import { entropyWeights } from '../weighting/entropy-weights.ts';
import { equalWeights } from '../weighting/equal-weights.ts';
import { giniWeights } from '../weighting/gini-weights.ts';
import { idocriwWeights } from '../weighting/idocriw-weights.ts';
import { lopcowWeights } from '../weighting/lopcow-weights.ts';
import { merecWeights } from '../weighting/merec-weights.ts';
import { componentWeights } from '../weighting/principal-components.ts';
import { varianceWeights } from '../weighting/variance-weights.ts';
import { variationWeights } from '../weighting/variation-weights.ts';
import { type Remark, remark } from './remark.ts';
import { weighByAhp, weighByBudget, weighByRanking, weighFixed } from './weigh-by-judgement.ts';
import type { Weighable, Weighing } from './weighing.ts';

/** Which stage a weighting looks at unless the scheme says so. */
export const USUAL_STAGE: Readonly<Record<ObjectiveMethod, 'raw' | 'normalised' | 'unit-interval'>> = {
  entropy: 'normalised',
  critic: 'unit-interval',
  deviation: 'unit-interval',
  variance: 'unit-interval',
  lopcow: 'unit-interval',
  variation: 'raw',
  gini: 'raw',
  angle: 'raw',
  merec: 'raw',
  cilos: 'raw',
  idocriw: 'raw',
  components: 'normalised',
};

/** The weights among `children`, brothers under the node `at`. */
export function weighChildren(at: string, children: readonly Weighable[], weighting: Weighting): Weighing {
  const ids = children.map(({ id }) => id);
  switch (weighting.method) {
    case 'equal':
      return { method: 'equal', weights: equalWeights(children.length), remarks: [] };
    case 'fixed': {
      const { weights } = weighting;
      return weighFixed(children.map(({ id, weight }) => (weights === undefined ? weight : (weights[id] ?? 0))));
    }
    case 'ahp':
      return weighByAhp(at, ids, weighting);
    case 'budget':
      return weighByBudget(ids, weighting);
    case 'rancom':
      return weighByRanking(ids, weighting);
    case 'combined':
      return combined(at, children, weighting);
    default:
      return weighByData(at, children, weighting);
  }
}

function combined(at: string, children: readonly Weighable[], weighting: Weighting & { method: 'combined' }): Weighing {
  const subjective = weighChildren(at, children, weighting.subjective);
  const objective = weighChildren(at, children, weighting.objective);
  const weights =
    weighting.rule === 'multiplicative'
      ? multipliedWeights(subjective.weights, objective.weights)
      : addedWeights(subjective.weights, objective.weights, weighting.lambda ?? 0.5);
  return {
    ...subjective,
    ...objective,
    method: `combined(${subjective.method}, ${objective.method})`,
    weights,
    parts: { subjective: subjective.weights, objective: objective.weights },
    remarks: [...subjective.remarks, ...objective.remarks],
  };
}

function weighByData(at: string, children: readonly Weighable[], weighting: ObjectiveWeighting): Weighing {
  const { method, on } = weighting;
  const stage = on ?? USUAL_STAGE[method];
  const matrix = children.map((child) => child.on(stage));
  if (weighting.method === 'components') return weighByComponents(at, matrix);
  const isCost = children.map((child) => child.isCost && (stage === 'raw' || stage === 'treated'));
  const weights = objectiveWeights(weighting, matrix, isCost);
  return { method, weights: weights ?? equalWeights(children.length), remarks: unless(weights, at, method) };
}

function objectiveWeights(
  weighting: Exclude<ObjectiveWeighting, { method: 'components' }>,
  matrix: Matrix,
  isCost: readonly boolean[],
): readonly number[] | undefined {
  switch (weighting.method) {
    case 'entropy':
      return entropyWeights(matrix);
    case 'critic':
      return criticWeights(matrix, weighting.correlation);
    case 'deviation':
      return deviationWeights(matrix);
    case 'variance':
      return varianceWeights(matrix);
    case 'variation':
      return variationWeights(matrix);
    case 'gini':
      return giniWeights(matrix);
    case 'angle':
      return angleWeights(matrix);
    case 'merec':
      return merecWeights(matrix, isCost);
    case 'cilos':
      return cilosWeights(matrix, isCost, weighting.ties);
    case 'idocriw':
      return idocriwWeights(matrix, isCost, weighting.ties);
    case 'lopcow':
      return lopcowWeights(matrix);
  }
}

function unless(weights: readonly number[] | undefined, at: string, method: string): readonly Remark[] {
  const isFlat = weights?.every((weight) => weight === weights[0]) ?? true;
  return weights === undefined || (isFlat && weights.length > 1)
    ? [remark('WEIGHTS_EQUAL_INSTEAD', at, { method })]
    : [];
}

const WHY = {
  NEGATIVE_LOADING: '第一主成分有负载荷 a negative loading',
  TOO_FEW_UNITS: '单位数不到指标数的 3 倍 fewer than three units an indicator',
  LITTLE_EXPLAINED: '第一主成分解释的方差不到一半 less than half of the variance explained',
} as const;

function weighByComponents(at: string, matrix: Matrix): Weighing {
  const { weights, loadings, explained, warnings } = componentWeights(matrix);
  const why = warnings.map((warning) => WHY[warning]).join('; ');
  return {
    method: 'components',
    weights,
    components: { loadings, explained },
    remarks: why === '' ? [] : [remark('COMPONENTS_DOUBTFUL', at, { why })],
  };
}
