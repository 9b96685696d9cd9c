/** What became of one workbook or one centre in a collect: nobody's trouble stops the others. */
export interface Outcome {
  readonly kind: 'checked' | 'unchanged' | 'missing' | 'busy' | 'failed';
  /** Centre or reviewer id, where known. */
  readonly subject?: string;
  readonly workbook?: string;
  /** What is wrong and what to do; for `busy` and `failed`. */
  readonly message?: string;
  readonly errors?: number;
  readonly warnings?: number;
}

export interface CollectReport {
  readonly outcomes: readonly Outcome[];
}

/**
 * Whether somebody has to do something before everything is read. Centres without a workbook are no trouble, but a round
 * without any is: the folder is then more likely gone than empty.
 */
export function hasTrouble({ outcomes }: CollectReport): boolean {
  if (outcomes.every(({ kind }) => kind === 'missing')) return true;
  return outcomes.some(({ kind }) => kind === 'failed' || kind === 'busy');
}
