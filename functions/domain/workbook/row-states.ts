/** Status cells of a register that say where the centre of the row stands. */
import type { Language } from '../round/localised.ts';
import { parseA1 } from './a1.ts';
import type { CellText } from './feedback.ts';
import { STATUS_MARKS } from './plan.ts';

/** A row, by any of its cells, and what is to be said of it. */
export interface RowState {
  readonly tab: string;
  readonly a1: string;
  readonly text: string;
}

/**
 * The marks of rows with the state first and behind it what was found in the row; that nothing was found needs no tick then. Marks of
 * other rows are left out.
 *
 * @example rowStates([{ tab: '台账', a1: 'K7', text: '✓' }], { rows: [{ tab: '台账', a1: 'B7', text: '已提交' }], language: 'zh-CN' })[0]?.text // '已提交'
 */
export function rowStates(
  marks: readonly CellText[],
  { rows, language }: { readonly rows: readonly RowState[]; readonly language: Language },
): readonly CellText[] {
  const texts = new Map(rows.map(({ tab, a1, text }) => [rowKey(tab, a1), text]));
  const stop = language === 'zh-CN' ? '；' : '; ';
  return marks.flatMap((mark) => {
    const state = texts.get(rowKey(mark.tab, mark.a1));
    if (state === undefined) return [];
    const found = mark.text === STATUS_MARKS.ok ? '' : mark.text;
    return [{ ...mark, text: found === '' ? state : `${state}${stop}${found}` }];
  });
}

const rowKey = (tab: string, a1: string): string => JSON.stringify([tab, parseA1(a1)?.row]);
