import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { OAuth2Client } from 'google-auth-library';
import { DEFAULT_ACCOUNT } from '../../support/google/http/caller-of.ts';
import { type Desk, type DeskOptions, startDesk } from '../../support/google/start-desk.ts';

type Requests = readonly sheets_v4.Schema$Request[];

/** An empty spreadsheet on a desk, and Google's own client to it. */
export interface ASpreadsheet extends AsyncDisposable {
  readonly desk: Desk;
  readonly id: string;
  readonly client: sheets_v4.Sheets;
  /** The client of another account. */
  as(account: string): sheets_v4.Sheets;
  /** Lets another account write. */
  share(account: string): Promise<void>;
  /** Runs requests in one batch; answers the replies. */
  run(...requests: Requests): Promise<readonly sheets_v4.Schema$Response[]>;
  /** The message with which requests are refused. */
  refusal(...requests: Requests): Promise<string>;
  /** Types values from a cell on. */
  type(range: string, values: readonly (readonly unknown[])[]): Promise<sheets_v4.Schema$UpdateValuesResponse>;
  /** Puts plain values from a cell on. */
  put(range: string, values: readonly (readonly unknown[])[]): Promise<sheets_v4.Schema$UpdateValuesResponse>;
  /** What a range shows. */
  shown(range: string): Promise<unknown[][]>;
  /** The formulas of a range. */
  formulas(range: string): Promise<unknown[][]>;
  /** Cells with some fields. */
  cells(range: string, fields: string): Promise<sheets_v4.Schema$RowData[]>;
  /** The sheet with an index, without its cells. */
  sheet(index?: number): Promise<sheets_v4.Schema$Sheet>;
}

export async function aSpreadsheet(options: DeskOptions & { readonly locale?: string } = {}): Promise<ASpreadsheet> {
  const desk = await startDesk({ startAt: new Date('2026-11-25T08:00:00Z'), ...options });
  const as = (account: string) => {
    const auth = new OAuth2Client({ transporter: desk.transporter() });
    auth.setCredentials({ access_token: `account:${account}`, expiry_date: Number.MAX_SAFE_INTEGER });
    return sheets({ version: 'v4', auth, retryConfig: { retry: 0 } });
  };
  const client = as(DEFAULT_ACCOUNT);
  const properties = { title: '测试', ...(options.locale === undefined ? {} : { locale: options.locale }) };
  const id = (await client.spreadsheets.create({ requestBody: { properties } })).data.spreadsheetId ?? '';

  const write = async (range: string, values: readonly (readonly unknown[])[], valueInputOption: string) => {
    const requestBody = { values: values.map((row) => [...row]) };
    return (await client.spreadsheets.values.update({ spreadsheetId: id, range, valueInputOption, requestBody })).data;
  };
  const read = async (range: string, valueRenderOption: string) =>
    (await client.spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption })).data.values ?? [];
  const run = async (...requests: Requests) =>
    (await client.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests: [...requests] } })).data
      .replies ?? [];

  return {
    desk,
    id,
    client,
    as,
    share: async (account) => {
      const response = await fetch(`${desk.origin}/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'user', role: 'writer', emailAddress: account }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    run,
    refusal: (...requests) => refusalOf(run(...requests)),
    type: (range, values) => write(range, values, 'USER_ENTERED'),
    put: (range, values) => write(range, values, 'RAW'),
    shown: (range) => read(range, 'FORMATTED_VALUE'),
    formulas: (range) => read(range, 'FORMULA'),
    cells: async (range, fields) => {
      const { data } = await client.spreadsheets.get({
        spreadsheetId: id,
        ranges: [range],
        fields: `sheets.data.rowData.values(${fields})`,
      });
      return data.sheets?.[0]?.data?.[0]?.rowData ?? [];
    },
    sheet: async (index = 0) => {
      const { data } = await client.spreadsheets.get({ spreadsheetId: id });
      return data.sheets?.[index] ?? {};
    },
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

/** Google's message in the error that a call ends with. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('The call was not refused.');
}

/** A range of the first sheet: rows from, to, columns from, to. */
export function box(
  ...[startRowIndex, endRowIndex, startColumnIndex, endColumnIndex]: readonly [number, number, number, number]
) {
  return { sheetId: 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}
