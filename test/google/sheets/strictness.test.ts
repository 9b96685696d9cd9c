import { describe, expect, it } from 'vitest';
import { aSpreadsheet, refusalOf } from './a-spreadsheet.ts';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly error: {
      readonly message: string;
      readonly status: string;
      readonly details?: unknown;
      readonly errors?: unknown;
    };
  };
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method: 'POST', body: text, headers });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

describe('a request', () => {
  it.each([
    [
      'an unknown name',
      { addSheet: { properties: { titel: 'x' } } },
      `Invalid JSON payload received. Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
    ],
    [
      'an unknown kind',
      { addShet: {} },
      `Invalid JSON payload received. Unknown name "addShet" at 'requests[0]': Cannot find field.`,
    ],
    [
      'a text for a number',
      { deleteSheet: { sheetId: 'x' } },
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "x"`,
    ],
    [
      'a fraction for a whole number',
      { deleteSheet: { sheetId: 1.5 } },
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), 1.5`,
    ],
    [
      'a number for a text',
      { addSheet: { properties: { title: 5 } } },
      `Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5`,
    ],
    [
      'a text for a truth value',
      { addSheet: { properties: { hidden: 'yes' } } },
      `Invalid value at 'requests[0].add_sheet.properties.hidden' (TYPE_BOOL), "yes"`,
    ],
    [
      'an unknown value of an enumeration',
      { mergeCells: { range: { sheetId: 0 }, mergeType: 'ALL' } },
      `Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeType), "ALL"`,
    ],
    [
      'a text for a message',
      { addSheet: 'x' },
      `Invalid value at 'requests[0].add_sheet' (type.googleapis.com/google.apps.sheets.v4.AddSheetRequest), "x"`,
    ],
    [
      'a list for a message',
      { addSheet: { properties: [] } },
      `Invalid JSON payload received. Unknown name "properties" at 'requests[0].add_sheet': Proto field is not repeating, cannot start list.`,
    ],
    [
      'two kinds at once',
      { addSheet: {}, deleteSheet: { sheetId: 1 } },
      `Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'`,
    ],
  ])('with %s is refused in the words of Google', async (_, request, message) => {
    await using book = await aSpreadsheet();
    expect(await book.refusal(request as object)).toBe(message);
  });

  it('gets all its faults at once, each with its place', async () => {
    await using book = await aSpreadsheet();
    const { status, body } = await post(`${book.desk.origin}/v4/spreadsheets/${book.id}:batchUpdate`, {
      foo: 1,
      requests: [{ addSheet: { properties: { sheetId: true } } }],
    });
    const first = 'Invalid JSON payload received. Unknown name "foo": Cannot find field.';
    const second = `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), true`;
    expect(status).toBe(400);
    expect(body.error).toEqual({
      code: 400,
      message: `${first}\n${second}`,
      status: 'INVALID_ARGUMENT',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.BadRequest',
          fieldViolations: [
            { description: first },
            { field: 'requests[0].add_sheet.properties.sheet_id', description: second },
          ],
        },
      ],
    });
  });

  it('may use the names of the protocol, and numbers as texts, as Google takes them', async () => {
    await using book = await aSpreadsheet();
    const { status } = await post(`${book.desk.origin}/v4/spreadsheets/${book.id}:batchUpdate`, {
      requests: [{ add_sheet: { properties: { sheet_id: '7', title: 'neu' } } }],
    });
    expect(status).toBe(200);
    expect((await book.sheet(1)).properties).toMatchObject({ sheetId: 7, title: 'neu' });
  });

  it('that is no JSON is refused before anything is looked for', async () => {
    await using book = await aSpreadsheet();
    const { status, body } = await post(`${book.desk.origin}/v4/spreadsheets/nowhere:batchUpdate`, '{"requests": [');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^Invalid JSON payload received\. Unexpected end of string/);
  });

  it('with an unknown query parameter is refused', async () => {
    await using book = await aSpreadsheet();
    const response = await fetch(`${book.desk.origin}/v4/spreadsheets/${book.id}?includeData=true`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer['body']).error.message).toBe(
      `Invalid JSON payload received. Unknown name "includeData": Cannot bind query parameter. Field 'includeData' could not be found in request message.`,
    );
  });

  it('for what Google can and the desk cannot is refused, and says so', async () => {
    await using book = await aSpreadsheet();
    expect(await book.refusal({ addChart: { chart: {} } })).toBe(
      'Invalid requests[0].addChart: this desk does not support addChart, which Google knows.',
    );
    expect(
      await book.refusal({
        updateCells: { start: { sheetId: 0 }, fields: '*', rows: [{ values: [{ pivotTable: {} }] }] },
      }),
    ).toBe(
      "Invalid value at 'requests[0].update_cells.rows[0].values[0].pivot_table': this desk does not support pivotTable, which Google knows.",
    );
  });

  it('needs values as a list of lists, and plain values in it', async () => {
    await using book = await aSpreadsheet();
    const update = (values: unknown) =>
      refusalOf(
        book.client.spreadsheets.values.update({
          spreadsheetId: book.id,
          range: 'A1',
          valueInputOption: 'RAW',
          requestBody: { values: values as unknown[][] },
        }),
      );
    expect(await update('X')).toBe(
      `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`,
    );
    expect(await update(['X'])).toBe(
      `Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "X"`,
    );
    expect(await update([[['X']]])).toBe(
      'Invalid values[0][0]: list_value {\n  values {\n    string_value: "X"\n  }\n}\n',
    );
  });

  it('needs to say how values are taken', async () => {
    await using book = await aSpreadsheet();
    const { values } = book.client.spreadsheets;
    expect(
      await refusalOf(values.update({ spreadsheetId: book.id, range: 'A1', requestBody: { values: [[1]] } })),
    ).toBe("'valueInputOption' is required but not specified");
  });
});

describe('an error', () => {
  it("has Google's list of reasons for its own clients, and not for others", async () => {
    await using book = await aSpreadsheet();
    const url = `${book.desk.origin}/v4/spreadsheets/${book.id}:batchUpdate`;
    const plain = await post(url, {});
    expect(plain.body.error).toEqual({
      code: 400,
      message: 'Must specify at least one request.',
      status: 'INVALID_ARGUMENT',
    });
    const google = await post(url, {}, { 'x-goog-api-client': 'gl-node/24.0.0 gdcl/9.0.0' });
    expect(google.body.error.errors).toEqual([
      { message: 'Must specify at least one request.', domain: 'global', reason: 'badRequest' },
    ]);
  });

  it('is 404 for a spreadsheet that is not there and 403 for one that the caller may not see', async () => {
    await using book = await aSpreadsheet();
    expect(await refusalOf(book.client.spreadsheets.get({ spreadsheetId: 'nowhere' }))).toBe(
      'Requested entity was not found.',
    );
    const stranger = book.as('stranger@example.org');
    expect(await refusalOf(stranger.spreadsheets.get({ spreadsheetId: book.id }))).toBe(
      'The caller does not have permission',
    );
  });
});

describe('an answer', () => {
  it('is printed as Google prints it', async () => {
    await using book = await aSpreadsheet();
    const response = await fetch(`${book.desk.origin}/v4/spreadsheets/${book.id}/values/A1`);
    expect(await response.text()).toBe('{\n  "range": "Sheet1!A1",\n  "majorDimension": "ROWS"\n}\n');
    expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(response.headers.get('server')).toBe('ESF');
  });
});
