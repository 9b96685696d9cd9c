/** Normalisations that look at the values as they are and treat a cost in a way of their own: shares and fractions. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, extremesOf, mapPresent, present } from '../column.ts';
import { enhancedAccuracy } from '../normalisation/enhanced-accuracy.ts';
import { fractionOfMaximum } from '../normalisation/fraction-of-maximum.ts';
import { logarithmic } from '../normalisation/logarithmic.ts';
import { maximumAbsolute } from '../normalisation/maximum-absolute.ts';
import { nonlinear } from '../normalisation/nonlinear.ts';
import { sumShare } from '../normalisation/sum-share.ts';
import { type CostTurn, turnCosts } from '../normalisation/turn-costs.ts';
import { vectorShare } from '../normalisation/vector-share.ts';
import { zavadskasTurskis } from '../normalisation/zavadskas-turskis.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';

/** Shares that a cost takes by one of the turns. */
type TurnedShare = Extract<Normalisation, { costs?: unknown }>;
/** Formulas that have a form of their own for a cost. */
type OwnForm = Extract<
  Normalisation,
  { method: 'logarithmic' | 'nonlinear' | 'enhanced-accuracy' | 'zavadskas-turskis' }
>;
export type ByShare = TurnedShare | OwnForm;

export interface SharedScores {
  readonly column: Column;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number>>;
}

export interface ShareInput {
  /** Treated, not turned. */
  readonly column: Column;
  readonly reference: Column;
  readonly isCost: boolean;
}

/** What a cost is turned by where the scheme does not say. */
export const USUAL_TURN: Readonly<Record<TurnedShare['method'], CostTurn>> = {
  vector: 'complement',
  sum: 'complement',
  'fraction-of-maximum': 'complement',
  'maximum-absolute': 'negate',
};

export function normaliseByShare(normalisation: ByShare, input: ShareInput): SharedScores {
  return isTurned(normalisation) ? turned(normalisation, input) : ownForm(normalisation, input);
}

function isTurned(normalisation: ByShare): normalisation is TurnedShare {
  return normalisation.method in USUAL_TURN;
}

/** The whole by the letter of its formula: length, sum or maximum of the reference values, as they are turned. */
const SHARES = {
  vector: { share: vectorShare, letter: 'S', wholeOf: (values: Column) => Math.hypot(...present(values)) },
  sum: { share: sumShare, letter: 'S', wholeOf: (values: Column) => compensatedSum(present(values)) },
  'fraction-of-maximum': {
    share: fractionOfMaximum,
    letter: 'h',
    wholeOf: (values: Column) => extremesOf(values)?.high,
  },
  'maximum-absolute': {
    share: maximumAbsolute,
    letter: 'h',
    wholeOf: (values: Column) => extremesOf(mapPresent(values, Math.abs))?.high,
  },
} as const;

const TURNS = {
  none: { formula: 'z', change: (value: number) => value },
  complement: { formula: 'z', change: (value: number) => value },
  inverse: { formula: '1 / z', change: (value: number) => 1 / value },
  negate: { formula: 'z', change: (value: number) => -value },
} as const;

function turned(normalisation: TurnedShare, { column, reference, isCost }: ShareInput): SharedScores {
  const { factor = 1, method } = normalisation;
  const { share, letter, wholeOf } = SHARES[method];
  const turn = isCost ? (normalisation.costs ?? USUAL_TURN[method]) : 'none';
  const { formula, change } = TURNS[turn];
  const whole = wholeOf(mapPresent(reference, change)) ?? 0;
  const scores = turn === 'none' ? share : turnCosts(turn, share);
  // A column of zeros is left as it is: its shares are of nothing.
  const part = whole === 0 ? formula : `${formula} / ${letter}`;
  return {
    column: times(scores(column, reference), factor),
    formula: turn === 'complement' ? `f = k × (1 − ${part})` : `f = k × ${part}`,
    inputs: {
      ...(whole !== 0 && Number.isFinite(whole) && { [letter]: whole }),
      k: turn === 'negate' ? -factor : factor,
    },
  };
}

function times(column: Column, factor: number): Column {
  return factor === 1 ? column : mapPresent(column, (value) => value * factor);
}

const OWN_FORMS = {
  logarithmic,
  nonlinear,
  'enhanced-accuracy': enhancedAccuracy,
  'zavadskas-turskis': zavadskasTurskis,
} as const;

function ownForm({ method, factor = 1 }: OwnForm, { column, reference, isCost }: ShareInput): SharedScores {
  const scores = OWN_FORMS[method](column, { isCost, reference });
  const { formula, inputs } = formOf(method, reference, isCost);
  return { column: times(scores, factor), formula: `f = k × ${formula}`, inputs: { ...inputs, k: factor } };
}

interface Form {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number>>;
}

function formOf(method: OwnForm['method'], reference: Column, isCost: boolean): Form {
  const figures = present(reference);
  const best = extremesOf(reference)?.[isCost ? 'low' : 'high'] ?? 0;
  switch (method) {
    case 'logarithmic': {
      const inputs = { L: compensatedSum(figures.map(Math.log)), n: figures.length };
      return isCost
        ? { formula: '(1 − ln(z) / L) / (n − 1)', inputs }
        : { formula: 'ln(z) / L', inputs: { L: inputs.L } };
    }
    case 'nonlinear':
      return { formula: isCost ? '(b / z) ^ 3' : '(z / b) ^ 2', inputs: { b: best } };
    case 'enhanced-accuracy': {
      const all = compensatedSum(figures.map((value) => Math.abs(best - value)));
      if (all === 0) return { formula: '1', inputs: {} };
      return { formula: isCost ? '(1 − (z − b) / D)' : '(1 − (b − z) / D)', inputs: { b: best, D: all } };
    }
    case 'zavadskas-turskis':
      return { formula: '(1 − max(b − z, z − b) / B)', inputs: { b: best, B: Math.abs(best) } };
  }
}
