/** The radar of the groups in the summary. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { type RadarAxis, radar } from '../charts/radar.ts';
import { medianScore } from '../field.ts';
import { legendOf } from '../parts/legend.ts';
import { printNumber } from '../print-number.ts';
import type { Block } from '../report-model.ts';
import { SUMMARY } from '../texts/summary.ts';

/** No figure for fewer than three groups, nor where a group has no score, since a gap would look like a zero. */
export function radarFigure({ voice, decimals, field }: Brief, tree: ScoreNode): Block[] {
  const { say, language, list } = voice;
  const groups = nodesOf(tree, 'group');
  const axes = groups.flatMap((node): RadarAxis[] => {
    const label = localise(node.title, language);
    return node.score === undefined ? [] : [{ label, own: node.score, median: medianScore(field, node) }];
  });
  if (axes.length < groups.length) return [];
  const items = axes.map(({ label, own, median }) => {
    const details = { group: label, own: printNumber(own, decimals), median: printNumber(median, decimals) };
    return say(SUMMARY.radarItem, details);
  });
  const scale = scaleOf(axes);
  const drawing = radar({ axes, ...scale, description: say(SUMMARY.radarLabel, { items: list(items) }) });
  if (drawing === undefined) return [];
  const legend = legendOf(voice, field.scores.size === 0 ? ['own'] : ['own', 'median']);
  const ends = { from: printNumber(scale.from, 0), to: printNumber(scale.to, 0) };
  const text = say(SUMMARY.radarFrom, ends);
  const caption = say(SUMMARY.radar);
  return [{ kind: 'figure', id: 'radar', caption, drawing, legend: [...legend, { swatch: 'none', text }] }];
}

const STEP = 20;

/** Multiples of 20 that hold everything drawn. */
function scaleOf(axes: readonly RadarAxis[]): { from: number; to: number } {
  const scores = axes.flatMap(({ own, median }) => (median === undefined ? [own] : [own, median]));
  const from = Math.max(0, Math.min(100 - STEP, Math.floor(Math.min(...scores) / STEP) * STEP));
  return { from, to: Math.max(from + STEP, Math.min(100, Math.ceil(Math.max(...scores) / STEP) * STEP)) };
}
