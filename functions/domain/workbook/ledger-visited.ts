/** The ledger's columns for day and findings of a visit. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import type { LedgerLayout } from './layout-texts.ts';
import { input } from './table-fields.ts';
import type { TableColumn, TableField } from './table-plan.ts';

const TEXT_CHARACTERS = 1_000;

/** Keys of the columns for day and findings of a visit. */
export const VISITED = { on: 'visitedOn', findings: 'visitFindings' } as const;

/** The two columns; none where the layout has no words for them. */
export function visitedColumns({ language }: Round, { register: { visited } }: LedgerLayout): TableColumn[] {
  if (visited === undefined) return [];
  return [
    { key: VISITED.on, head: localise(visited.heads.visitedOn, language), width: 16 },
    { key: VISITED.findings, head: localise(visited.heads.visitFindings, language), width: 40 },
  ];
}

/** Their input cells. */
export function visitedFields({ language }: Round, layout: LedgerLayout): Readonly<Record<string, TableField>> {
  const prompts = layout.register.visited?.prompts;
  if (prompts === undefined) return {};
  const day = askingRule({ kind: 'date' }, { language, prompt: prompts.visitedOn });
  const text = strictRule({ kind: 'length', max: TEXT_CHARACTERS }, { language, prompt: prompts.visitFindings });
  return { [VISITED.on]: input('input-date', day), [VISITED.findings]: input('input-text', text) };
}
