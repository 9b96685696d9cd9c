import { drive, type drive_v3 } from '@googleapis/drive';
import { sheets, type sheets_v4 } from '@googleapis/sheets';

export interface GoogleClients {
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
}

export interface ClientSettings {
  /** Application default credentials or any other client of google-auth-library. */
  readonly auth?: NonNullable<sheets_v4.Options['auth']>;
  /** Another place than Google, such as `http://127.0.0.1:8080/`. */
  readonly rootUrl?: string;
}

/** Sheets gives up after 180 s itself. */
const TIMEOUT_MS = 100_000;
/** Of one answer, unpacked. A return takes about 1 MB; a workbook blown up beyond this would blow up the function. */
const LARGEST_ANSWER_BYTES = 48 * 1024 * 1024;

/** What our account must be granted. */
export const GOOGLE_SCOPES: readonly string[] = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive',
];

/** Google's own clients, with their repeating switched off. */
export function googleClients({ auth, rootUrl }: ClientSettings): GoogleClients {
  const options = {
    ...(auth !== undefined && { auth }),
    ...(rootUrl !== undefined && { rootUrl }),
    retry: false,
    retryConfig: { retry: 0 },
    timeout: TIMEOUT_MS,
    maxContentLength: LARGEST_ANSWER_BYTES,
  };
  return { sheets: sheets({ version: 'v4', ...options }), drive: drive({ version: 'v3', ...options }) };
}
