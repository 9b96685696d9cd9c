import type { NumberKind } from '../../../functions/domain/intake/number/number-kind.ts';
import { takeNumber } from '../../../functions/domain/intake/take-number.ts';
import type { RawCell } from '../../../functions/domain/workbook/raw-cell.ts';

/** Enterprises, counted in 家. */
export const ENTERPRISES: NumberKind = {
  kind: 'count',
  unit: { zh: '家', en: 'enterprises' },
  scaleOfYuan: undefined,
  decimals: 0,
  nouns: ['企业', '机构'],
};

/** Attendances, counted in 人次. */
export const ATTENDANCES: NumberKind = { ...ENTERPRISES, unit: { zh: '人次', en: 'attendances' }, nouns: [] };

/** An amount in 万元 with two decimals. */
export const WAN_YUAN: NumberKind = {
  kind: 'money',
  unit: { zh: '万元', en: '10k yuan' },
  scaleOfYuan: 10_000,
  decimals: 2,
  nouns: [],
};

/** An amount in a currency that is no multiple of the yuan. */
export const KILO_EURO: NumberKind = { ...WAN_YUAN, unit: { zh: '千欧元', en: 'k EUR' }, scaleOfYuan: undefined };

/**
 * What a cell was taken for, in the notation of the table of messy cells.
 *
 * @example outcome({ value: '35家' }, ENTERPRISES) // '35 + WARN_UNIT_STRIPPED'
 */
export function outcome(cell: RawCell, kind: NumberKind): string {
  const reading = takeNumber(cell, kind);
  return reading.kind === 'rejected' ? reading.code : [reading.value, ...reading.warnings].join(' + ');
}

/**
 * Forms of cells written one beside the other, two spaces apart, so that a form may itself hold a space.
 *
 * @example forms('1 234  1,23') // ['1 234', '1,23']
 */
export function forms(line: string): readonly string[] {
  return line.trim().split(/\n *| {2,}/);
}
