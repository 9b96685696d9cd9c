import { DatabaseSync } from 'node:sqlite';

/** Every document of a store as it lies there, by path: the canonical text of its body. */
export type StoreDump = Readonly<Record<string, string>>;

function sorted(documents: Iterable<readonly [string, string]>): StoreDump {
  return Object.fromEntries([...documents].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** All of a SQLite store, read past the adapter. */
export function dumpSqlite(file: string): StoreDump {
  using database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('select collection, id, body from documents').all();
  return sorted(rows.map(({ collection, id, body }) => [`${collection}/${id}`, String(body)]));
}

interface Match {
  readonly document?: {
    readonly name: string;
    readonly fields: {
      readonly document: { readonly mapValue: { readonly fields: { json: { stringValue: string } } } };
    };
  };
}

/** All of a project’s Firestore on the emulator, read past the adapter. */
export async function dumpFirestore(emulator: string, projectId: string): Promise<StoreDump> {
  const root = `projects/${projectId}/databases/(default)/documents`;
  const response = await fetch(`http://${emulator}/v1/${root}:runQuery`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ structuredQuery: { from: [{ allDescendants: true }] } }),
  });
  const matches: readonly Match[] = JSON.parse(await response.text());
  return sorted(
    matches.flatMap(({ document }) =>
      document === undefined
        ? []
        : [[document.name.slice(root.length + 1), document.fields.document.mapValue.fields.json.stringValue] as const],
    ),
  );
}
