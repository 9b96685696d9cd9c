/** The register of the ledger: what came in from each centre, and vetoes. */
import type { Centre } from '../round/centre.ts';
import { hostingUnitOn } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { widestVisitLimits } from '../round/visit-limits.ts';
import { todayColumns } from '../today/today-columns.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import { type Choices, choiceRule } from './choices.ts';
import type { Prompt } from './layout-parts.ts';
import type { LedgerLayout } from './layout-texts.ts';
import { intakeColumns, intakeFields } from './ledger-intake.ts';
import { reopenColumns, reopenFields } from './ledger-reopen.ts';
import { REGISTER_VETO_STATE, vetoPart } from './ledger-vetoes.ts';
import { visitedColumns, visitedFields } from './ledger-visited.ts';
import type { PlannedTab } from './plan.ts';
import { topOf } from './tab-top.ts';
import { input, STATUS, shown } from './table-fields.ts';
import { planTable, type TableColumn, type TableField, type TableRow } from './table-plan.ts';
import { fillText } from './text-template.ts';

const TEXT_CHARACTERS = 1_000;
const TICK_WIDTH = 12;

/** Key of the column for a seal. @example sealColumn('host') // 'seal:host' */
export const sealColumn = (id: string): string => `seal:${id}`;

/**
 * The tab with a row for each centre of the round's register.
 *
 * @example planRegister(round, layouts.ledger, { answers: ['是', '否'] }).title // '台账'
 */
export function planRegister(round: Round, layout: LedgerLayout, choices: Choices): PlannedTab {
  const { register } = layout;
  const inputs = inputFields(round, layout, choices);
  return planTable({
    role: 'register',
    ...topOf(register, round),
    columns: registerColumns(round, layout),
    rows: round.centres.map((centre) => centreRow(centre, round, inputs)),
    frozenColumns: 3,
    freezesHeads: true,
    landscape: true,
  });
}

/** Columns in which the office asks for a recompute of a centre, and the one in which it is answered. */
export const RECOMPUTE = { tick: 'recompute', reason: 'recomputeReason', answer: 'recomputeAnswer' } as const;

function recomputeColumns({ language }: Round, { register: { recompute } }: LedgerLayout): TableColumn[] {
  if (recompute === undefined) return [];
  const { heads } = recompute;
  return [
    { key: RECOMPUTE.tick, head: localise(heads.recompute, language), width: TICK_WIDTH },
    { key: RECOMPUTE.reason, head: localise(heads.recomputeReason, language), width: 32 },
    { key: RECOMPUTE.answer, head: localise(heads.recomputeAnswer, language), width: 32 },
  ];
}

/** Columns for points from visits. */
export const VISIT_ENTRY = { bonus: 'visitBonus', penalty: 'visitPenalty', reason: 'visitReason' } as const;

function visitColumns(round: Round, { register: { visit } }: LedgerLayout): TableColumn[] {
  const { bonus, penalty } = widestVisitLimits(round);
  if (visit === undefined || (bonus === undefined && penalty === undefined)) return [];
  const head = (key: keyof typeof visit.heads): string => localise(visit.heads[key], round.language);
  return [
    ...(bonus === undefined ? [] : [{ key: VISIT_ENTRY.bonus, head: head('visitBonus'), width: TICK_WIDTH }]),
    ...(penalty === undefined ? [] : [{ key: VISIT_ENTRY.penalty, head: head('visitPenalty'), width: TICK_WIDTH }]),
    { key: VISIT_ENTRY.reason, head: head('visitReason'), width: 40 },
  ];
}

/** A veto without a process: a tick with its reason. */
const TICKED = [
  ['veto', TICK_WIDTH],
  ['vetoReason', 40],
] as const;

/** The register's columns with their heads; what the round does not ask for has none. */
export function registerColumns(round: Round, layout: LedgerLayout): TableColumn[] {
  const { language, materials } = round;
  const { heads } = layout.register;
  const isProcess = vetoPart(round, layout) !== undefined;
  const column = (key: Exclude<keyof typeof heads, 'seal'>, width: number): TableColumn => ({
    key,
    head: localise(heads[key], language),
    width,
  });
  const seals = materials.seals.map(({ id, title }) => ({
    key: sealColumn(id),
    head: fillText(heads.seal, { language, values: { seal: localise(title, language) } }),
    width: 16,
  }));
  return [
    column('no', 6),
    column('label', 34),
    column('hostingUnit', 36),
    ...(materials.paperCopies > 0 ? [column('copies', TICK_WIDTH)] : []),
    ...intakeColumns(round, layout),
    ...seals,
    ...(materials.electronic ? [column('electronic', TICK_WIDTH)] : []),
    column('receivedOn', 16),
    ...(isProcess
      ? [{ ...column('veto', 30), key: REGISTER_VETO_STATE }]
      : TICKED.map(([key, width]) => column(key, width))),
    ...visitedColumns(round, layout),
    ...visitColumns(round, layout),
    column('note', 36),
    ...reopenColumns(round, layout),
    ...recomputeColumns(round, layout),
    column('status', 28),
    ...todayColumns(round, layout),
  ];
}

type Fields = Readonly<Record<string, TableField>>;

/** Rows share their rules, so that each column's rule covers one range. */
function inputFields(round: Round, layout: LedgerLayout, choices: Choices): Fields {
  const { register } = layout;
  const { language, materials } = round;
  const { prompts } = register;
  const copies = materials.paperCopies;
  const answer = (prompt: Prompt, values = {}): TableField =>
    input('input-tick', strictRule(choiceRule(choices, 'answers'), { language, prompt, values }));
  const text = (prompt: Prompt): TableField =>
    input('input-text', strictRule({ kind: 'length', max: TEXT_CHARACTERS }, { language, prompt }));
  const words = { language, prompt: prompts.copies, values: { copies } };
  const seals = materials.seals.map(({ id, title }): [string, TableField] => [
    sealColumn(id),
    answer(prompts.seal, { seal: localise(title, language) }),
  ]);
  return {
    ...(copies > 0 && { copies: input('input-number', askingRule({ kind: 'whole', min: 0, max: copies }, words)) }),
    ...intakeFields(round, layout),
    ...Object.fromEntries(seals),
    ...(materials.electronic && { electronic: answer(prompts.electronic) }),
    receivedOn: input('input-date', askingRule({ kind: 'date' }, { language, prompt: prompts.receivedOn })),
    ...(vetoPart(round, layout)
      ? { [REGISTER_VETO_STATE]: STATUS }
      : { veto: answer(prompts.veto), vetoReason: text(prompts.vetoReason) }),
    ...visitedFields(round, layout),
    ...(register.visit && visitFields(round, register.visit.prompts)),
    note: text(prompts.note),
    ...reopenFields(round, layout),
    ...(register.recompute && {
      [RECOMPUTE.tick]: answer(register.recompute.prompts.recompute),
      [RECOMPUTE.reason]: text(register.recompute.prompts.recomputeReason),
      [RECOMPUTE.answer]: STATUS,
    }),
    status: STATUS,
    ...Object.fromEntries(todayColumns(round, layout).map(({ key }) => [key, STATUS])),
  };
}

type VisitPrompts = NonNullable<LedgerLayout['register']['visit']>['prompts'];

function visitFields(round: Round, prompts: VisitPrompts): Fields {
  const { language } = round;
  const { bonus, penalty } = widestVisitLimits(round);
  const points = (prompt: Prompt, most: number): TableField =>
    input('input-number', askingRule({ kind: 'decimal', min: 0, max: most }, { language, prompt, values: { most } }));
  const reason = strictRule({ kind: 'length', max: TEXT_CHARACTERS }, { language, prompt: prompts.visitReason });
  return {
    ...(bonus !== undefined && { [VISIT_ENTRY.bonus]: points(prompts.visitBonus, bonus) }),
    ...(penalty !== undefined && { [VISIT_ENTRY.penalty]: points(prompts.visitPenalty, penalty) }),
    ...((bonus ?? penalty) !== undefined && { [VISIT_ENTRY.reason]: input('input-text', reason) }),
  };
}

function centreRow(centre: Centre, round: Round, inputs: Fields): TableRow {
  return {
    key: centre.id,
    fields: {
      no: shown('unit', centre.no),
      label: shown('label', centre.name),
      hostingUnit: shown('label', hostingUnitOn(centre, round.period.to)),
      ...inputs,
    },
  };
}
