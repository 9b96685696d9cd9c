import { expect, test } from 'vitest';
import { rowStates } from '../../../functions/domain/workbook/row-states.ts';

const rows = [{ tab: '台账', a1: 'B7', text: '已提交' }];
const marks = (text: string) => [
  { tab: '台账', a1: 'K7', text },
  { tab: '台账', a1: 'K8', text: '✓' },
  { tab: '其他', a1: 'K7', text: '✓' },
];

test.each([
  ['✓', '已提交'],
  ['', '已提交'],
  ['✗ 份数不清', '已提交；✗ 份数不清'],
])('a row whose mark is “%s” says “%s”; rows of no centre say nothing', (mark, said) => {
  expect(rowStates(marks(mark), { rows, language: 'zh-CN' })).toEqual([{ tab: '台账', a1: 'K7', text: said }]);
});
