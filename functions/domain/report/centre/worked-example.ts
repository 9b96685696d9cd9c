/** One indicator's arithmetic, from the cell to the points, so that a reader can redo all the others. */
import { localise } from '../../round/localised.ts';
import { explainStep } from '../../scoring/explain/explained-tree.ts';
import type { ScoreNode, ScoreStep } from '../../scoring/score-tree.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { printFactor, printNumber } from '../print-number.ts';
import type { Block } from '../report-model.ts';
import { METHOD } from '../texts/method.ts';

/** The indicator with the most steps, the first among equals; no block where nothing was computed from a figure. */
export function workedExample({ voice, decimals }: Brief, tree: ScoreNode): Block[] {
  const { say, language } = voice;
  const computed = nodesOf(tree, 'indicator').filter(
    ({ value, points }) => value !== undefined && points !== undefined,
  );
  const most = Math.max(...computed.map(({ steps }) => steps.length));
  const node = computed.find(({ steps }) => steps.length === most && most > 0);
  if (node === undefined) return [];
  const { source, steps } = node;
  const cell = source === undefined ? [] : [`${source.tab}!${source.a1}`];
  const origin = node.verification?.scored === 'verified' ? METHOD.exampleVerified : METHOD.exampleSource;
  const full = printFactor(node.fullPoints);
  return [
    { kind: 'heading', text: say(METHOD.exampleTitle, { indicator: localise(node.title, language) }) },
    {
      kind: 'list',
      texts: [
        ...cell.map((at) => say(origin, { cell: at, value: printFactor(node.value ?? 0) })),
        ...steps.map((step) => stepText(step, voice)),
        say(METHOD.exampleFull, { factors: weightsDownTo(tree, node).map(printFactor).join(' × '), full }),
        say(METHOD.examplePoints, {
          ...{ score: printFactor(node.score ?? 0), full },
          points: printNumber(node.points, decimals),
        }),
      ],
    },
  ];
}

function stepText(step: ScoreStep, { say, language }: Brief['voice']): string {
  const { words, formula, filled, result } = explainStep(step, printFactor);
  const value = result === undefined ? printNumber(undefined, 0) : printFactor(result);
  return say(METHOD.exampleStep, { words: localise(words, language), formula, filled, result: value });
}

/** The full points of the whole, then the share of each node on the way down. */
function weightsDownTo(root: ScoreNode, wanted: ScoreNode): readonly number[] {
  const below = (node: ScoreNode): readonly number[] | undefined => {
    if (node === wanted) return [];
    for (const child of node.children) {
      const rest = below(child);
      if (rest !== undefined) return [child.fullPoints / node.fullPoints, ...rest];
    }
    return undefined;
  };
  return [root.fullPoints, ...(below(root) ?? [])];
}
