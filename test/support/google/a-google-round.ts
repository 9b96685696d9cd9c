/** A round's workbooks in a shared drive on the desk, and people who work in them with the API's own client. */
import type { drive_v3 } from '@googleapis/drive';
import type { sheets_v4 } from '@googleapis/sheets';
import { OAuth2Client } from 'google-auth-library';
import { googleClients } from '../../../functions/adapters/google-sheets/calls/google-clients.ts';
import { boxOf } from '../../../functions/adapters/google-sheets/making/grid-range.ts';
import {
  type GoogleSheets,
  type GoogleSheetsSettings,
  openGoogleSheets,
} from '../../../functions/adapters/google-sheets/open-google-sheets.ts';
import { seeded } from '../seeded.ts';
import { type Desk, type DeskOptions, startDesk } from './start-desk.ts';

export const OFFICE = 'office@example.iam.gserviceaccount.com';
export const MANAGER = 'manager@office.example.org';

export interface GoogleRoundUnderTest extends GoogleSheets, AsyncDisposable {
  readonly desk: Desk;
  readonly driveId: string;
  /** How long the adapter waited between attempts, in ms; nobody waits for it in fact. */
  readonly waits: readonly number[];
  /** Another instance of the adapter on the same drive. */
  instance(changes?: Partial<GoogleSheetsSettings>): GoogleSheets;
  /** Somebody who manages the drive, or any other account. */
  person(account?: string): Person;
}

/** What a person does in a spreadsheet. */
export interface Person {
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
  /** Types as into the sheet itself: `3-5` becomes a date, `=1+1` a formula. */
  type(id: string, tab: string, cells: Readonly<Record<string, string | number>>): Promise<void>;
  /** Puts values in as they are: texts stay texts. */
  put(id: string, tab: string, cells: Readonly<Record<string, string | number>>): Promise<void>;
  change(id: string, ...requests: readonly sheets_v4.Schema$Request[]): Promise<void>;
  /** The number of a tab by its title. */
  sheetId(id: string, tab: string): Promise<number>;
}

export async function aGoogleRound(
  options: DeskOptions = {},
  changes: Partial<GoogleSheetsSettings> = {},
): Promise<GoogleRoundUnderTest> {
  const desk = await startDesk({
    ...options,
    sharedDrives: [
      {
        name: '评估',
        members: [
          { account: OFFICE, role: 'fileOrganizer' },
          { account: MANAGER, role: 'organizer' },
        ],
      },
    ],
  });
  const [driveId = ''] = desk.drive.sharedDriveIds;
  const waits: number[] = [];
  const random = seeded('google-round').next;
  const instance = (more: Partial<GoogleSheetsSettings> = {}): GoogleSheets =>
    openGoogleSheets({
      auth: authOf(desk, OFFICE),
      driveId,
      round: { id: 'guangdong-2019', timeZone: 'Asia/Shanghai', language: 'zh-CN' },
      limiter: { take: async () => {} },
      clock: desk.clock,
      random,
      sleep: async (ms) => void waits.push(ms),
      ...changes,
      ...more,
    });
  return {
    ...instance(),
    desk,
    driveId,
    waits,
    instance,
    person: (account = MANAGER) => personOf(desk, account),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

function authOf(desk: Desk, account: string): OAuth2Client {
  const auth = new OAuth2Client({ transporter: desk.transporter() });
  auth.setCredentials({ access_token: `account:${account}` });
  return auth;
}

function personOf(desk: Desk, account: string): Person {
  const { sheets, drive } = googleClients({ auth: authOf(desk, account) });
  const enter = async (
    { id, tab, as }: { id: string; tab: string; as: 'RAW' | 'USER_ENTERED' },
    cells: Readonly<Record<string, string | number>>,
  ) => {
    const quoted = `'${tab.replaceAll("'", "''")}'`;
    const data = Object.entries(cells).map(([a1, value]) => ({ range: `${quoted}!${a1}`, values: [[value]] }));
    await sheets.spreadsheets.values.batchUpdate({ spreadsheetId: id, requestBody: { valueInputOption: as, data } });
  };
  const sheetId = async (id: string, tab: string): Promise<number> => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id, fields: 'sheets(properties(sheetId,title))' });
    const found = data.sheets?.find(({ properties }) => properties?.title === tab)?.properties?.sheetId;
    if (found == null) throw new Error(`no tab ${tab}`);
    return found;
  };
  return {
    sheets,
    drive,
    sheetId,
    type: (id, tab, cells) => enter({ id, tab, as: 'USER_ENTERED' }, cells),
    put: (id, tab, cells) => enter({ id, tab, as: 'RAW' }, cells),
    change: async (id, ...requests) => {
      await sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests: [...requests] } });
    },
  };
}

/** A range of a tab as requests name it. */
export function rangeOf(sheetId: number, a1: string): sheets_v4.Schema$GridRange {
  return { sheetId, ...boxOf(a1) };
}
