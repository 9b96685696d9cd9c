import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askGoogle } from '../adapters/google-setup/ask-google.ts';
import { checkBucket } from '../adapters/google-setup/check-bucket.ts';
import { checkCredentials } from '../adapters/google-setup/check-credentials.ts';
import { checkDatabase } from '../adapters/google-setup/check-database.ts';
import { checkDrive } from '../adapters/google-setup/check-drive.ts';
import { checkFunctions } from '../adapters/google-setup/check-functions.ts';
import { checkIndexes } from '../adapters/google-setup/check-indexes.ts';
import { checkQueue } from '../adapters/google-setup/check-queue.ts';
import { checkQuotas } from '../adapters/google-setup/check-quotas.ts';
import { checkRules } from '../adapters/google-setup/check-rules.ts';
import { checkSheets } from '../adapters/google-setup/check-sheets.ts';
import { fine } from '../domain/health/finding.ts';
import type { RoundDefinition } from '../domain/round/round-definition.ts';
import { checkChannel } from '../pipeline/doctor/check-channel.ts';
import { checkDefinition } from '../pipeline/doctor/check-definition.ts';
import { checkNotices } from '../pipeline/doctor/check-notices.ts';
import { checkProtections } from '../pipeline/doctor/check-protections.ts';
import { checkRound } from '../pipeline/doctor/check-round.ts';
import { checkWorkbooks } from '../pipeline/doctor/check-workbooks.ts';
import type { Checkup } from '../ports/checkup.ts';
import type { CloudEnvironment } from './environment.ts';
import { functionUrl } from './function-urls.ts';
import { googleAuth } from './google-auth.ts';
import { FUNCTIONS, type ServedOffice } from './served-office.ts';

export interface CloudSurroundings {
  readonly environment: CloudEnvironment;
  readonly definition: () => Promise<RoundDefinition>;
  /** Every caller gets the same one. */
  readonly office: () => Promise<ServedOffice>;
}

const SCOPES = ['https://www.googleapis.com/auth/cloud-platform', 'https://www.googleapis.com/auth/drive'];

/** What every cloud profile needs, at Google or on a desk: whoever answers, the requests are the same. */
export function cloudCheckups({ environment, definition, office }: CloudSurroundings): readonly Checkup[] {
  const ask = askGoogle(googleAuth(environment, SCOPES));
  const { SHEETS_ROOT_URL, STORAGE_ROOT_URL, TASKS_ROOT_URL, TASKS_QUEUE } = environment;
  const driveRoot = root(SHEETS_ROOT_URL, 'https://www.googleapis.com');
  return [
    // Whoever asks has read it.
    { name: 'environment', examine: async () => [fine(environment.GOOGLE_CLOUD_PROJECT)] },
    checkDefinition(definition),
    checkCredentials(ask, { driveRoot, accounts: environment.WORKBOOK_ACCOUNTS }),
    checkDrive(ask, { driveRoot, driveId: environment.SHARED_DRIVE_ID }),
    checkSheets(ask, root(SHEETS_ROOT_URL, 'https://sheets.googleapis.com')),
    checkQueue(ask, {
      tasksRoot: root(TASKS_ROOT_URL, 'https://cloudtasks.googleapis.com'),
      queue: `projects/${TASKS_QUEUE.project}/locations/${TASKS_QUEUE.location}/queues/${TASKS_QUEUE.queue}`,
      attempts: environment.TASKS_MAX_ATTEMPTS,
    }),
    checkBucket(ask, {
      storageRoot: root(STORAGE_ROOT_URL, 'https://storage.googleapis.com'),
      bucket: environment.BUCKET,
    }),
    checkRound(office),
    checkChannel(office),
    checkWorkbooks(office),
    checkNotices(office),
    checkProtections(office),
  ];
}

/**
 * What only Google itself has: a project with its quotas, rules, indexes and deployed functions. `product` is the folder with
 * `firestore.rules` and `firestore.indexes.json`.
 */
export function googleCheckups(environment: CloudEnvironment, product: string): readonly Checkup[] {
  const ask = askGoogle(googleAuth(environment, SCOPES));
  const project = environment.GOOGLE_CLOUD_PROJECT;
  const database = environment.FIRESTORE_DATABASE;
  const expected = (file: string) => () => readFile(join(product, file), 'utf8');
  // Without a mail server the function that sends is not deployed.
  const deployed = FUNCTIONS.filter((name) => name !== 'notices' || environment.SMTP_HOST !== undefined);
  const urls = Object.fromEntries(deployed.map((name) => [name, functionUrl(environment, name)]));
  return [
    checkQuotas(ask, {
      project,
      perMinute: { read: environment.READS_PER_MINUTE, write: environment.WRITES_PER_MINUTE },
    }),
    checkDatabase(ask, { project, database }),
    checkRules(ask, { project, database, expected: expected('firestore.rules') }),
    checkIndexes(ask, { project, database, expected: expected('firestore.indexes.json') }),
    checkFunctions({ urls, fetch }),
  ];
}

function root(given: string | undefined, usual: string): string {
  return (given ?? usual).replace(/\/$/, '');
}
