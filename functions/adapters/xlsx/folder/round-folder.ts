import { join } from 'node:path';
import { Problem } from '../../../domain/problems/problem.ts';
import type { WorkbookKind } from '../../../ports/workbooks.ts';

/** Where each kind of workbook lies below the round's folder. */
export const KIND_FOLDERS = {
  return: 'returns',
  scorecard: 'scorecards',
  ledger: 'ledger',
} as const satisfies Record<WorkbookKind, string>;

export interface WorkbookPlace {
  readonly id: string;
  readonly kind: WorkbookKind;
  /** The file's name. */
  readonly name: string;
  readonly folder: string;
  readonly path: string;
}

export function placeOf(root: string, kind: WorkbookKind, name: string): WorkbookPlace {
  const folder = join(root, KIND_FOLDERS[kind]);
  return { id: `${kind}/${name}`, kind, name, folder, path: join(folder, name) };
}

/** Below the folder of a kind: copies of workbooks as they were before a new layout took their place. */
const KEPT_FOLDER = 'earlier-versions';

/** Where a copy of a workbook is kept. */
export function keptPlaceOf(place: WorkbookPlace, name: string): WorkbookPlace {
  const folder = join(place.folder, KEPT_FOLDER);
  return { ...place, name, folder, path: join(folder, name) };
}

/** The place that an id speaks of. An id that leads anywhere else is refused. */
export function locate(root: string, id: string): WorkbookPlace {
  const slash = id.indexOf('/');
  const kind = id.slice(0, slash);
  const name = id.slice(slash + 1);
  if (!isKind(kind) || name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) {
    throw new Problem('WORKBOOK_UNREADABLE', {
      workbook: id,
      found: '本轮评估的文件夹中没有这个工作簿',
      remedy: '请从工作簿列表中选择',
    });
  }
  return placeOf(root, kind, name);
}

function isKind(kind: string): kind is WorkbookKind {
  return Object.hasOwn(KIND_FOLDERS, kind);
}
