/** The guide of a workbook: the facts of the round on top, numbered instructions below. */

import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { GuideTexts } from './layout-parts.ts';
import type { PlannedCell, PlannedTab } from './plan.ts';
import { roundValues } from './round-values.ts';
import { roleMark } from './tab-roles.ts';
import { rowHeight } from './text-height.ts';
import { fillText } from './text-template.ts';

const LABEL_WIDTH = 16;
const TEXT_WIDTH = 104;

interface GuideLine {
  readonly label: string;
  readonly text: string;
}

/**
 * The tab with the instructions; nothing on it is read back.
 *
 * @example planGuide(round, layout.guide).title // '填报说明'
 */
export function planGuide(round: Round, texts: GuideTexts): PlannedTab {
  const filling = { language: round.language, values: roundValues(round) };
  const facts = texts.facts.map(({ label, text }) => ({
    label: localise(label, round.language),
    text: fillText(text, filling),
  }));
  const steps = texts.lines.map((text, i) => ({ label: String(i + 1), text: fillText(text, filling) }));
  const lines = [...facts, undefined, ...steps];
  return {
    title: localise(texts.tab, round.language),
    visibility: 'visible',
    cells: [
      { a1: 'A1', look: 'key', value: roleMark('guide') },
      { a1: 'B1', look: 'title', value: fillText(texts.title, filling) },
      ...lines.flatMap((line, i) => (line === undefined ? [] : lineCells(line, i + 2))),
    ],
    widths: [4, LABEL_WIDTH, TEXT_WIDTH],
    hiddenColumns: ['A'],
    heights: Object.fromEntries([[1, 40], ...lines.map((line, i) => [i + 2, heightOf(line)])]),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    inputs: [],
    statuses: [],
    landscape: true,
  };
}

function lineCells({ label, text }: GuideLine, row: number): PlannedCell[] {
  return [
    { a1: `B${row}`, look: 'unit', value: label },
    { a1: `C${row}`, look: 'label', value: text },
  ];
}

function heightOf(line: GuideLine | undefined): number {
  return line === undefined ? 10 : rowHeight([{ text: line.text, width: TEXT_WIDTH }], 26);
}
