/** Variables under which the cloud profile can be opened; nothing in them exists. */
export const CLOUD_VARIABLES = {
  PROFILE: 'cloud',
  GOOGLE_CLOUD_PROJECT: 'centres-2020',
  ROUND: 'guangdong-2019',
  SHARED_DRIVE_ID: '0AJ-x_9',
  BUCKET: 'centres-2020-reports',
  TASKS_QUEUE: 'projects/centres-2020/locations/asia-east1/queues/tasks',
  FUNCTION_URLS: 'https://{function}-123.asia-east1.run.app',
  SCHEDULER_ACCOUNT: 'scheduler@centres-2020.iam.gserviceaccount.com',
  TASKS_ACCOUNT: 'tasks@centres-2020.iam.gserviceaccount.com',
  ADMIN_ACCOUNTS: 'li.na@example.com, wang@example.com',
} as const;
