import { fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type AskGoogle, refused } from './ask-google.ts';

/** No spreadsheet has it: a service that is switched on says so. */
const NOBODYS = 'doctor';

/** Whether the Sheets API is switched on and answers us. */
export function checkSheets(ask: AskGoogle, sheetsRoot: string): Checkup {
  return {
    name: 'sheets',
    needs: ['credentials'],
    examine: async () => {
      const answer = await ask(`${sheetsRoot}/v4/spreadsheets/${NOBODYS}?fields=spreadsheetId`);
      if (answer.status === 404 || answer.status === 200) return [fine('Sheets API')];
      return [refused(answer, { thing: 'Sheets API', missing: '' })];
    },
  };
}
