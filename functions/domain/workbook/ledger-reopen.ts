/** The ledger's columns that open a centre's return again for a time. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import type { LedgerLayout } from './layout-texts.ts';
import { input, STATUS } from './table-fields.ts';
import type { TableColumn, TableField } from './table-plan.ts';

const TEXT_CHARACTERS = 1_000;

/** Columns in which the office opens a return again, and the one in which it is answered. */
export const REOPEN = { until: 'reopenUntil', reason: 'reopenReason', answer: 'reopenAnswer' } as const;

/** The three columns; none where the layout has no words for them. */
export function reopenColumns({ language }: Round, { register: { reopen } }: LedgerLayout): TableColumn[] {
  if (reopen === undefined) return [];
  const { heads } = reopen;
  return [
    { key: REOPEN.until, head: localise(heads.reopenUntil, language), width: 16 },
    { key: REOPEN.reason, head: localise(heads.reopenReason, language), width: 32 },
    { key: REOPEN.answer, head: localise(heads.reopenAnswer, language), width: 32 },
  ];
}

/** Their cells: two for the office, one for the answer. */
export function reopenFields({ language }: Round, layout: LedgerLayout): Readonly<Record<string, TableField>> {
  const prompts = layout.register.reopen?.prompts;
  if (prompts === undefined) return {};
  const day = askingRule({ kind: 'date' }, { language, prompt: prompts.reopenUntil });
  const reason = strictRule({ kind: 'length', max: TEXT_CHARACTERS }, { language, prompt: prompts.reopenReason });
  return {
    [REOPEN.until]: input('input-date', day),
    [REOPEN.reason]: input('input-text', reason),
    [REOPEN.answer]: STATUS,
  };
}
