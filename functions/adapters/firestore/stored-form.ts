import { Problem } from '../../domain/problems/problem.ts';
import type { DocumentBody, StoredDocument } from '../../ports/store.ts';
import type { DocumentForm, FieldForms, ValueForm } from './service-forms.ts';

/**
 * How a document lies in Firestore: its body as canonical JSON text, the commit that wrote it, and for people who look into the
 * console its short members once more as fields. Only `json` is ever read as the body. All in one map, so that one exemption a
 * collection keeps all of it out of the indexes.
 */
export const ROOT_FIELD = 'document';
type Member = 'json' | 'shown' | 'commit';

/** A member as a mask of fields names it. */
export const COMMIT_PATH = `${ROOT_FIELD}.commit`;

const SHOWN_MEMBERS = 20;
const LONGEST_SHOWN = 200;
const RESERVED_NAME = /^(__.*__)?$/s;

function shownValue(value: unknown): ValueForm | undefined {
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  }
  if (typeof value === 'string' && isShort(value)) return { stringValue: value };
  return undefined;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_SHOWN && text.isWellFormed();
}

function shownFields(body: DocumentBody): FieldForms {
  const members = Object.entries(body).flatMap(([name, value]): [string, ValueForm][] => {
    const shown = isShort(name) && !RESERVED_NAME.test(name) ? shownValue(value) : undefined;
    return shown === undefined ? [] : [[name, shown]];
  });
  return Object.fromEntries(members.slice(0, SHOWN_MEMBERS));
}

/**
 * The fields of a document. `commit` differs at each commit, so that every write changes the document: Firestore keeps the
 * update time, our version, of one that is written as it was.
 */
export function storedFields(body: DocumentBody, text: string, commit: string): FieldForms {
  const members: Readonly<Record<Member, ValueForm>> = {
    json: { stringValue: text },
    shown: { mapValue: { fields: shownFields(body) } },
    commit: { stringValue: commit },
  };
  return { [ROOT_FIELD]: { mapValue: { fields: members } } };
}

/** The text of a member, `undefined` where there is none. */
export function textOf({ fields }: DocumentForm, name: Member): string | undefined {
  return fields?.[ROOT_FIELD]?.mapValue?.fields?.[name]?.stringValue;
}

/** The document at `path`. Problems: `STORE_UNREADABLE` where it was not written by us. */
export function toDocument(form: DocumentForm, path: string, database: string): StoredDocument {
  try {
    return { path, version: form.updateTime, body: JSON.parse(textOf(form, 'json') ?? '') };
  } catch (cause) {
    const found = `文档 ${path} 的 document.json 字段不是 JSON / the field document.json of ${path} is no JSON`;
    const remedy =
      '它被其他程序或在控制台改动过，请用备份恢复 / another program or somebody at the console altered it: put it back from a backup';
    throw new Problem('STORE_UNREADABLE', { file: database, found, remedy }, { cause });
  }
}
