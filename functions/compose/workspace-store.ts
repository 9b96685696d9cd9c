import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { openRoundFolder } from '../adapters/round-folder/open-round-folder.ts';
import { readYaml } from '../adapters/round-folder/read-yaml.ts';
import { openSqliteStore } from '../adapters/sqlite/open-sqlite-store.ts';
import { Problem } from '../domain/problems/problem.ts';
import { checkAgainst, pathText } from '../domain/round/faults.ts';
import { idSchema } from '../domain/round/ids.ts';
import { ownStore } from './own-store.ts';

/** Says that a workspace keeps its round in the store of another; one without it has a store of its own. */
const SETTING_FILE = 'workspace.yaml';

const settingSchema = z.strictObject({
  round: idSchema.meta({ description: '本工作区的评估编号 / id of the round of this workspace' }),
  store: z.string().trim().min(1).meta({ description: '数据文件，相对于本文件夹 / the store, from this folder' }),
});

/**
 * The SQLite file that a workspace works on: its own, or the one that its `workspace.yaml` names. A shared store is never made,
 * since an empty one would hide that the other rounds are elsewhere, and it is used for the one round alone that it was set for.
 * Problems: `WORKSPACE_SETTING_INVALID`, `SHARED_STORE_MISSING`, `ROUND_NOT_ITS_OWN`.
 */
export async function storeOf(workspace: string, round: string): Promise<string> {
  const setting = await settingOf(workspace);
  if (setting === undefined) return ownStore(workspace);
  const file = join(workspace, SETTING_FILE);
  if (setting.round !== round) throw new Problem('ROUND_NOT_ITS_OWN', { file, round, expected: setting.round });
  const store = resolve(workspace, setting.store);
  if (!(await isFile(store))) throw new Problem('SHARED_STORE_MISSING', { file, store });
  return store;
}

/**
 * The store that a person names by its file or by the workspace that has it, for a round that is new to it. Problems:
 * `SHARED_STORE_MISSING`, `ROUND_TAKEN` where the store, or that workspace, has a round of this id.
 */
export async function storeFor(round: string, named: string): Promise<string> {
  const place = resolve(named);
  const isStore = await isFile(place);
  const setting = isStore ? undefined : await settingOf(place);
  const store = isStore ? place : setting === undefined ? ownStore(place) : resolve(place, setting.store);
  if (!(await isFile(store))) throw new Problem('SHARED_STORE_MISSING', { file: place, store });
  const ids = [
    ...(setting ? [setting.round] : []),
    ...(await roundsIn(store)),
    ...(await neighbour(isStore ? dirname(dirname(place)) : place)),
  ];
  if (ids.includes(round)) throw new Problem('ROUND_TAKEN', { round, store });
  return store;
}

/** Rounds that something was read of: one that was opened and no more may be begun once again, as after an interruption. */
async function roundsIn(file: string): Promise<readonly string[]> {
  const ids: string[] = [];
  await using store = await openSqliteStore({ file });
  for await (const { path } of store.list('rounds')) {
    for await (const _ of store.list(`${path}/workbooks`)) {
      ids.push(path.slice(path.lastIndexOf('/') + 1));
      break;
    }
  }
  return ids;
}

/** A workspace whose round was never opened has left nothing in its store. */
async function neighbour(workspace: string): Promise<readonly string[]> {
  const folder = join(workspace, 'round');
  if (!existsSync(folder)) return [];
  const { round } = await openRoundFolder({ folder }).load();
  return [round.id];
}

/** Writes down that the workspace keeps its round in `store`: by the way from the workspace, so that both may be moved together. */
export async function shareStore(workspace: string, { round, store }: { round: string; store: string }): Promise<void> {
  const way = relative(resolve(workspace), store);
  const named = isAbsolute(way) ? way : way.replaceAll('\\', '/');
  const text = `# 本轮与其他年度共用一个数据文件；移动文件夹后请改正此路径
# This round shares its store with those of other years; mend the path when folders are moved.
round: ${round}
store: ${JSON.stringify(named)}
`;
  await writeFile(join(workspace, SETTING_FILE), text);
}

async function settingOf(workspace: string): Promise<z.output<typeof settingSchema> | undefined> {
  const file = join(workspace, SETTING_FILE);
  if (!existsSync(file)) return undefined;
  const { content, faults } = readYaml(SETTING_FILE, await readFile(file, 'utf8'));
  const checked = checkAgainst(settingSchema, content?.value);
  const found = [
    ...faults.map((fault) => fault.found),
    ...(content === undefined ? [] : checked.faults.map(({ path, found }) => `${pathText(path)}：${found}`)),
  ];
  if (checked.value === undefined || found.length > 0) throw new Problem('WORKSPACE_SETTING_INVALID', { file, found });
  return checked.value;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
