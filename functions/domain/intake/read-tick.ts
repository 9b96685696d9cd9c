/** What a tick was taken for: people choose from the list, type, paste, or draw a check mark. */
import type { RawCell } from '../workbook/raw-cell.ts';
import { plainText } from './table-cells.ts';

const YES = [
  '是',
  '有',
  '对',
  '已',
  '完成',
  '已完成',
  '已完成填报',
  '已完成评审',
  '回避',
  'yes',
  'y',
  'true',
  'ok',
  'done',
  '1',
];
const NO = ['否', '无', '没有', '未', '不', '未完成', '不回避', 'no', 'n', 'false', '0'];
const YES_MARKS = /^[√✓✔☑✅v]$/iu;
const NO_MARKS = /^[×✗✘☐□❌]$/u;

/** `undefined`: left empty. */
export type TickReading = boolean | 'unclear' | undefined;

/**
 * Yes, no, empty or unclear. The layout's own two words count besides those that people commonly type.
 *
 * @example readTick({ value: '√' }) // true
 */
export function readTick(
  cell: RawCell,
  own: { readonly yes: string; readonly no: string } = { yes: '是', no: '否' },
): TickReading {
  if (cell.error !== undefined) return 'unclear';
  if (typeof cell.value === 'boolean') return cell.value;
  const word = plainText(cell)
    .normalize('NFKC')
    .replace(/[\s。.!！]/gu, '')
    .toLowerCase();
  if (word === '') return undefined;
  if (word === own.yes.toLowerCase() || YES.includes(word) || YES_MARKS.test(word)) return true;
  if (word === own.no.toLowerCase() || NO.includes(word) || NO_MARKS.test(word)) return false;
  return 'unclear';
}
