import { isProblem } from '../../domain/problems/problem.ts';
import { type Identity, identifyWorkbook } from '../../domain/workbook/identify-workbook.ts';
import type { RawWorkbook } from '../../domain/workbook/raw-workbook.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import type { Office } from '../office.ts';
import type { Outcome } from './outcome.ts';

/** Workbooks that are read at once: a reading waits for the network or the disk most of its time. */
export const READERS = 6;

export interface IdentifiedWorkbook {
  readonly identity: Identity;
  readonly version: string;
  readonly workbook: RawWorkbook;
}

/** What `understand` makes of a workbook's content; content that trips the program itself is that workbook's failure alone. */
export function understood<Result>(entry: WorkbookEntry, understand: () => Result): Result | Outcome {
  try {
    return understand();
  } catch (error) {
    if (isProblem(error)) throw error;
    return failed(entry, tripped(entry.name, error));
  }
}

/**
 * Reads a workbook and asks it who it is. What cannot be read, is busy or belongs elsewhere gives an outcome with its
 * message instead, so that the others go on.
 */
export async function readIdentified(
  office: Pick<Office, 'workbooks' | 'definition'>,
  entry: WorkbookEntry,
): Promise<IdentifiedWorkbook | Outcome> {
  try {
    const { version, workbook } = await office.workbooks.read(entry.id);
    const identity = identifyWorkbook(workbook);
    const round = office.definition.round.id;
    if (identity === undefined) return failed(entry, strange(entry.name));
    if (identity.kind !== entry.kind) return failed(entry, wrongKind(entry, identity));
    if (identity.round !== round) return failed(entry, otherRound(entry.name, identity.round, round));
    return { identity, version, workbook };
  } catch (error) {
    if (isProblem(error, 'WORKBOOK_BUSY')) return { ...failed(entry, error.message), kind: 'busy' };
    if (isProblem(error, 'WORKBOOKS_UNREACHABLE')) return { ...failed(entry, error.message), retried: true };
    if (isProblem(error, 'WORKBOOK_UNREADABLE')) return failed(entry, error.message);
    throw error;
  }
}

export function failed({ id, name }: Pick<WorkbookEntry, 'id' | 'name'>, message: string): Outcome {
  return { kind: 'failed', id, workbook: name, message };
}

const tripped = (name: string, error: unknown): string =>
  `程序处理“${name}”时出错，其他工作簿不受影响；请把此文件交给技术人员（${error instanceof Error ? error.message : error}） / the program failed on this workbook: please pass it on to the engineers`;

const strange = (name: string): string =>
  `“${name}”不是本系统发放的工作簿（缺少身份信息）。请在发放的工作簿中填写，不要新建或复制表格 / “${name}” is not one of the workbooks that were handed out`;

const wrongKind = (entry: WorkbookEntry, identity: Identity): string =>
  `“${entry.name}”放错了文件夹：它是 ${identity.kind}，不是 ${entry.kind}。请移到对应的文件夹 / wrong folder: it is a ${identity.kind}, not a ${entry.kind}`;

const otherRound = (name: string, found: string, expected: string): string =>
  `“${name}”属于另一轮评估（${found}），本轮为 ${expected}。请放回原处，并使用本轮的工作簿 / it belongs to round ${found}, this is ${expected}`;
