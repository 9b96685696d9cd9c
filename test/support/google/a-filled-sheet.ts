/** A return of the shipped round at Google, with a person at work in it. */
import type { drive_v3 } from '@googleapis/drive';
import type { sheets_v4 } from '@googleapis/sheets';
import { definitionIn, shippedRound } from '../../../functions/compose.ts';
import { readReturn } from '../../../functions/domain/intake/read-return.ts';
import type { ReturnReading } from '../../../functions/domain/intake/reading.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import { samplePart } from '../../../functions/domain/sample/sample-part.ts';
import { sampleReturn } from '../../../functions/domain/sample/sample-return.ts';
import { fillPlan } from '../../../functions/domain/workbook/fill-plan.ts';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import type { WorkbookPlan } from '../../../functions/domain/workbook/plan.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import type { TabRole } from '../../../functions/domain/workbook/tab-roles.ts';
import { addressOf, tabOf } from '../a-workbook.ts';
import { aGoogleRound, type GoogleRoundUnderTest, type Person } from './a-google-round.ts';

export const CENTRE_ACCOUNT = 'centre@shantou.example.org';

export interface FilledSheet extends AsyncDisposable {
  readonly round: GoogleRoundUnderTest;
  readonly definition: RoundDefinition;
  readonly id: string;
  readonly name: string;
  readonly plan: WorkbookPlan;
  /** The centre's clerk, who was let in as an editor. */
  readonly clerk: Person;
  raw(): Promise<RawWorkbook>;
  /** The return as it is understood now. */
  reading(): Promise<ReturnReading>;
  /** Where an input stands now: title of the tab and address. */
  place(
    role: TabRole,
    keys: readonly [row: string, column: string],
  ): Promise<{ readonly tab: string; readonly a1: string }>;
  /** Everything that Google tells of the spreadsheet. */
  book(): Promise<sheets_v4.Schema$Spreadsheet>;
  file(): Promise<drive_v3.Schema$File>;
}

/** `isBlank` leaves the form empty. */
export async function aFilledSheet({ isBlank = false }: { readonly isBlank?: boolean } = {}): Promise<FilledSheet> {
  const definition = await definitionIn(shippedRound('guangdong-2019'));
  const { round: settings, layouts } = definition;
  const [centre] = settings.centres;
  if (centre === undefined) throw new Error('The shipped round has no centre');
  const plan = layOutReturn(settings, layouts.return, centre);
  const entries = sampleReturn({ round: settings, layout: layouts.return, centre, part: samplePart(0) });
  const round = await aGoogleRound();
  const name = `01-${centre.name}.xlsx`;
  const { id } = await round.workbooks.create('return', name, isBlank ? plan : fillPlan(plan, entries));
  await round.workbooks.admit(id, [{ address: CENTRE_ACCOUNT, role: 'writer' }]);
  const manager = round.person();
  const raw = async () => (await round.workbooks.read(id)).workbook;
  return {
    round,
    definition,
    id,
    name,
    plan,
    clerk: round.person(CENTRE_ACCOUNT),
    raw,
    reading: async () => readReturn({ round: settings, layout: layouts.return, centre }, await raw()),
    async place(role, keys) {
      const workbook = await raw();
      return { tab: tabOf(workbook, role).title, a1: addressOf(workbook, role, keys) };
    },
    book: async () => (await manager.sheets.spreadsheets.get({ spreadsheetId: id, includeGridData: true })).data,
    file: async () => (await manager.drive.files.get({ fileId: id, supportsAllDrives: true, fields: '*' })).data,
    [Symbol.asyncDispose]: () => round[Symbol.asyncDispose](),
  };
}
