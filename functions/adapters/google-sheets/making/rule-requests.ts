import type { sheets_v4 } from '@googleapis/sheets';
import { type InputRule, STATUS_MARKS, type StatusRange } from '../../../domain/workbook/plan.ts';
import { KEY_METADATA } from '../reading/grid-fields.ts';
import { gridRange } from './grid-range.ts';
import type { PlannedKey } from './keys-of.ts';
import { MARK_FORMATS } from './looks.ts';
import { validationOf } from './validation-of.ts';

type Request = sheets_v4.Schema$Request;

/** What may be typed into a range, and the words for it. */
export function ruleRequest(sheetId: number, input: InputRule): Request {
  return { setDataValidation: { range: gridRange(sheetId, input.range), rule: validationOf(input) } };
}

/** Colours a range of status cells by the mark that their text begins with. */
export function colourRequests(sheetId: number, { range }: StatusRange): Request[] {
  return colourRules(sheetId, range).map((rule) => ({ addConditionalFormatRule: { rule, index: 0 } }));
}

/** One rule a mark. */
function colourRules(sheetId: number, range: string): sheets_v4.Schema$ConditionalFormatRule[] {
  const first = range.split(':')[0] ?? range;
  return (['error', 'warning', 'info', 'ok'] as const).map((mark) => ({
    ranges: [gridRange(sheetId, range)],
    booleanRule: {
      condition: {
        type: 'CUSTOM_FORMULA',
        values: [{ userEnteredValue: `=LEFT(${first},1)="${STATUS_MARKS[mark]}"` }],
      },
      format: MARK_FORMATS[mark],
    },
  }));
}

/** Hangs a key on its row or column: it goes where that goes, whatever becomes of the hidden cell. */
export function keyRequest(sheetId: number, { dimension, position, key }: Omit<PlannedKey, 'a1'>): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: KEY_METADATA,
        metadataValue: key,
        visibility: 'DOCUMENT',
        location: {
          dimensionRange: {
            sheetId,
            dimension: dimension === 'row' ? 'ROWS' : 'COLUMNS',
            startIndex: position - 1,
            endIndex: position,
          },
        },
      },
    },
  };
}

/** A whole tab but for its inputs; only our own accounts may write elsewhere. */
export function protectionOf(
  sheetId: number,
  inputs: readonly string[],
  accounts: readonly string[],
): sheets_v4.Schema$ProtectedRange {
  return {
    range: { sheetId },
    description: 'centre-evaluation',
    warningOnly: false,
    editors: { users: [...accounts] },
    ...(inputs.length > 0 && { unprotectedRanges: inputs.map((range) => gridRange(sheetId, range)) }),
  };
}
