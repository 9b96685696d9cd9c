/** Refusals of Cloud Tasks, in the words that were recorded from the service. */
import { GoogleError } from '../http/google-error.ts';

const REFERENCE = 'https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues';

function help(description: string, url: string): { readonly details: readonly object[] } {
  return { details: [{ '@type': 'type.googleapis.com/google.rpc.Help', links: [{ description, url }] }] };
}

export function queueUnknown(): GoogleError {
  return new GoogleError(
    'NOT_FOUND',
    'Queue does not exist. If you just created the queue, wait at least a minute for the queue to initialize.',
  );
}

export function taskUnknown(): GoogleError {
  return new GoogleError('NOT_FOUND', 'Requested entity was not found.');
}

export function taskGone(): GoogleError {
  return new GoogleError(
    'NOT_FOUND',
    'The task no longer exists, though a task with this name existed recently. The task either successfully completed or was deleted.',
  );
}

export function taskExists(): GoogleError {
  return new GoogleError('ALREADY_EXISTS', 'Requested entity already exists');
}

export function taskExistedRecently(): GoogleError {
  return new GoogleError(
    'ALREADY_EXISTS',
    'The task cannot be created because a task with this name existed too recently. For more information about task de-duplication see https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks/create#body.request_body.FIELDS.task.',
  );
}

export function taskIdInvalid(id: string): GoogleError {
  return new GoogleError(
    'INVALID_ARGUMENT',
    `Task ID "${id}" can contain only letters ([A-Za-z]), numbers ([0-9]), hyphens (-), or underscores (_). Task ID must between 1 and 500 characters.`,
    help('Definition of task ID', `${REFERENCE}.tasks#Task.FIELDS.name`),
  );
}

export function taskNameInvalid(): GoogleError {
  return new GoogleError(
    'INVALID_ARGUMENT',
    'Task name must be formatted: "projects/<PROJECT_ID>/locations/<LOCATION_ID>/queues/<QUEUE_ID>/tasks/<TASK_ID>"',
  );
}

export function queueMismatch(parent: string, named: string): GoogleError {
  return new GoogleError(
    'INVALID_ARGUMENT',
    `The queue name from request ('${parent}') must be the same as the queue name in the named task ('${named}').`,
  );
}

export function invalidArgument(message: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', message);
}

export function lacksPermission(permission: string, resource: string): GoogleError {
  return new GoogleError(
    'PERMISSION_DENIED',
    `The principal (user or service account) lacks IAM permission "${permission}" for the resource "${resource}" (or the resource may not exist).`,
  );
}
