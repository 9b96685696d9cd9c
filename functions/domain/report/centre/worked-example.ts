/** One indicator's arithmetic, from the cell to the points, so that a reader can redo all the others. */
import { localise } from '../../round/localised.ts';
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
  const figure = cell.map((at) => say(METHOD.exampleSource, { cell: at, value: printFactor(node.value ?? 0) }));
  const points = say(METHOD.examplePoints, {
    score: printNumber(node.score, 4),
    full: printNumber(node.fullPoints, 4),
    points: printNumber(node.points, decimals),
  });
  const indicator = localise(node.title, language);
  const chain = [...figure, ...steps.map((step) => stepText(step, voice)), points].join(say(METHOD.exampleArrow));
  return [
    { kind: 'heading', text: say(METHOD.exampleTitle, { indicator }) },
    { kind: 'paragraphs', tone: 'plain', texts: [chain] },
  ];
}

function stepText({ formula, inputs, result }: ScoreStep, { say, list }: Brief['voice']): string {
  const shown = Object.entries(inputs).map(([letter, value]) => `${letter} = ${printFactor(value)}`);
  return say(METHOD.exampleStep, {
    formula,
    inputs: list(shown),
    result: result === undefined ? printNumber(undefined, 0) : printFactor(result),
  });
}
