import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { isMap, parseDocument } from 'yaml';
import { composeLocal, definitionIn, shippedRound, workspaceFolders } from '../compose.ts';
import { Problem } from '../domain/problems/problem.ts';
import type { Round } from '../domain/round/round.ts';
import { sampleFigures } from '../domain/sample/sample-figures.ts';
import { sampleRegister, withSampleContacts } from '../domain/sample/sample-register.ts';
import { sampleReviewers } from '../domain/sample/sample-reviewers.ts';
import { openRound } from '../pipeline/open-round.ts';
import { type MadeWorkbook, prepareWorkbooks } from '../pipeline/prepare-workbooks.ts';
import type { Output } from './output.ts';

export interface WorkspaceRequest {
  readonly workspace: string;
  /** A shipped round's name or a folder. */
  readonly round: string;
  /** `samples`: filled with made-up data and marked so; `blank`: ready to be handed out. */
  readonly kind: 'samples' | 'blank';
  /** Made-up centres instead of the round's register; samples only. */
  readonly centres?: number;
  /** The store of other rounds that this one is to lie beside: its file or its workspace. Absent: a store of its own. */
  readonly store?: string;
}

/** Whether there is nothing yet at `folder`. Problems: `WORKSPACE_UNUSABLE` where it is no folder or cannot be read. */
export async function isVacant(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Problem('WORKSPACE_UNUSABLE', { folder, found: error.code ?? error.message }, { cause: error });
  });
  return names.length === 0;
}

/**
 * Makes a workspace: the round's definition, opened, and all its workbooks. A definition with faults is refused before anything is
 * made; what fails later leaves nothing behind. Problems: `WORKSPACE_OCCUPIED`, `ROUND_INVALID`, `SHARED_STORE_MISSING`,
 * `ROUND_TAKEN`.
 */
export async function makeWorkspace(request: WorkspaceRequest, output: Output): Promise<readonly MadeWorkbook[]> {
  const { workspace } = request;
  if (!(await isVacant(workspace))) throw new Problem('WORKSPACE_OCCUPIED', { folder: workspace });
  const { round } = await definitionIn(shippedRound(request.round));
  const shared = await sharedStore(request, round.id);
  try {
    return await fillWorkspace({ ...request, ...(shared && { shared }) }, output);
  } catch (error) {
    // The folder may be one that the person made; what is in it is ours alone.
    const ours = await readdir(workspace).catch(() => []);
    await Promise.all(ours.map((name) => rm(join(workspace, name), { recursive: true, force: true })));
    throw error;
  }
}

interface SharedStore {
  readonly round: string;
  /** The SQLite file. */
  readonly store: string;
}

async function sharedStore({ store }: WorkspaceRequest, round: string): Promise<SharedStore | undefined> {
  if (store === undefined) return undefined;
  const { storeFor } = await import('../compose/workspace-store.ts');
  return { round, store: await storeFor(round, store) };
}

async function fillWorkspace(
  request: WorkspaceRequest & { readonly shared?: SharedStore },
  output: Output,
): Promise<readonly MadeWorkbook[]> {
  const { workspace, kind, shared } = request;
  await mkdir(workspace, { recursive: true });
  if (shared !== undefined) {
    const { shareStore } = await import('../compose/workspace-store.ts');
    await shareStore(workspace, shared);
  }
  await cp(shippedRound(request.round), workspaceFolders(workspace).round, { recursive: true });
  if (kind === 'samples') await makeSampleDefinition(request);
  await using office = await composeLocal({ workspace, progress: output.progress });
  const { made, failures } = await prepareWorkbooks(office, { isFilled: kind === 'samples' });
  const [failure] = failures;
  if (failure !== undefined) throw failure.problem;
  // Last: a store that rounds share must not hold one whose workspace could not be made.
  await openRound(office);
  return made;
}

/** Marks the round as a sample, and adds what only made-up data can have: reviewers, last round's figures, any number of centres. */
async function makeSampleDefinition({ workspace, centres }: WorkspaceRequest): Promise<void> {
  const { round: folder } = workspaceFolders(workspace);
  const yaml = join(folder, 'round.yaml');
  await writeFile(yaml, markedAsSample(await readFile(yaml, 'utf8')));
  const { round } = await definitionIn(folder);
  const register = join(folder, 'centres.csv');
  if (centres === undefined) await writeCsv(register, withSampleContacts(round.centres));
  else {
    await writeCsv(register, sampleRegister(round, centres));
    // Its changes are of centres that are no longer in the register.
    await rm(join(folder, 'hosting-units.csv'), { force: true });
  }
  const ids =
    centres === undefined
      ? round.centres.map(({ id }) => id)
      : sampleRegister(round, centres)
          .slice(1)
          .map(([id]) => id ?? '');
  // Figures of the year before come from the store where the round says so.
  if (round.previous === undefined) await writeCsv(join(folder, 'previous.csv'), previousRows(round, ids));
  await writeCsv(join(folder, 'reviewers.csv'), sampleReviewers(round, ids));
}

/** `round.yaml` saying that its data are made up, whatever it said of that before; its other lines stay where they are. */
export function markedAsSample(yaml: string): string {
  if (/^sample\s*:/m.test(yaml)) return yaml.replace(/^sample\s*:.*$/m, 'sample: true');
  const document = parseDocument(yaml);
  if (isMap(document.contents) && document.contents.flow === true) {
    document.set('sample', true);
    return document.toString();
  }
  const why =
    '# 示例数据：由固定种子生成，并非真实填报；正式使用前删去此行 / made-up data; remove this for a real round';
  return `${yaml.trimEnd()}\n\n${why}\nsample: true\n`;
}

function previousRows(round: Round, centres: readonly string[]): readonly (readonly string[])[] {
  const rows = centres.flatMap((centre) => {
    const { previous } = sampleFigures(round, `${round.id}/${centre}`);
    return round.indicators.map(({ id }) => [centre, id, String(previous[id] ?? 0)]);
  });
  return [['centre', 'indicator', 'value'], ...rows];
}

async function writeCsv(file: string, rows: readonly (readonly string[])[]): Promise<void> {
  await writeFile(file, stringify(rows.map((row) => [...row])));
}
