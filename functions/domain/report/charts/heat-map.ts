/** Correlations of many items as a triangle of coloured cells, item by item, the groups framed. */
import { roundHalfUp } from '../../rounding/round-half-up.ts';
import { widthOf } from '../width-of.ts';
import { type SvgAttributes, type SvgMarkup, svgElement, svgFigure, svgText } from './svg.ts';

export interface HeatItem {
  readonly label: string;
  /** Items of one group stand together. */
  readonly group: number;
}

export interface HeatCell {
  /** From −1 to 1; `undefined` where there is none. */
  readonly value: number | undefined;
  /** Only what is certain enough is coloured. */
  readonly isCertain: boolean;
  /** Framed, as something to look at. */
  readonly isMarked: boolean;
}

const WIDTH = 680;
const LABEL_WIDTH = 206;
/** In full-width characters. */
const LABEL_LENGTH = 16;
/** More items leave no room for numbers in the cells. */
const NUMBERED_TO = 24;
/** From this share on the colour is so dark that its number is white. */
const DARK_FROM = 0.5;

/** Row by row the correlations with the items above; the diagonal has the numbers of the items. */
export function heatMap(
  items: readonly HeatItem[],
  cellAt: (row: number, column: number) => HeatCell,
  description: string,
): SvgMarkup {
  const grid = gridOf(items.length);
  const rows = items.flatMap((item, row) => [
    text(
      { class: 'label', x: LABEL_WIDTH - 6, y: grid.middle(row), 'text-anchor': 'end' },
      `${shortened(item.label)} ${row + 1}`,
    ),
    ...items.slice(0, row).flatMap((_, column) => drawnCell(cellAt(row, column), { row, column, grid })),
    text({ class: 'item-number', ...grid.centre(row, row), ...MIDDLE }, String(row + 1)),
  ]);
  return svgFigure({ width: WIDTH, height: grid.height }, description, [...rows, ...frames(items, grid)]);
}

interface Grid {
  readonly cell: { readonly width: number; readonly height: number };
  readonly height: number;
  readonly isNumbered: boolean;
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  readonly middle: (row: number) => number;
  readonly centre: (row: number, column: number) => { readonly x: number; readonly y: number };
}

function gridOf(count: number): Grid {
  const isNumbered = count <= NUMBERED_TO;
  const cell = { width: Math.min(44, (WIDTH - LABEL_WIDTH - 2) / Math.max(1, count)), height: isNumbered ? 19 : 12 };
  const x = (column: number): number => LABEL_WIDTH + column * cell.width;
  const y = (row: number): number => 1 + row * cell.height;
  const middle = (row: number): number => y(row) + cell.height / 2 + 3.5;
  return {
    ...{ cell, isNumbered, x, y, middle },
    height: count * cell.height + 2,
    centre: (row, column) => ({ x: x(column) + cell.width / 2, y: middle(row) }),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly grid: Grid;
}

function drawnCell({ value, isCertain, isMarked }: HeatCell, { row, column, grid }: Place): SvgMarkup[] {
  const { width, height } = grid.cell;
  const at = { x: grid.x(column) + 0.5, y: grid.y(row) + 0.5, width: width - 1, height: height - 1 };
  const isColoured = value !== undefined && isCertain;
  const strength = Math.abs(value ?? 0);
  const box = isColoured
    ? svgElement('rect', { class: value < 0 ? 'negative' : 'positive', ...at, 'fill-opacity': strength })
    : svgElement('rect', { class: 'empty', ...at });
  const tone = !isColoured ? 'cell-faint' : strength > DARK_FROM ? 'cell-light' : 'cell-dark';
  return [
    box,
    ...(isMarked ? [svgElement('rect', { class: 'marked', ...at })] : []),
    ...(grid.isNumbered ? [text({ class: tone, ...grid.centre(row, column), ...MIDDLE }, shown(value))] : []),
  ];
}

function shown(value: number | undefined): string {
  return value === undefined ? '–' : roundHalfUp(value, 2).replace('-', '−');
}

/** One frame around the cells among the items of each group. */
function frames(items: readonly HeatItem[], grid: Grid): SvgMarkup[] {
  const groups = [...new Set(items.map(({ group }) => group))];
  return groups.map((group) => {
    const first = items.findIndex((item) => item.group === group);
    const count = items.filter((item) => item.group === group).length;
    const [width, height] = [count * grid.cell.width, count * grid.cell.height];
    return svgElement('rect', { class: 'frame', x: grid.x(first), y: grid.y(first), width, height });
  });
}

const MIDDLE = { 'text-anchor': 'middle' } as const;

function text(attributes: SvgAttributes, content: string): SvgMarkup {
  return svgElement('text', attributes, [svgText(content)]);
}

function shortened(label: string): string {
  if (widthOf(label) <= LABEL_LENGTH) return label;
  const characters = [...label];
  while (widthOf(characters.join('')) > LABEL_LENGTH - 1) characters.pop();
  return `${characters.join('')}…`;
}
