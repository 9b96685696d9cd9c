import type { StoreDump } from './dump-store.ts';

/**
 * A dump in the form in which two profiles that lived the same life are equal. What is different by nature stands under another
 * name or not at all, nothing else: the ids of the workbooks' files, their versions, the ending of their names, the token of their
 * changes and which of these the last pass made, and where a mail says that the workbook is; and the quotas of Google's interfaces, which are none of the round's.
 */
export function comparableStore(dump: StoreDump): StoreDump {
  const names = fileNames(dump);
  const entries = Object.entries(dump)
    .filter(([path]) => !path.startsWith('limits/'))
    .map(([path, text]): [string, string] => comparable(path, JSON.parse(text), names));
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

interface Workbook {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly version: string;
  readonly subject?: string;
}

/** By the id of a workbook's file, whose workbook it is. */
type FileNames = ReadonlyMap<string, string>;

function collectionOf(path: string): string | undefined {
  const [, , collection, , below] = path.split('/');
  return below === undefined ? collection : undefined;
}

function fileNames(dump: StoreDump): FileNames {
  const workbooks = Object.entries(dump).filter(([path]) => collectionOf(path) === 'workbooks');
  return new Map(
    workbooks.map(([, text]) => {
      const { id, kind, subject, name }: Workbook = JSON.parse(text);
      return [id, `${kind}.${subject ?? bare(name)}`];
    }),
  );
}

function bare(name: string): string {
  return name.replace(/\.xlsx$/, '');
}

function renamed<File extends Pick<Workbook, 'id' | 'name'>>(file: File, names: FileNames): File {
  return { ...file, id: names.get(file.id) ?? file.id, name: bare(file.name) };
}

function comparable(path: string, body: object, names: FileNames): [string, string] {
  const collection = collectionOf(path);
  if (collection === 'workbooks') {
    const workbook = renamed(body as Workbook, names);
    const own = { ...workbook, version: workbook.version === '' ? '' : '…' };
    return [path.replace(/[^/]+$/, workbook.id), JSON.stringify(own)];
  }
  if (collection === 'returns') {
    const head = body as { readonly workbook: Workbook };
    return [path, JSON.stringify({ ...head, workbook: renamed(head.workbook, names) })];
  }
  if (collection === 'mails') {
    const mail = body as { readonly text: string };
    return [path, JSON.stringify({ ...mail, text: mail.text.replace(/^(Your return: |填报表：).*$/gm, '$1…') })];
  }
  if (collection === 'feeds') {
    const { again } = body as { readonly again?: readonly Workbook[] };
    const named = again && { again: again.map((one) => renamed(one, names)) };
    return [path, JSON.stringify({ ...body, ...named, token: '…', own: undefined })];
  }
  return [path, JSON.stringify(body)];
}
