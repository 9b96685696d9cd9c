import type { CloudEnvironment } from './environment.ts';
import type { FunctionName } from './served-office.ts';

/** Where a function is reached. */
export function functionUrl({ FUNCTION_URLS }: Pick<CloudEnvironment, 'FUNCTION_URLS'>, name: FunctionName): string {
  return FUNCTION_URLS.replaceAll('{function}', name);
}

/** Where a job is taken a step further. */
export function jobsUrl(environment: Pick<CloudEnvironment, 'FUNCTION_URLS'>): string {
  return `${functionUrl(environment, 'recompute')}/jobs`;
}
