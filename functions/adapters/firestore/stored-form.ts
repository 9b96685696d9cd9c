import type { DocumentData, DocumentSnapshot } from '@google-cloud/firestore';
import { Problem } from '../../domain/problems/problem.ts';
import type { DocumentBody, StoredDocument } from '../../ports/store.ts';
import { versionOf } from './version.ts';

/**
 * How a document lies in Firestore: its body as canonical JSON text, the commit that wrote it, and for people who look into the
 * console its short members once more as fields. Only `json` is ever read as the body. All in one map, so that one exemption a
 * collection keeps all of it out of the indexes.
 */
export const ROOT_FIELD = 'document';
const JSON_PATH = `${ROOT_FIELD}.json`;
export const COMMIT_PATH = `${ROOT_FIELD}.commit`;

const SHOWN_MEMBERS = 20;
const LONGEST_SHOWN = 200;
const RESERVED_NAME = /^(__.*__)?$/s;

function isShown(name: string, value: unknown): boolean {
  if (!isShort(name) || RESERVED_NAME.test(name)) return false;
  return typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && isShort(value));
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_SHOWN && text.isWellFormed();
}

/**
 * The fields of a document. `commit` differs at each commit, so that every write changes the document: Firestore keeps the
 * update time, our version, of one that is written as it was.
 */
export function storedFields(body: DocumentBody, text: string, commit: string): DocumentData {
  const shown = Object.entries(body).filter(([name, value]) => isShown(name, value));
  return { [ROOT_FIELD]: { json: text, shown: Object.fromEntries(shown.slice(0, SHOWN_MEMBERS)), commit } };
}

/** The document at `path`, `undefined` where there is none. Problems: `STORE_UNREADABLE` where it was not written by us. */
export function toDocument(snapshot: DocumentSnapshot, path: string, database: string): StoredDocument | undefined {
  const { updateTime } = snapshot;
  if (!snapshot.exists || updateTime === undefined) return undefined;
  try {
    return { path, version: versionOf(updateTime), body: JSON.parse(snapshot.get(JSON_PATH)) };
  } catch (cause) {
    const found = `文档 ${path} 的 document.json 字段不是 JSON / the field document.json of ${path} is no JSON`;
    const remedy =
      '它被其他程序或在控制台改动过，请用备份恢复 / another program or somebody at the console altered it: put it back from a backup';
    throw new Problem('STORE_UNREADABLE', { file: database, found, remedy }, { cause });
  }
}
