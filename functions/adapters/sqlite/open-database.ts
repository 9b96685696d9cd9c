import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../domain/problems/problem.ts';
import { inTransaction } from './in-transaction.ts';
import { BLOCKING_WAIT_MS } from './when-free.ts';

/** `CEVS` in ASCII, in the file's header: how `file` and we tell a store from any other SQLite database. */
const APPLICATION_ID = 0x43455653;
const SCHEMA_VERSION = 1;

const SCHEMA = `
  create table documents (
    collection text not null,
    id text not null,
    version integer not null,
    body text not null,
    primary key (collection, id)
  ) strict;
  create table commits (count integer not null) strict;
  insert into commits values (0);
  pragma application_id = ${APPLICATION_ID};
  pragma user_version = ${SCHEMA_VERSION};
`;

function readNumber(database: DatabaseSync, sql: string): number {
  return Number(Object.values(database.prepare(sql).get() ?? {})[0]);
}

function foreign(file: string): Problem {
  return new Problem('STORE_UNREADABLE', {
    file,
    found: '这是其他程序的数据库 / it is the database of another program',
    remedy: '请换一个路径；该文件未被改动 / give another path; the file was left as it is',
  });
}

function newer(file: string, version: number): Problem {
  return new Problem('STORE_UNREADABLE', {
    file,
    found: `文件格式版本为 ${version}，本程序只认识到 ${SCHEMA_VERSION} / its format is version ${version}, this program knows up to ${SCHEMA_VERSION}`,
    remedy: '请升级本程序；该文件未被改动 / update this program; the file was left as it is',
  });
}

function isEmpty(database: DatabaseSync): boolean {
  return readNumber(database, 'select count(*) from sqlite_schema') === 0;
}

function assertOurs(database: DatabaseSync, file: string): void {
  const application = readNumber(database, 'pragma application_id');
  const version = readNumber(database, 'pragma user_version');
  if (application === 0 && version === 0 && isEmpty(database)) return;
  if (application !== APPLICATION_ID) throw foreign(file);
  if (version > SCHEMA_VERSION) throw newer(file, version);
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    const found = `文件夹无法建立 / its folder cannot be made (${String(cause)})`;
    const remedy = '请检查路径与权限 / check the path and the permissions';
    throw new Problem('STORE_UNREADABLE', { file, found, remedy }, { cause });
  }
}

/**
 * Opens the file, or makes it with its folders. Nothing is written before the file is known to be a store or empty.
 * Synchronous FULL, so that an acknowledged commit also outlives a power failure: a delivery that was forgotten would
 * be mailed twice.
 */
export function openDatabase(file: string): DatabaseSync {
  makeFolder(file);
  const database = new DatabaseSync(file, { timeout: BLOCKING_WAIT_MS });
  try {
    assertOurs(database, file);
    database.exec('pragma journal_mode = wal; pragma synchronous = full');
    inTransaction(database, () => {
      if (isEmpty(database)) database.exec(SCHEMA);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
