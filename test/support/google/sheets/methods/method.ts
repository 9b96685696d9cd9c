/** A method of the API, as the service finds and calls it. */
import type { DeskCaller } from '../../desk/desk.ts';
import type { SheetsStore } from '../sheets-store.ts';

export interface Asked {
  readonly store: SheetsStore;
  readonly caller: DeskCaller;
  /** Parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** Checked query parameters; the field mask `fields` is the service's business, handed on for methods that save work. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Checked body. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Method {
  readonly name: string;
  readonly kind: 'read' | 'write';
  readonly verb: 'GET' | 'POST' | 'PUT';
  /** Path below `/v4/spreadsheets`, with `{names}`; a name takes all but `/`. */
  readonly path: string;
  /** Query parameter → type, as in a message's table. */
  readonly query: Readonly<Record<string, string>>;
  /** Message of the body, and the field that the URL binds it to. */
  readonly body?: { readonly message: string; readonly at?: string };
  /** Message of the answer, against which `fields` is read. */
  readonly answers: string;
  answer(asked: Asked): object;
}
