import type { sheets_v4 } from '@googleapis/sheets';
import type { Look } from '../../../domain/workbook/plan.ts';

type Format = sheets_v4.Schema$CellFormat;

const SONG = '宋体';
const HEI = '微软雅黑';
const INK = '1F2328';
const GREY = '6B7280';
const BLUE = '1F4E79';
const LINE = 'BFC5CD';

/** A colour of six hexadecimal digits as Google takes it. */
function colour(rgb: string): sheets_v4.Schema$ColorStyle {
  const part = (at: number): number => Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
}

interface FontMore {
  readonly rgb?: string;
  readonly bold?: boolean;
}

function font(
  fontFamily: string,
  fontSize: number,
  { rgb = INK, bold = false }: FontMore = {},
): Pick<Format, 'textFormat'> {
  return { textFormat: { fontFamily, fontSize, bold, foregroundColorStyle: colour(rgb) } };
}

function fill(rgb: string): Pick<Format, 'backgroundColorStyle'> {
  return { backgroundColorStyle: colour(rgb) };
}

const line: sheets_v4.Schema$Border = { style: 'SOLID', colorStyle: colour(LINE) };
const BOX: Pick<Format, 'borders'> = { borders: { top: line, right: line, bottom: line, left: line } };

const MIDDLE: Format = { verticalAlignment: 'MIDDLE', wrapStrategy: 'WRAP' };
const INDENT = { padding: { top: 2, right: 8, bottom: 2, left: 8 } };
const LEFT: Format = { ...MIDDLE, ...INDENT, horizontalAlignment: 'LEFT' };
const RIGHT: Format = { ...MIDDLE, ...INDENT, horizontalAlignment: 'RIGHT' };
const CENTRE: Format = { ...MIDDLE, horizontalAlignment: 'CENTER' };
const TOP: Format = { ...LEFT, verticalAlignment: 'TOP' };
const AS_TEXT: Format = { numberFormat: { type: 'TEXT' } };
const INPUT: Format = { ...font(SONG, 11), ...fill('FFF9DB'), ...BOX, ...LEFT };
const CELL: Format = { ...font(SONG, 11), ...BOX, ...LEFT };

/**
 * How each look is carried out. Inputs for figures have no number format: under one, a typed `3-5` or `50%` would look
 * like any other number.
 */
export const LOOKS = {
  title: { ...font(HEI, 16, { bold: true, rgb: BLUE }), verticalAlignment: 'MIDDLE' },
  subtitle: { ...font(HEI, 10, { rgb: GREY }), verticalAlignment: 'MIDDLE' },
  text: { ...font(SONG, 11), verticalAlignment: 'TOP', wrapStrategy: 'WRAP' },
  header: { ...font(HEI, 11, { bold: true, rgb: 'FFFFFF' }), ...fill(BLUE), ...BOX, ...CENTRE },
  label: { ...CELL, ...fill('F3F5F8') },
  group: { ...CELL, ...font(HEI, 11, { bold: true }), ...fill('E4EAF2') },
  unit: { ...CELL, ...font(SONG, 11, { rgb: GREY }), ...CENTRE },
  previous: { ...CELL, ...font(SONG, 11, { rgb: GREY }), ...RIGHT },
  key: { ...font(SONG, 9, { rgb: GREY }), ...AS_TEXT },
  'input-text': { ...INPUT, ...AS_TEXT },
  'input-long-text': { ...INPUT, ...TOP },
  'input-number': { ...INPUT, ...RIGHT },
  'input-money': { ...INPUT, ...RIGHT },
  'input-date': { ...INPUT, ...CENTRE, numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } },
  'input-tick': { ...INPUT, ...font(HEI, 12, { bold: true }), ...CENTRE, ...AS_TEXT },
  status: { ...CELL, ...font(SONG, 10) },
  count: { ...CELL, ...font(SONG, 10, { rgb: GREY }), ...RIGHT },
  finding: { ...CELL, ...TOP },
  notice: { ...font(SONG, 11, { rgb: '8A5A00' }), ...fill('FFF4E0'), ...BOX, ...TOP },
} as const satisfies Record<Look, Format>;

/** Colours of texts that begin with one of our marks. */
export const MARK_FORMATS = {
  error: { textFormat: { foregroundColorStyle: colour('A61B1B'), bold: true }, ...fill('FDE8E8') },
  warning: { textFormat: { foregroundColorStyle: colour('8A5A00') }, ...fill('FFF4D6') },
  info: { textFormat: { foregroundColorStyle: colour('1F4E79') }, ...fill('E8F1FB') },
  ok: { textFormat: { foregroundColorStyle: colour('1E6B34') }, ...fill('E7F5EA') },
} as const satisfies Record<string, Format>;
