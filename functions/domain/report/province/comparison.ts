/** How the evaluated centres spread in each group of indicators and each section of the reviews. */
import { type Localised, localise } from '../../round/localised.ts';
import { range } from '../charts/range.ts';
import { nodeKey } from '../field.ts';
import { fullPointsOf } from '../full-points.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { legendOf } from '../parts/legend.ts';
import { printNumber } from '../print-number.ts';
import { fiveNumbers } from '../quantile.ts';
import type { Block, Section } from '../report-model.ts';
import { PROVINCE } from '../texts/province.ts';
import { byCategory, type Outline } from './outline.ts';

type ItemKind = 'group' | 'section';

/** All drawings share one axis, from a round score below the lowest to 100. */
export function comparisonSection(outline: Outline): Section {
  return { id: 'comparison', heading: outline.voice.say(PROVINCE.groups), blocks: byCategory(outline, comparison) };
}

function comparison(outline: Outline): readonly Block[] {
  const { input, voice, field } = outline;
  const { say } = voice;
  const items: readonly (readonly [ItemKind, { readonly id: string; readonly title: Localised }])[] = [
    ...input.round.groups.map((group) => ['group', group] as const),
    ...input.round.rubric.sections.map((section) => ['section', section] as const),
  ];
  const lowest = Math.min(
    100,
    ...items.flatMap(([kind, { id }]) => field.scores.get(nodeKey({ kind, id }))?.[0] ?? []),
  );
  const from = Math.max(0, Math.min(90, Math.floor(lowest / 10) * 10));
  const full = fullPointsOf(input.round, input.evaluation.weights);
  return [
    { kind: 'legend', items: legendOf(voice, ['median', 'box', 'whisker']) },
    makeTable({
      id: 'comparison',
      caption: say(PROVINCE.groupsCaption),
      columns: [
        [say(PROVINCE.item), 'text'],
        [say(PROVINCE.fullPoints), 'number'],
        [say(PROVINCE.min), 'number'],
        [say(PROVINCE.quarter), 'number'],
        [say(PROVINCE.middle), 'number'],
        [say(PROVINCE.threeQuarters), 'number'],
        [say(PROVINCE.max), 'number'],
        [say(PROVINCE.spread), 'drawing'],
      ],
      rows: items.map(([kind, { id, title }]) => {
        const key = nodeKey({ kind, id });
        return comparisonRow(outline, { title, full: full.get(key), sorted: field.scores.get(key) ?? [], from });
      }),
      notes: [say(PROVINCE.axis, { from: printNumber(from, 0) })],
    }),
  ];
}

interface Compared {
  readonly title: Localised;
  readonly full: number | undefined;
  readonly sorted: readonly number[];
  readonly from: number;
}

function comparisonRow({ voice, decimals }: Outline, { title, full, sorted, from }: Compared): RowFacts {
  const all = fiveNumbers(sorted);
  const numbers = [all?.min, all?.quarter, all?.median, all?.threeQuarters, all?.max];
  return {
    cells: [
      localise(title, voice.language),
      printNumber(full, decimals),
      ...numbers.map((value) => printNumber(value, decimals)),
      { drawing: all && range({ all, own: undefined, axis: { from, to: 100 } }) },
    ],
  };
}
