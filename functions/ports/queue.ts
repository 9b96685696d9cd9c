/** What may be asked for later: one step of a use case, small enough to be done again from its beginning. */
export type Task =
  /** Look at the workbooks that changed. */
  | { readonly kind: 'collect' }
  /** Print one report of a run; `subject` is a centre's id or `PROVINCE`, `job` the recompute that asked for it. */
  | { readonly kind: 'render'; readonly run: string; readonly subject: string; readonly job?: string }
  /** Hand the finished reports of a run to those who receive them. */
  | { readonly kind: 'deliver'; readonly run: string }
  /** Send the notices that are due; with a key, that mail once more. */
  | { readonly kind: 'notices'; readonly mail?: string }
  /** Take a job one step further. */
  | { readonly kind: 'job'; readonly job: string };

export interface QueuedTask {
  /**
   * Letters, digits and `-`, at most 400: two tasks of one name are one task, for at least as long as the first waits or is
   * being done. Names hold a digest of what the task depends on, so that changed content is a new task.
   */
  readonly name: string;
  readonly task: Task;
  /** Not before this ISO time; at once where absent. */
  readonly notBefore?: string;
}

/**
 * Work to be done elsewhere or later: in this process, bounded, or by Cloud Tasks. A task is done at least once, may be done
 * twice and in any order; one that fails is tried again, so every task is safe to repeat.
 *
 * Problems: `QUEUE_UNAVAILABLE` when the queue takes no task.
 */
export interface Queue {
  /** `known` where a task of that name was there already. */
  add(task: QueuedTask): Promise<'added' | 'known'>;
}
