import { MARKS, nameMark, SPREADSHEET, titleOf } from '../../../functions/adapters/google-sheets/files/drive-file.ts';
import { numberedTabs } from '../../../functions/adapters/google-sheets/making/book-requests.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import { sampleReturn } from '../../../functions/domain/sample/sample-return.ts';
import { parseA1 } from '../../../functions/domain/workbook/a1.ts';
import { returnFileName } from '../../../functions/domain/workbook/file-names.ts';
import { fillPlan } from '../../../functions/domain/workbook/fill-plan.ts';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import type { PlannedCell, WorkbookPlan } from '../../../functions/domain/workbook/plan.ts';
import type { Workbooks } from '../../../functions/ports/workbooks.ts';
import { amend } from '../../support/google/drive/state/amend.ts';
import { blankFile, newId } from '../../support/google/drive/state/make.ts';
import { callerNamed, DEFAULT_ACCOUNT } from '../../support/google/http/caller-of.ts';
import { runRequests } from '../../support/google/sheets/requests/batch-update.ts';
import type { Request } from '../../support/google/sheets/requests/request-kinds.ts';
import type { SheetsMessage } from '../../support/google/sheets/schema/sheets-schema.ts';
import type { Desk } from '../../support/google/start-desk.ts';

type Centre = RoundDefinition['round']['centres'][number];

/** A return on the desk. */
export interface SeededReturn {
  readonly id: string;
  readonly plan: WorkbookPlan;
}

function filledPlan({ round, layouts }: RoundDefinition, centre: Centre): WorkbookPlan {
  const plan = layOutReturn(round, layouts.return, centre);
  return fillPlan(plan, sampleReturn({ round, layout: layouts.return, centre, part: 'regular' }));
}

function cellWith(value: PlannedCell['value']): SheetsMessage<'CellData'> {
  if (value === undefined || value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}

/** The request that types a value into a cell, or empties it. */
export function typed(sheetId: number, { a1, value }: Pick<PlannedCell, 'a1' | 'value'>): Request {
  const { row, column } = parseA1(a1) ?? { row: 1, column: 1 };
  const start = { sheetId, rowIndex: row - 1, columnIndex: column - 1 };
  return { updateCells: { start, rows: [{ values: [cellWith(value)] }], fields: 'userEnteredValue' } };
}

/** What makes one return another: the cells that differ between their plans. */
function differences(from: WorkbookPlan, to: WorkbookPlan): readonly Request[] {
  const before = new Map(numberedTabs(from).map(({ tab, sheetId }) => [sheetId, tab] as const));
  return numberedTabs(to).flatMap(({ tab, sheetId }) => {
    const old = new Map(before.get(sheetId)?.cells.map((cell) => [cell.a1, cell]));
    const changed = tab.cells.filter((cell) => cell.formula === undefined && cell.value !== old.get(cell.a1)?.value);
    return changed.map((cell) => typed(sheetId, cell));
  });
}

/**
 * A filled return for each centre in the shared drive. The first is made as the product makes it; the others are copies of it
 * on the desk, with the cells that differ, since six requests for each of thousands would take longer than what is measured.
 */
export async function seedReturns(
  desk: Desk,
  definition: RoundDefinition,
  workbooks: Pick<Workbooks, 'create'>,
): Promise<readonly SeededReturn[]> {
  const { round } = definition;
  const [first, ...others] = round.centres;
  if (first === undefined) return [];
  const model = filledPlan(definition, first);
  const made = await workbooks.create('return', returnFileName(round, first), model);
  const copies = others.map((centre) => copyFor(desk, definition, { centre, model, from: made.id }));
  return [{ id: made.id, plan: model }, ...copies];
}

interface Copy {
  readonly centre: Centre;
  readonly model: WorkbookPlan;
  /** Id of the spreadsheet that was made from the model. */
  readonly from: string;
}

function copyFor(desk: Desk, definition: RoundDefinition, { centre, model, from }: Copy): SeededReturn {
  const { state } = desk.drive;
  const source = state.files.get(from);
  if (source === undefined) throw new Error(`There is no file ${from}`);
  const plan = filledPlan(definition, centre);
  const name = returnFileName(definition.round, centre);
  const file = blankFile(state, {
    id: newId(state),
    name: titleOf(name),
    mimeType: SPREADSHEET,
    by: DEFAULT_ACCOUNT,
    parents: source.parents,
    ...(source.driveId === undefined ? {} : { driveId: source.driveId }),
    appProperties: { ...source.appProperties, [MARKS.name]: nameMark(name) },
  });
  const { id } = amend(state, { file, changed: [] });
  desk.sheets.spreadsheets.copy(from, id, file.name);
  desk.sheets.store.change(id, callerNamed(DEFAULT_ACCOUNT), (edit) => runRequests(edit, differences(model, plan)));
  return { id, plan };
}
