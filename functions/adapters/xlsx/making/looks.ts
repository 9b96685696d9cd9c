import type { BorderStyle, CellStyle } from 'hucre';
import type { Look } from '../../../domain/workbook/plan.ts';

const SONG = '宋体';
const HEI = '微软雅黑';
const INK = '1F2328';
const GREY = '6B7280';
const BLUE = '1F4E79';
const LINE = 'BFC5CD';

const thin = { style: 'thin', color: { rgb: LINE } } as const;
const BOX: BorderStyle = { top: thin, right: thin, bottom: thin, left: thin };

function font(name: string, size: number, more: CellStyle['font'] = {}): NonNullable<CellStyle['font']> {
  return { name, size, color: { rgb: INK }, ...more };
}

function fill(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

const MIDDLE = { vertical: 'center', wrapText: true } as const;
const LEFT = { ...MIDDLE, horizontal: 'left', indent: 1 } as const;
const RIGHT = { ...MIDDLE, horizontal: 'right', indent: 1 } as const;
const CENTRE = { ...MIDDLE, horizontal: 'center' } as const;
const TOP = { ...LEFT, vertical: 'top' } as const;
const INPUT: CellStyle = {
  font: font(SONG, 11),
  fill: fill('FFF9DB'),
  border: BOX,
  alignment: LEFT,
  protection: { locked: false },
};
const CELL: CellStyle = { font: font(SONG, 11), border: BOX, alignment: LEFT };

/** The font of cells that nobody dressed. */
export const BASE_FONT = { name: SONG, size: 11 } as const;

/** How each look is carried out. Only the inputs are unlocked; all else is ours. */
export const LOOKS = {
  title: { font: font(HEI, 16, { bold: true, color: { rgb: BLUE } }), alignment: { vertical: 'center' } },
  subtitle: { font: font(HEI, 10.5, { color: { rgb: GREY } }), alignment: { vertical: 'center' } },
  text: { font: font(SONG, 11), alignment: { vertical: 'top', wrapText: true } },
  header: {
    font: font(HEI, 11, { bold: true, color: { rgb: 'FFFFFF' } }),
    fill: fill(BLUE),
    border: BOX,
    alignment: CENTRE,
  },
  label: { ...CELL, fill: fill('F3F5F8') },
  group: { ...CELL, font: font(HEI, 11, { bold: true }), fill: fill('E4EAF2') },
  unit: { ...CELL, font: font(SONG, 11, { color: { rgb: GREY } }), alignment: CENTRE },
  previous: {
    ...CELL,
    font: font(SONG, 11, { color: { rgb: GREY } }),
    alignment: RIGHT,
  },
  key: { font: font(SONG, 9, { color: { rgb: GREY } }), numFmt: '@' },
  'input-text': { ...INPUT, numFmt: '@' },
  'input-long-text': { ...INPUT, alignment: TOP },
  'input-number': { ...INPUT, alignment: RIGHT },
  'input-money': { ...INPUT, alignment: RIGHT },
  'input-date': { ...INPUT, alignment: CENTRE, numFmt: 'yyyy-mm-dd' },
  'input-tick': {
    ...INPUT,
    font: font(HEI, 12, { bold: true }),
    alignment: CENTRE,
    numFmt: '@',
  },
  status: { ...CELL, font: font(SONG, 10.5) },
  count: { ...CELL, font: font(SONG, 10.5, { color: { rgb: GREY } }), alignment: RIGHT },
  finding: { ...CELL, alignment: TOP },
  notice: { font: font(SONG, 11, { color: { rgb: '8A5A00' } }), fill: fill('FFF4E0'), border: BOX, alignment: TOP },
} as const satisfies Record<Look, CellStyle>;

/** Colours of texts that begin with one of our marks. */
export const MARK_COLOURS = {
  error: { font: { color: { rgb: 'A61B1B' }, bold: true }, fill: fill('FDE8E8') },
  warning: { font: { color: { rgb: '8A5A00' } }, fill: fill('FFF4D6') },
  info: { font: { color: { rgb: '1F4E79' } }, fill: fill('E8F1FB') },
  ok: { font: { color: { rgb: '1E6B34' } }, fill: fill('E7F5EA') },
} as const;
