/** What became of one workbook or one centre in a collect: nobody's trouble stops the others. */
export interface Outcome {
  readonly kind: 'checked' | 'unchanged' | 'missing' | 'busy' | 'failed';
  /** Centre or reviewer id, where known. */
  readonly subject?: string;
  /** The workbook's id, where there is one. */
  readonly id?: string;
  readonly workbook?: string;
  /** What is wrong and what to do; for `busy` and `failed`. */
  readonly message?: string;
  readonly errors?: number;
  readonly warnings?: number;
  /** Looked at again by itself at the next collect; so is whatever is `busy`. */
  readonly retried?: true;
  /** The workbook was there and can no longer be reached. */
  readonly lost?: true;
}

export interface CollectReport {
  readonly outcomes: readonly Outcome[];
  /** The time ran out before everything was dealt with; the next collect goes on from there. */
  readonly isCut: boolean;
  /** Recomputes that the ledger's ticks began; what becomes of them is answered in the ledger by a later collect. */
  readonly jobs?: readonly string[];
}

/**
 * Whether somebody has to do something before everything is read. Centres without a workbook are no trouble, but a round
 * without any is: the folder is then more likely gone than empty.
 */
export function hasTrouble({ outcomes }: CollectReport): boolean {
  if (outcomes.length > 0 && outcomes.every(({ kind }) => kind === 'missing')) return true;
  return outcomes.some(({ kind }) => kind === 'failed' || kind === 'busy');
}

/** Whether a workbook has to be looked at next time whatever its version is then. */
export function isAgain({ kind, retried }: Outcome): boolean {
  return kind === 'busy' || retried === true;
}

/** Message of a workbook that another process is at. */
export const elsewhereCollected = (name: string): string =>
  `“${name}”同时由另一个进程采集，下次再核对 / another process is collecting it at this moment; it is looked at again next time`;
