/** The shapes of Firestore’s REST interface that we use (https://cloud.google.com/firestore/docs/reference/rest/v1). */

export type ValueForm =
  | { readonly stringValue: string }
  | { readonly booleanValue: boolean }
  | { readonly integerValue: string }
  | { readonly doubleValue: number }
  | { readonly mapValue: { readonly fields: Readonly<Record<string, ValueForm>> } };

export type FieldForms = Readonly<Record<string, ValueForm>>;

/** A value of which nothing is known yet: who knows what somebody wrote at the console. */
interface FoundValue {
  readonly stringValue?: string;
  readonly mapValue?: { readonly fields?: Readonly<Record<string, FoundValue>> };
}

export interface DocumentForm {
  readonly name: string;
  readonly updateTime: string;
  /** Absent where none was asked for or none is there. */
  readonly fields?: Readonly<Record<string, FoundValue>>;
}

export interface WriteForm {
  readonly update?: { readonly name: string; readonly fields: FieldForms };
  readonly delete?: string;
  readonly currentDocument?: { readonly exists: false } | { readonly updateTime: string };
}

export interface QueryForm {
  readonly from: readonly { readonly collectionId: string }[];
  readonly where?: object;
  readonly orderBy: readonly { readonly field: { readonly fieldPath: string }; readonly direction: string }[];
  readonly startAt?: { readonly values: readonly { readonly referenceValue: string }[]; readonly before: boolean };
  readonly limit: number;
}

/** One element of what `batchGet` answers. */
export interface FoundForm {
  readonly found?: DocumentForm;
}

/** One element of what `runQuery` answers; without document where it only tells how far it is. */
export interface MatchForm {
  readonly document?: DocumentForm;
}
