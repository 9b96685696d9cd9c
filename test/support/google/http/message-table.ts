/** Tables that say what the messages of an API hold, and the TypeScript shapes that follow from them. */

/**
 * Message → field → type. A type is `string bool int32 int64 float double fieldMask value`, `enum:NAME`, or the name of a
 * message; `[]` before it repeats it, `map:` keys it; `?` after it keeps a default value (0, false, '') that was said,
 * which other fields of protocol buffers lose. `unsupported` stands for what Google knows and the desk does not.
 */
export type MessageTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Enumeration → its values, parted by blanks; the first is the one that proto3 leaves out. */
export type EnumTable = Readonly<Record<string, string>>;

export interface MessageSchema {
  /** `google.apps.sheets.v4` */
  readonly packageName: string;
  readonly messages: MessageTable;
  readonly enums: EnumTable;
  /** Message → name of the group of which at most one field may be set → those fields. */
  readonly oneOfs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

type Scalar<Kind> = Kind extends 'bool'
  ? boolean
  : Kind extends 'int32' | 'float' | 'double'
    ? number
    : Kind extends 'string' | 'fieldMask' | 'int64' | `enum:${string}`
      ? string
      : Kind extends 'value'
        ? unknown
        : never;

type FieldShape<Table extends MessageTable, Kind> = Kind extends `${infer Inner}?`
  ? FieldShape<Table, Inner>
  : Kind extends `[]${infer Inner}`
    ? readonly FieldShape<Table, Inner>[]
    : Kind extends `map:${infer Inner}`
      ? Readonly<Record<string, FieldShape<Table, Inner>>>
      : Kind extends keyof Table
        ? MessageShape<Table, Kind>
        : Scalar<Kind>;

/** The shape of a message: every field may be missing. */
export type MessageShape<Table extends MessageTable, Name extends keyof Table> = {
  readonly [Field in keyof Table[Name]]?: FieldShape<Table, Table[Name][Field]>;
};
