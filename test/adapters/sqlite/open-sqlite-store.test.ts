import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/open-sqlite-store.ts';
import { describeStore } from '../../contract/store/describe-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(async () => rm(folder, { recursive: true, force: true }));

describeStore('the SQLite store', (space) => openSqliteStore({ file: join(folder, space, 'store.sqlite') }));
