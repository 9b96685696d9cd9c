/** The ledger's columns in which printed returns are taken in. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { strictRule } from './cell-rules.ts';
import type { LedgerLayout } from './layout-texts.ts';
import { input, STATUS } from './table-fields.ts';
import type { TableColumn, TableField } from './table-plan.ts';

const TEXT_CHARACTERS = 1_000;

/** The column for the codes of paper copies, and the one that says which are in. */
export const INTAKE = { codes: 'intakeCodes', answer: 'intakeAnswer' } as const;

/** The two columns; none where the layout has no words for them or the round wants no paper. */
export function intakeColumns({ language, materials }: Round, { register: { intake } }: LedgerLayout): TableColumn[] {
  if (intake === undefined || materials.paperCopies === 0) return [];
  return [
    { key: INTAKE.codes, head: localise(intake.heads.intakeCodes, language), width: 20 },
    { key: INTAKE.answer, head: localise(intake.heads.intakeAnswer, language), width: 36 },
  ];
}

/** Their cells: one for the office, one for the answer. */
export function intakeFields({ language }: Round, layout: LedgerLayout): Readonly<Record<string, TableField>> {
  const prompts = layout.register.intake?.prompts;
  if (prompts === undefined) return {};
  const codes = strictRule({ kind: 'length', max: TEXT_CHARACTERS }, { language, prompt: prompts.intakeCodes });
  return { [INTAKE.codes]: input('input-text', codes), [INTAKE.answer]: STATUS };
}
