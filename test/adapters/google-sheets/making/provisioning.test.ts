import type { sheets_v4 } from '@googleapis/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATUS_MARKS } from '../../../../functions/domain/workbook/plan.ts';
import { roleMark } from '../../../../functions/domain/workbook/tab-roles.ts';
import { aFilledSheet, CENTRE_ACCOUNT, type FilledSheet } from '../../../support/google/a-filled-sheet.ts';
import { OFFICE } from '../../../support/google/a-google-round.ts';

let sheet: FilledSheet;
let book: sheets_v4.Schema$Spreadsheet;
beforeAll(async () => {
  sheet = await aFilledSheet({ isBlank: true });
  book = await sheet.book();
});
afterAll(() => sheet[Symbol.asyncDispose]());

const tab = (title: string) => {
  const found = book.sheets?.find(({ properties }) => properties?.title === title);
  if (found === undefined) throw new Error(`no tab ${title}`);
  return found;
};
const cellAt = (title: string, row: number, column: number) =>
  tab(title).data?.[0]?.rowData?.[row - 1]?.values?.[column - 1];

describe('a return made at Google', () => {
  it('is one spreadsheet in the shared drive, called after the centre, with the round’s language and time zone', async () => {
    const file = await sheet.file();
    expect(file).toMatchObject({
      name: sheet.name.replace('.xlsx', ''),
      driveId: sheet.round.driveId,
      parents: [sheet.round.driveId],
    });
    expect(file.appProperties).toMatchObject({
      centreEvaluationRound: 'guangdong-2019',
      centreEvaluationKind: 'return',
      centreEvaluationState: 'ready',
    });
    expect(book.properties).toMatchObject({ locale: 'zh_CN', timeZone: 'Asia/Shanghai' });
  });

  it('has the tabs of the plan in order, its own two hidden, and none of Google’s', () => {
    expect(book.sheets?.map(({ properties }) => [properties?.title, properties?.hidden === true])).toEqual(
      sheet.plan.tabs.map(({ title, visibility }) => [title, visibility !== 'visible']),
    );
  });

  it('takes few requests', async () => {
    const calls = sheet.round.desk.calls.length;
    await sheet.round.workbooks.create('return', '02-韶关', sheet.plan);
    expect(sheet.round.desk.calls.slice(calls).map(({ method }) => method)).toEqual([
      'drive.files.list',
      'drive.files.create',
      'sheets.spreadsheets.batchUpdate',
      'sheets.spreadsheets.get',
      'drive.files.list',
      'drive.files.update',
    ]);
  });

  it('hides the keys and freezes the heads of its tables', () => {
    const { data, properties } = tab('数据统计表');
    expect(data?.[0]?.columnMetadata?.[0]?.hiddenByUser).toBe(true);
    expect(data?.[0]?.rowMetadata?.map(({ hiddenByUser }) => hiddenByUser === true).indexOf(true)).toBe(2);
    expect(properties?.gridProperties?.frozenRowCount).toBe(4);
  });

  it('carries the key of each row and column on that row and column too', () => {
    const [data] = tab('数据统计表').data ?? [];
    const keyOf = ({ developerMetadata = [] }: sheets_v4.Schema$DimensionProperties) =>
      developerMetadata[0]?.metadataValue;
    const keyColumn = data?.rowData?.map(({ values }) => values?.[0]?.effectiveValue?.stringValue) ?? [];
    const hung = data?.rowMetadata?.map(keyOf) ?? [];
    expect(keyColumn.filter((key) => key !== undefined)).toContain('credit-banks');
    expect(keyColumn.map((key, i) => [key, hung[i]]).filter(([key, own]) => key !== own)).toEqual([]);
    expect(data?.columnMetadata?.map(keyOf).slice(0, 4)).toEqual([roleMark('figures'), 'no', 'label', 'unit']);
    const [metadata] = data?.rowMetadata?.[2]?.developerMetadata ?? [];
    expect(metadata?.visibility).toBe('DOCUMENT');
  });

  it('gives inputs for figures no number format, days and texts theirs', async () => {
    const format = async (role: 'figures' | 'cover', keys: readonly [string, string]) => {
      const place = await sheet.place(role, keys);
      const row = Number(/\d+/.exec(place.a1)?.[0]);
      return cellAt(place.tab, row, place.a1.charCodeAt(0) - 64)?.effectiveFormat?.numberFormat;
    };
    expect(await format('figures', ['credit-banks', 'value'])).toBeUndefined();
    expect(await format('figures', ['credit-amount', 'value'])).toBeUndefined();
    expect(await format('cover', ['field:phone', 'value'])).toEqual({ type: 'TEXT' });
  });

  it('says in Chinese what may be typed, warns of figures and stops at lists', async () => {
    const ruleAt = async (role: 'figures' | 'cover', keys: readonly [string, string]) => {
      const place = await sheet.place(role, keys);
      return cellAt(place.tab, Number(/\d+/.exec(place.a1)?.[0]), place.a1.charCodeAt(0) - 64)?.dataValidation;
    };
    const figure = await ruleAt('figures', ['credit-banks', 'value']);
    expect(figure).toMatchObject({ condition: { type: 'CUSTOM_FORMULA' } });
    expect(figure?.strict ?? false).toBe(false);
    expect(figure?.inputMessage).toMatch(/家/);
    expect(await ruleAt('figures', ['credit-amount', 'value'])).toMatchObject({
      condition: { type: 'NUMBER_BETWEEN' },
      inputMessage: expect.stringContaining('万元'),
    });
    expect(await ruleAt('cover', ['submit:tick', 'value'])).toMatchObject({
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='_choices'!$B$1:$B$2" }] },
      strict: true,
      showCustomUi: true,
    });
  });

  it('colours status cells by their marks, without a rule too many', () => {
    const formulas = tab('数据统计表').conditionalFormats?.map(
      ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '',
    );
    for (const mark of Object.values(STATUS_MARKS)) {
      expect(formulas?.filter((formula) => formula.includes(mark))).toHaveLength(1);
    }
  });

  it('protects every tab, hidden ones too, but for the inputs, for our account alone', async () => {
    const manager = await sheet.round.person(OFFICE).sheets.spreadsheets.get({ spreadsheetId: sheet.id });
    for (const { properties, protectedRanges = [] } of manager.data.sheets ?? []) {
      expect([properties?.title, protectedRanges.length]).toEqual([properties?.title, 1]);
      expect(protectedRanges[0]?.editors?.users).toEqual([OFFICE]);
      expect(protectedRanges[0]?.warningOnly ?? false).toBe(false);
    }
  });

  it('lets the centre fill in every input, and nothing else', async () => {
    for (const { title, cells } of sheet.plan.tabs) {
      const inputs = cells.filter(({ look }) => look.startsWith('input')).map(({ a1 }) => a1);
      await sheet.clerk.put(sheet.id, title, Object.fromEntries(inputs.map((a1) => [a1, '无'])));
      const others = cells.filter(({ look }) => !look.startsWith('input')).map(({ a1 }) => a1);
      for (const a1 of [others[0], others.at(-1)]) {
        if (a1 === undefined) continue;
        const refused = await sheet.clerk.put(sheet.id, title, { [a1]: '改' }).catch((error: unknown) => error);
        expect(refused).toMatchObject({ message: expect.stringContaining('protected') });
      }
    }
  });

  it('is open to the centre’s account', async () => {
    const { data } = await sheet.round.person(OFFICE).drive.permissions.list({
      fileId: sheet.id,
      supportsAllDrives: true,
      fields: 'permissions(emailAddress,role)',
    });
    expect(data.permissions).toContainEqual({ emailAddress: CENTRE_ACCOUNT, role: 'writer' });
  });
});
