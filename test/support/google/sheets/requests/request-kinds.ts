/** What a request of `spreadsheets.batchUpdate` does. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Edit } from './edit.ts';

export type Request = SheetsMessage<'Request'>;
export type Reply = SheetsMessage<'Response'>;

type Supported = { [Kind in keyof Request]-?: NonNullable<Request[Kind]> extends never ? never : Kind }[keyof Request];

/** Each supported kind with its work; what it returns is the reply, `{}` where there is nothing to say. */
export type RequestKinds = {
  readonly [Kind in Supported]: (edit: Edit, request: NonNullable<Request[Kind]>) => Reply;
};
