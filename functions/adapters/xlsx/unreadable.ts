import { Problem } from '../../domain/problems/problem.ts';

/** Why a file is no workbook that can be read. Thrown where it is seen; the door adds the workbook's name. */
export class Unreadable extends Error {
  readonly found: string;
  readonly remedy: string;

  constructor(found: string, remedy: string, options?: ErrorOptions) {
    super(found, options);
    this.name = 'Unreadable';
    this.found = found;
    this.remedy = remedy;
  }
}

/** A file whose inside contradicts itself: cut off, altered by hand or written by a faulty program. */
export function damaged(detail: string, options?: ErrorOptions): Unreadable {
  return new Unreadable(
    `文件已损坏（${detail}）`,
    '请用 Excel 或 WPS 打开，确认内容后另存为新的 .xlsx 文件；如打不开，请使用最近的备份',
    options,
  );
}

/** Runs `work` and names the workbook in whatever makes it unreadable. */
export function namingWorkbook<T>(workbook: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Problem('WORKBOOK_UNREADABLE', { workbook, found: error.found, remedy: error.remedy }, { cause: error });
  }
}
