import type { sheets_v4 } from '@googleapis/sheets';
import type { WorkbookPlan } from '../../../domain/workbook/plan.ts';
import { gridRange } from './grid-range.ts';
import { inputRanges } from './inputs-of.ts';
import { keysOf } from './keys-of.ts';
import { colourRequests, keyRequest, protectionOf, ruleRequest } from './rule-requests.ts';
import { type NumberedTab, tabRequests } from './tab-requests.ts';

type Request = sheets_v4.Schema$Request;

/** The language of the menus' own formats and the zone of its times. */
export interface BookSettings {
  /** Such as `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
  /** The only accounts that may write where people may not: ours. */
  readonly accounts: readonly string[];
}

/** Numbers of our own, so that a tab is still known after it was renamed or moved, and making it twice fails as a whole. */
const FIRST_SHEET_ID = 101;
/** The number of the one tab that Google gives a new spreadsheet. */
export const BLANK_SHEET_ID = 0;

export function numberedTabs({ tabs }: WorkbookPlan): readonly NumberedTab[] {
  return tabs.map((tab, i) => ({ tab, sheetId: FIRST_SHEET_ID + i }));
}

/**
 * Everything that makes a blank spreadsheet the workbook of the plan, for one `batchUpdate`, which does all or nothing.
 * `blank` are the tabs that Google put in.
 */
export function bookRequests(plan: WorkbookPlan, settings: BookSettings, blank: readonly number[]): readonly Request[] {
  const tabs = numberedTabs(plan);
  return [
    settingsRequest(settings),
    ...tabs.flatMap((numbered, index) => tabRequests(numbered, index)),
    ...blank.map((sheetId): Request => ({ deleteSheet: { sheetId } })),
    ...tabs.flatMap((numbered) => guardRequests(numbered, settings.accounts)),
    ...nameRequests(plan.names, tabs),
  ];
}

function settingsRequest({ locale, timeZone }: Pick<BookSettings, 'locale' | 'timeZone'>): Request {
  return { updateSpreadsheetProperties: { properties: { locale, timeZone }, fields: 'locale,timeZone' } };
}

/** Rules, colours, keys and protection of a tab that is as planned. */
export function guardRequests({ tab, sheetId }: NumberedTab, accounts: readonly string[]): Request[] {
  return [
    ...tab.inputs.map((input) => ruleRequest(sheetId, input)),
    ...tab.statuses.flatMap((status) => colourRequests(sheetId, status)),
    ...keysOf(tab).map((key) => keyRequest(sheetId, key)),
    { addProtectedRange: { protectedRange: protectionOf(sheetId, inputRanges(tab), accounts) } },
  ];
}

/** Names for ranges; one for a tab that is not there is left out. */
export function nameRequests(names: WorkbookPlan['names'], tabs: readonly NumberedTab[]): Request[] {
  return names.flatMap(({ name, tab, a1 }): Request[] => {
    const sheetId = tabs.find((numbered) => numbered.tab.title === tab)?.sheetId;
    return sheetId === undefined ? [] : [{ addNamedRange: { namedRange: { name, range: gridRange(sheetId, a1) } } }];
  });
}
