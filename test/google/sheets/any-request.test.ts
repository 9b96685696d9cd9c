import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDrive } from '../../support/google/drive/open-drive.ts';
import { callerNamed } from '../../support/google/http/caller-of.ts';
import { checkMessage } from '../../support/google/http/check-message.ts';
import { GoogleError } from '../../support/google/http/google-error.ts';
import { settableClock } from '../../support/google/http/settable-clock.ts';
import { allMethods } from '../../support/google/sheets/methods/all-methods.ts';
import type { Method } from '../../support/google/sheets/methods/method.ts';
import { sheetsSchema } from '../../support/google/sheets/schema/sheets-schema.ts';
import { openSheets } from '../../support/google/sheets/sheets-service.ts';

const { messages, enums } = sheetsSchema as {
  messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  enums: Readonly<Record<string, string>>;
};

const FIELDS = [
  '*',
  'note',
  'userEnteredValue',
  'userEnteredFormat',
  'title',
  'index',
  'hidden',
  'gridProperties',
  'range',
  'editors',
  'metadataKey',
  'hiddenByUser,pixelSize',
];
const TEXTS = [
  '',
  'Sheet1',
  'zwei',
  '=A1',
  '=SUM(A:B)',
  "='zwei'!B2",
  '=1/0',
  '3-5',
  '50%',
  'a b',
  '字',
  'A1:B2',
  'x'.repeat(200),
];
const DEEPEST = 7;

const anEdge = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 26, 1000, 1001) },
);
const aSpan = fc
  .tuple(anEdge, fc.integer({ min: 1, max: 4 }))
  .map(([start, length]) => [start, start + length] as const);

/** Messages of which hardly any would make sense if each field were for itself. */
const SENSIBLE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  GridRange: fc.record({ rows: fc.option(aSpan), columns: fc.option(aSpan) }).map(({ rows, columns }) => ({
    ...(rows === null ? {} : { startRowIndex: rows[0], endRowIndex: rows[1] }),
    ...(columns === null ? {} : { startColumnIndex: columns[0], endColumnIndex: columns[1] }),
  })),
  DimensionRange: fc
    .record({ span: aSpan, dimension: fc.constantFrom('ROWS', 'COLUMNS') })
    .map(({ span, dimension }) => ({
      dimension,
      startIndex: span[0],
      endIndex: span[1],
    })),
  BooleanCondition: fc.constantFrom<unknown>(
    { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '=B2' }] },
    { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A1>1' }] },
    { type: 'ONE_OF_LIST', values: [] },
  ),
  ProtectedRange: fc.record({
    protectedRangeId: anEdge,
    range: fc.constantFrom<unknown>({}, { startRowIndex: 2, endRowIndex: 5 }),
    warningOnly: fc.boolean(),
  }),
  DeveloperMetadataLocation: fc.constantFrom<unknown>(
    { spreadsheet: true },
    { sheetId: 0 },
    { dimensionRange: { dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
  ),
};

/** Anything that a field may hold; small numbers, so that ranges meet. */
function anyField(type: string, depth: number): fc.Arbitrary<unknown> {
  const plain = type.replace('?', '');
  if (plain.startsWith('[]')) return fc.array(anyField(plain.slice(2), depth), { maxLength: 2 });
  if (plain.startsWith('map:'))
    return fc.dictionary(fc.constantFrom('0', '1'), anyField(plain.slice(4), depth), { maxKeys: 1 });
  if (plain.startsWith('enum:')) return fc.constantFrom(...(enums[plain.slice(5)] ?? '').split(' '));
  if (messages[plain] !== undefined) return SENSIBLE[plain] ?? anyMessage(plain, depth + 1);
  if (plain === 'bool') return fc.boolean();
  if (plain === 'string') return fc.constantFrom(...TEXTS);
  if (plain === 'fieldMask') return fc.constantFrom(...FIELDS);
  if (plain === 'int32') return anEdge;
  if (plain === 'value')
    return fc.oneof(fc.constantFrom<unknown>(...TEXTS), fc.integer(), fc.boolean(), fc.constant(null));
  return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
}

function anyMessage(name: string, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(messages[name] ?? {}).filter(([, type]) => type !== 'unsupported');
  if (depth > DEEPEST || fields.length === 0) return fc.constant({});
  const entries = fields.map(
    ([field, type]) => [field, field === 'sheetId' ? fc.constantFrom(0, 0, 0, 1) : anyField(type, depth)] as const,
  );
  const groups = Object.values(
    sheetsSchema.oneOfs[name as keyof typeof sheetsSchema.oneOfs] ?? {},
  ) as readonly (readonly string[])[];
  const needed = ['range', 'fields', 'rule', 'properties', 'dimension'].filter(
    (field) => messages[name]?.[field] !== undefined,
  );
  return fc
    .record(Object.fromEntries(entries), { requiredKeys: needed })
    .map((message) => groups.reduce(withOneOf, message));
}

/** Of the fields of a group only the first that is set. */
function withOneOf(message: object, group: readonly string[]): object {
  const isOf = (field: string) => group.length === 0 || group.includes(field);
  const first = Object.keys(message).find(isOf);
  return Object.fromEntries(Object.entries(message).filter(([field]) => !isOf(field) || field === first));
}

const anyRequest = fc.oneof(
  ...Object.entries(messages['Request'] ?? {})
    .filter(([, type]) => type !== 'unsupported')
    .map(([kind, type]) => anyField(type, 0).map((value) => ({ [kind]: value }))),
);

function method(name: string): Method {
  const found = allMethods.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

describe('whatever the tables allow', () => {
  it('is done or refused, never a fault of the desk, and the spreadsheet can be answered after it', () => {
    const batchUpdate = method('sheets.spreadsheets.batchUpdate');
    const get = method('sheets.spreadsheets.get');
    const anyBatch = fc.array(anyRequest, { minLength: 1, maxLength: 2 });
    let done = 0;
    fc.assert(
      fc.property(fc.array(anyBatch, { minLength: 4, maxLength: 8 }), (batches) => {
        const clock = settableClock(new Date('2026-11-25T08:00:00Z'));
        const caller = callerNamed('sa@example.iam.gserviceaccount.com');
        const drive = openDrive({ clock });
        const { store, spreadsheets } = openSheets({ files: drive.files, clock });
        const id = drive.files.addSpreadsheet('x', caller);
        spreadsheets.create(id, 'x');
        const path = { spreadsheetId: id };
        for (const requests of batches) {
          try {
            const body = checkMessage(sheetsSchema, 'BatchUpdateSpreadsheetRequest', { json: { requests } });
            const answer = batchUpdate.answer({ store, caller, path, query: {}, body });
            expect(checkMessage(sheetsSchema, batchUpdate.answers, { json: answer })).toEqual(answer);
            done += 1;
          } catch (error) {
            if (!(error instanceof GoogleError)) throw error;
            expect(error.http).toBe(400);
          }
          const json = get.answer({
            store,
            caller,
            path,
            query: { includeGridData: true, ranges: ['A1:F8'] },
            body: {},
          });
          expect(checkMessage(sheetsSchema, 'Spreadsheet', { json })).toEqual(json);
        }
      }),
      { numRuns: 200, seed: 20_261_125 },
    );
    expect(done).toBeGreaterThan(200);
  });
});
