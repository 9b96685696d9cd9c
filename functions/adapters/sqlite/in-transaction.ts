import type { DatabaseSync } from 'node:sqlite';

/**
 * Runs `work` with the write lock held from the start: a transaction that begins by reading cannot become a writer
 * when another process wrote meanwhile, whatever the timeout.
 */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('begin immediate');
  try {
    work();
    database.exec('commit');
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
