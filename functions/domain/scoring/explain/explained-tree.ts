/** The chain from cell to points as it is read: every step with its words, its formula, its numbers and its result. */
import type { Localised } from '../../round/localised.ts';
import type { Aggregation } from '../aggregation/aggregate-levels.ts';
import type { AggregationSetting } from '../scheme/tree-schema.ts';
import type { ScoreNode, ScoreStep } from '../score-tree.ts';
import { putIn } from './put-in.ts';
import { STEP_WORDS } from './step-words.ts';

export interface ExplainedStep {
  readonly method: string;
  readonly words: Localised;
  readonly formula: string;
  /** The formula with its numbers. */
  readonly filled: string;
  readonly result: number | undefined;
}

export interface ExplainedNode extends Omit<ScoreNode, 'steps' | 'children'> {
  readonly steps: readonly ExplainedStep[];
  readonly children: readonly ExplainedNode[];
}

/** How the scores of a node's children became its own. */
export interface NodeMean {
  readonly aggregation: AggregationSetting;
  /** Of Copeland's score. */
  readonly duels?: { readonly won: number; readonly lost: number };
}

export interface ReadableInput {
  /** `undefined` for a plain weighted mean, as the reviewers' marks have. */
  readonly meanAt: (node: ScoreNode) => NodeMean | undefined;
  readonly print: (value: number) => string;
}

/**
 * The tree with its steps made readable, those from children to parent and from score to points included.
 *
 * @example explainTree(tree, { meanAt: () => undefined, print: String }).steps.at(-1)?.filled // '81.5 / 100 × 100'
 */
export function explainTree(node: ScoreNode, input: ReadableInput): ExplainedNode {
  const own = node.steps.map((step) => explainStep(step, input.print));
  const fromChildren = meanStep(node, input);
  return {
    ...node,
    steps: [...(fromChildren ? [fromChildren] : []), ...own, ...pointsStep(node, input.print)],
    children: node.children.map((child) => explainTree(child, input)),
  };
}

/** One step of the engine with its numbers put in. */
export function explainStep(step: ScoreStep, print: (value: number) => string): ExplainedStep {
  const { method, formula, result } = step;
  return { method, words: wordsOf(method), formula, filled: putIn(step, print), result };
}

function wordsOf(method: string): Localised {
  return STEP_WORDS[method] ?? { zh: method, en: method };
}

/** Points of a node that has a share of the total; a bonus item has points of its own. */
function pointsStep({ score, points, fullPoints }: ScoreNode, print: (value: number) => string): ExplainedStep[] {
  if (score === undefined) return [];
  return [
    {
      ...{ method: 'points', words: wordsOf('points'), formula: 'p = f / 100 × F', result: points },
      filled: putIn({ formula: 'p = f / 100 × F', inputs: { f: score, F: fullPoints } }, print),
    },
  ];
}

function meanStep(node: ScoreNode, { meanAt, print }: ReadableInput): ExplainedStep | undefined {
  const { method, children, score, steps } = node;
  const terms = children.filter(
    ({ kind, weight, score: own }) => kind !== 'adjustment' && weight > 0 && own !== undefined,
  );
  if (terms.length === 0 || score === undefined) return undefined;
  const { aggregation, duels } = meanAt(node) ?? { aggregation: { method: 'arithmetic' } };
  // Bonus and penalty come after the mean.
  const result = steps.find((step) => step.method === 'adjusted')?.inputs['s'] ?? score;
  const own = { method, words: wordsOf(method), result };
  if (aggregation.method === 'copeland') {
    const inputs = duels === undefined ? {} : { v: duels.won, d: duels.lost };
    return { ...own, formula: 'f = v − d', filled: putIn({ formula: 'f = v − d', inputs }, print) };
  }
  const { formula, term, whole } = meanForm(aggregation, print);
  const sum = terms.map(({ weight, score: each }) => term(print(weight), signed(each ?? 0, print))).join(' + ');
  const weights = terms.map(({ weight }) => print(weight)).join(' + ');
  return { ...own, formula, filled: whole(`(${sum})`, `(${weights})`) };
}

function signed(value: number, print: (value: number) => string): string {
  return value < 0 ? `(${print(value)})` : print(value);
}

interface MeanForm {
  readonly formula: string;
  readonly term: (weight: string, score: string) => string;
  readonly whole: (terms: string, weights: string) => string;
}

function meanForm(aggregation: Aggregation, print: (value: number) => string): MeanForm {
  const { method } = aggregation;
  if (method === 'arithmetic') {
    return {
      formula: 'f = Σ(w × f) / Σw',
      term: (w, f) => `${w} × ${f}`,
      whole: (terms, weights) => `${terms} / ${weights}`,
    };
  }
  if (method === 'harmonic') {
    return {
      formula: 'f = Σw / Σ(w / f)',
      term: (w, f) => `${w} / ${f}`,
      whole: (terms, weights) => `${weights} / ${terms}`,
    };
  }
  const power = method === 'generalised' ? aggregation.power : 0;
  if (power === 0) {
    return {
      formula: 'f = exp(Σ(w × ln f) / Σw)',
      term: (w, f) => `${w} × ln(${f})`,
      whole: (terms, weights) => `exp(${terms} / ${weights})`,
    };
  }
  const q = signed(power, print);
  return {
    formula: 'f = (Σ(w × f^q) / Σw)^(1 / q)',
    term: (w, f) => `${w} × ${f}^${q}`,
    whole: (terms, weights) => `(${terms} / ${weights})^(1 / ${q})`,
  };
}
