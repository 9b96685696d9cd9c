/** Other methods over the same indicators and weights: a look from another side, never the official rank. */
import { copeland } from '../aggregation/copeland.ts';
import { type Column, type Matrix, mapPresent } from '../column.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';
import type { PreferenceSetting, SecondOpinion } from '../scheme/opinion-schema.ts';
import { type Alternatives, overWholeUnits } from '../second-opinions/alternatives.ts';
import { aras } from '../second-opinions/aras.ts';
import { cocoso } from '../second-opinions/cocoso.ts';
import { codas } from '../second-opinions/codas.ts';
import { compromiseSet } from '../second-opinions/compromise-set.ts';
import { copras } from '../second-opinions/copras.ts';
import { edas } from '../second-opinions/edas.ts';
import { electreOne, electreTwo } from '../second-opinions/electre.ts';
import { lmaw } from '../second-opinions/lmaw.ts';
import { mabac } from '../second-opinions/mabac.ts';
import { mairca } from '../second-opinions/mairca.ts';
import { marcos } from '../second-opinions/marcos.ts';
import { moora, multiplicativeForm, referencePoint } from '../second-opinions/moora.ts';
import { multimoora } from '../second-opinions/multimoora.ts';
import { ocra } from '../second-opinions/ocra.ts';
import { probid } from '../second-opinions/probid.ts';
import { type Preference, promethee } from '../second-opinions/promethee.ts';
import { ram } from '../second-opinions/ram.ts';
import { spotis } from '../second-opinions/spotis.ts';
import { topsis } from '../second-opinions/topsis.ts';
import { vikor } from '../second-opinions/vikor.ts';
import { waspas } from '../second-opinions/waspas.ts';
import { weightedProduct } from '../second-opinions/weighted-product.ts';
import { weightedSum } from '../second-opinions/weighted-sum.ts';
import { rankUnits } from './rank-units.ts';

/** How alike two rankings are: 1 for the same. */
export interface Agreement {
  readonly spearman: number;
  /** τ-b. */
  readonly kendall: number;
  readonly weightedSpearman: number;
  readonly rankSimilarity: number;
}

export interface OpinionColumns {
  readonly method: SecondOpinion['method'];
  /** The method's own score; of VIKOR, MAIRCA, SPOTIS and the reference point less is better. */
  readonly scores: Column;
  readonly ranks: Column;
  /** What the score is made of, by name: of VIKOR shortfall and regret, of PROMETHEE both flows. */
  readonly parts?: Readonly<Record<string, Column>>;
  /** With the official ranks; absent where there are too few of both. */
  readonly agreement?: Agreement;
}

export interface OpinionInput {
  /** In the order of the matrices. */
  readonly names: readonly string[];
  /** Scores by indicator under a normalisation, reference units alone; cost indicators turned round. */
  readonly matrix: (normalisation: Normalisation) => Matrix;
  /** Treated values as they are, reference units alone. */
  readonly values: () => Matrix;
  readonly isCost: readonly boolean[];
  /** They sum to 1. */
  readonly weights: readonly number[];
  readonly ties: 'competition' | 'dense' | 'average';
}

const UNIT_INTERVAL: Normalisation = { method: 'min-max', range: { from: 0, to: 1 }, goalposts: {}, constant: 0 };
const LINEAR: Normalisation = { method: 'fraction-of-maximum', costs: 'inverse' };
const SHARES: Normalisation = { method: 'sum' };
const BY_SUM: Normalisation = { method: 'sum', costs: 'inverse' };

interface Opinion {
  readonly scores: Column;
  readonly isLowBest?: boolean;
  readonly parts?: Readonly<Record<string, Column>>;
  /** Units that share the first rank. */
  readonly together?: readonly number[];
}

/** Scores and ranks of one other method; `undefined` where it has no answer for the numbers. */
export function secondOpinion(opinion: SecondOpinion, input: OpinionInput): OpinionColumns | undefined {
  const found = opinionOf(opinion, input);
  if (found === undefined) return undefined;
  const { scores, isLowBest = false, parts, together } = found;
  const upwards = distinguished(isLowBest ? mapPresent(scores, (score) => -score) : scores);
  const ranks = rankUnits(together === undefined ? upwards : firstTogether(upwards, together), input.ties);
  return { method: opinion.method, scores, ranks, ...(parts && { parts }) };
}

function opinionOf(opinion: SecondOpinion, input: OpinionInput): Opinion | undefined {
  const { matrix, weights } = input;
  const own = 'normalisation' in opinion ? opinion.normalisation : undefined;
  const by = (usual: Normalisation): Matrix => matrix(own ?? usual);
  switch (opinion.method) {
    case 'topsis':
      return { scores: topsis(by(UNIT_INTERVAL), weights) };
    case 'vikor':
      return byVikor(opinion, input);
    case 'promethee':
      return byFlows(opinion, input);
    case 'copeland':
      return { scores: copeland(by(UNIT_INTERVAL), weights) };
    case 'weighted-sum':
      return whole(by(BY_SUM), weights, weightedSum);
    case 'weighted-product':
      return withLogarithms(whole(by(BY_SUM), weights, weightedProduct));
    case 'waspas':
      return whole(by(LINEAR), weights, (units) => waspas(units, opinion.lambda ?? 0.5));
    case 'codas':
      return whole(by(LINEAR), weights, (units) => codas(units, opinion.threshold ?? 0.02));
    case 'cocoso':
      return whole(by(UNIT_INTERVAL), weights, (units) => cocoso(units, opinion.lambda ?? 0.5));
    case 'mabac':
      return whole(by(UNIT_INTERVAL), weights, mabac);
    case 'mairca':
      return lowest(whole(by(UNIT_INTERVAL), weights, mairca));
    case 'electre-1': {
      const { concordance = 0.65, discordance = 0.35 } = opinion;
      return whole(by(SHARES), weights, (units) => electreOne(units, { concordance, discordance }));
    }
    case 'electre-2': {
      const { concordance = [0.65, 0.5, 0.35], discordance = [0.65, 0.35] } = opinion;
      return lowest(whole(by(SHARES), weights, (units) => electreTwo(units, { concordance, discordance })));
    }
    default:
      return byValues(opinion, input);
  }
}

type ByValues = Exclude<
  SecondOpinion,
  {
    method:
      | ('topsis' | 'vikor' | 'promethee' | 'copeland' | 'weighted-sum' | 'weighted-product')
      | ('waspas' | 'codas' | 'cocoso' | 'mabac' | 'mairca' | 'electre-1' | 'electre-2');
  }
>;

/** Methods that look at the values as they are, and at costs in their own way. */
function byValues(opinion: ByValues, { values, weights, isCost, names }: OpinionInput): Opinion | undefined {
  const over = (method: (alternatives: Alternatives) => readonly number[]): Opinion | undefined =>
    whole(values(), weights, (units) => method({ ...units, isCost }));
  switch (opinion.method) {
    case 'reference-point':
      return lowest(over((units) => referencePoint(units, opinion.scale)));
    case 'multimoora':
      return over((units) => multimoora(units, opinion.scale).scores);
    case 'moora':
      return over((units) => moora(units, opinion.scale));
    case 'multiplicative-form':
      return over((units) => multiplicativeForm(units, opinion.scale));
    case 'probid':
      return over((units) => probid(units, opinion.scale));
    case 'aras':
      return over((units) => aras(units, opinion.ideal !== 'beside'));
    case 'spotis':
      return lowest(
        over((units) =>
          spotis(
            units,
            names.map((name) => opinion.bounds?.[name]),
          ),
        ),
      );
    default:
      return over(PLAIN[opinion.method]);
  }
}

const PLAIN = {
  edas,
  copras,
  marcos,
  ocra,
  ram,
  lmaw,
} as const satisfies Record<
  'edas' | 'copras' | 'marcos' | 'ocra' | 'ram' | 'lmaw',
  (alternatives: Alternatives) => readonly number[]
>;

function whole(
  matrix: Matrix,
  weights: readonly number[],
  method: (units: Omit<Alternatives, 'isCost'>) => readonly number[],
): Opinion | undefined {
  const scores = overWholeUnits(matrix, weights, method);
  return scores && { scores };
}

/** scikit-criteria's score of a product is its decimal logarithm. */
function withLogarithms(opinion: Opinion | undefined): Opinion | undefined {
  if (opinion === undefined || !opinion.scores.every((score) => score === undefined || score > 0)) return opinion;
  return { ...opinion, parts: { logarithm: mapPresent(opinion.scores, Math.log10) } };
}

function lowest(opinion: Opinion | undefined): Opinion | undefined {
  return opinion && { ...opinion, isLowBest: true };
}

function byVikor(
  { v, compromise: isTogether }: Extract<SecondOpinion, { method: 'vikor' }>,
  { matrix, weights }: OpinionInput,
): Opinion {
  const found = vikor(matrix(UNIT_INTERVAL), weights, v ?? 0.5);
  const { shortfall, regret, compromise } = found;
  return {
    ...{ scores: compromise, isLowBest: true, parts: { shortfall, regret } },
    ...(isTogether === true && { together: compromiseSet(found).units }),
  };
}

function byFlows(
  { normalisation, criteria = {}, ...all }: Extract<SecondOpinion, { method: 'promethee' }>,
  { matrix, weights, names }: OpinionInput,
): Opinion {
  const preferences = names.map((name) => preferenceOf(criteria[name] ?? all));
  const { net, positive, negative } = promethee(matrix(normalisation ?? UNIT_INTERVAL), weights, preferences);
  return { scores: net, parts: { positive, negative } };
}

function preferenceOf(setting: PreferenceSetting): Preference {
  const { indifference = 0, preference, deviation = 1 } = setting;
  switch (setting.function ?? (preference === undefined ? 'usual' : 'linear')) {
    case 'usual':
      return { kind: 'usual' };
    case 'u-shape':
      return { kind: 'u-shape', indifference };
    case 'v-shape':
      return { kind: 'v-shape', preference: preference ?? 1 };
    case 'level':
      return { kind: 'level', indifference, preference: preference ?? 1 };
    case 'linear':
      return { kind: 'linear', indifference, preference: preference ?? 1 };
    case 'gaussian':
      return { kind: 'gaussian', deviation };
  }
}

const DIGITS = 12;

/** Scores that differ in the last bits alone are ties. */
function distinguished(scores: Column): Column {
  return mapPresent(scores, (score) => Number(score.toPrecision(DIGITS)));
}

/** Everybody down to the last of `units` at the score of the best. */
function firstTogether(scores: Column, units: readonly number[]): Column {
  const least = Math.min(...units.map((unit) => scores[unit] ?? Number.POSITIVE_INFINITY));
  const best = Math.max(...scores.map((score) => score ?? Number.NEGATIVE_INFINITY));
  return mapPresent(scores, (score) => (score >= least ? best : score));
}
