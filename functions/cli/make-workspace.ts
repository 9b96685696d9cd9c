import { cp, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { composeLocal, definitionIn, shippedRound, workspaceFolders } from '../compose.ts';
import { Problem } from '../domain/problems/problem.ts';
import type { Round } from '../domain/round/round.ts';
import { sampleFigures } from '../domain/sample/sample-figures.ts';
import { sampleRegister } from '../domain/sample/sample-register.ts';
import { sampleReviewers } from '../domain/sample/sample-reviewers.ts';
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
}

/** Whether there is nothing yet at `folder`. */
export async function isVacant(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length === 0;
}

/** Makes a workspace: the round's definition and all its workbooks. Problems: `WORKSPACE_OCCUPIED`, `ROUND_INVALID`. */
export async function makeWorkspace(request: WorkspaceRequest, output: Output): Promise<readonly MadeWorkbook[]> {
  const { workspace, kind } = request;
  if (!(await isVacant(workspace))) throw new Problem('WORKSPACE_OCCUPIED', { folder: workspace });
  const folders = workspaceFolders(workspace);
  await mkdir(workspace, { recursive: true });
  await cp(shippedRound(request.round), folders.round, { recursive: true });
  if (kind === 'samples') await makeSampleDefinition(request);
  await using office = await composeLocal({ workspace, progress: output.progress });
  const made = await prepareWorkbooks(office, { isFilled: kind === 'samples' });
  await dateWorkbooks(workspace, made);
  return made;
}

/** Marks the round as a sample, and adds what only made-up data can have: reviewers, last round's figures, any number of centres. */
async function makeSampleDefinition({ workspace, centres }: WorkspaceRequest): Promise<void> {
  const { round: folder } = workspaceFolders(workspace);
  const yaml = join(folder, 'round.yaml');
  const mark =
    '# 示例数据：由固定种子生成，并非真实填报；正式使用前删去此行 / made-up data; remove this line for a real round\nsample: true\n';
  const settings = (await readFile(yaml, 'utf8')).replace(/^\uFEFF/, '');
  if (!/^sample:/m.test(settings)) await writeFile(yaml, `${mark}${settings}`);
  const { round } = await definitionIn(folder);
  if (centres !== undefined) await writeCsv(join(folder, 'centres.csv'), sampleRegister(round, centres));
  const ids =
    centres === undefined
      ? round.centres.map(({ id }) => id)
      : sampleRegister(round, centres)
          .slice(1)
          .map(([id]) => id ?? '');
  await writeCsv(join(folder, 'previous.csv'), previousRows(round, ids));
  await writeCsv(join(folder, 'reviewers.csv'), sampleReviewers(round, ids));
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

/** Gives made-up workbooks the time at which they would have come in, since lateness follows from it. */
async function dateWorkbooks(workspace: string, made: readonly MadeWorkbook[]): Promise<void> {
  const { returns } = workspaceFolders(workspace);
  for (const { kind, name, savedAt } of made) {
    if (kind === 'return' && savedAt !== undefined) await utimes(join(returns, name), savedAt, savedAt);
  }
}
