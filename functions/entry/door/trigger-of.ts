import type { CallerKind } from '../../compose/served-office.ts';
import type { Trigger } from '../../pipeline/once-per-trigger.ts';

/** How a caller says which call this is; `undefined` where it says nothing and each call stands for itself. */
export type TriggerSource = (header: (name: string) => string | undefined) => Omit<Trigger, 'door'> | undefined;

/** A run of a schedule: the same job at the same time, however often it is sent. */
const ofSchedule: TriggerSource = (header) => {
  const job = header('x-cloudscheduler-jobname');
  const time = header('x-cloudscheduler-scheduletime');
  return job === undefined || time === undefined ? undefined : { source: 'schedule', name: `${job} ${time}` };
};

/** A task by its name; a later attempt comes only when the one before has ended. */
const ofTask: TriggerSource = (header) => {
  const name = header('x-cloudtasks-taskname');
  const retries = Number(header('x-cloudtasks-taskretrycount') ?? 0);
  return name === undefined
    ? undefined
    : { source: 'task', name, ...(Number.isSafeInteger(retries) && { attempt: retries }) };
};

/** A message of a push channel. */
const ofMessage: TriggerSource = (header) => {
  const channel = header('x-goog-channel-id');
  const number = header('x-goog-message-number');
  return channel === undefined || number === undefined
    ? undefined
    : { source: 'message', name: `${channel} ${number}` };
};

/** These headers can be sent by anybody: they count only from a caller who is known to be of the kind. */
export const TRIGGERS: Readonly<Record<CallerKind | 'drive', TriggerSource>> = {
  scheduler: ofSchedule,
  tasks: ofTask,
  admins: () => undefined,
  drive: ofMessage,
};
