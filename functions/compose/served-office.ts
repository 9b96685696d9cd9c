import type { WorkbookPlan } from '../domain/workbook/plan.ts';
import type { Office } from '../pipeline/office.ts';
import type { Callers } from '../ports/callers.ts';
import type { ChangeBell } from '../ports/change-bell.ts';

/** The functions as they are deployed: names for addresses, in lower case. */
export const FUNCTIONS = [
  'collect',
  'on-change',
  'sweep',
  'renew-channel',
  'evaluate',
  'render',
  'deliver',
  'notices',
  'recompute',
  'files',
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];

export type CallerKind = 'scheduler' | 'tasks' | 'admins';

/** An office that functions open for one request after the other. */
export interface ServedOffice extends Office, AsyncDisposable {
  /** Tells callers of one function from strangers. */
  readonly callersOf: (name: FunctionName) => Callers;
  readonly accounts: Readonly<Record<CallerKind, readonly string[]>>;
  /** Absent where nobody tells us of changes. */
  readonly push?: PushSettings;
  /** How many protections, rules and keys a workbook lacks of its plan; absent where people can take none away. */
  readonly lacks?: (id: string, plan: WorkbookPlan) => Promise<number>;
  /** Where an emulated Google hands out identity tokens: `GET /token?account=…&audience=…`. */
  readonly tokens?: string;
  /** Id of the Google Cloud project, for the names of traces. */
  readonly project?: string;
  /** After which the platform ends a request. */
  readonly timeoutMs?: number;
  /** How often the queue tries a task. */
  readonly taskAttempts?: number;
}

export interface PushSettings {
  readonly bell: ChangeBell;
  /** What the tokens of all channels are made from. */
  readonly secret: string;
}
