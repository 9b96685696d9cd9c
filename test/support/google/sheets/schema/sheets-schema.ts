/** The messages of Sheets v4 that the desk takes and answers. */
import type { MessageSchema, MessageShape } from '../../http/message-table.ts';
import { bookMessages } from './book-messages.ts';
import { cellMessages } from './cell-messages.ts';
import { enums } from './enums.ts';
import { methodMessages } from './method-messages.ts';
import { replyMessages } from './reply-messages.ts';
import { requestMessages } from './request-messages.ts';

const messages = { ...bookMessages, ...cellMessages, ...methodMessages, ...replyMessages, ...requestMessages } as const;

export type SheetsMessage<Name extends keyof typeof messages> = MessageShape<typeof messages, Name>;

export const sheetsSchema = {
  packageName: 'google.apps.sheets.v4',
  messages,
  enums,
  oneOfs: {
    Request: { kind: [] },
    ExtendedValue: { value: [] },
    ColorStyle: { kind: [] },
    ConditionValue: { value: [] },
    ConditionalFormatRule: { rule: ['booleanRule', 'gradientRule'] },
    DataFilter: { filter: [] },
    UpdateCellsRequest: { area: ['start', 'range'] },
    FindReplaceRequest: { scope: ['range', 'sheetId', 'allSheets'] },
    AutoFillRequest: { area: ['range', 'sourceAndDestination'] },
    PasteDataRequest: { kind: ['delimiter', 'html'] },
    TextRotation: { type: [] },
    UpdateConditionalFormatRuleRequest: { instructions: ['rule', 'newIndex'] },
  },
} as const satisfies MessageSchema;
