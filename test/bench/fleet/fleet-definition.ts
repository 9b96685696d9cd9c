import { stringify } from 'csv-stringify/sync';
import { definitionIn } from '../../../functions/compose.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import { sampleRegister } from '../../../functions/domain/sample/sample-register.ts';
import { aRoundFolder } from '../../support/a-round-folder.ts';

/** A round of so many made-up centres, with the small workbooks of the English example. */
export async function fleetDefinition(count: number): Promise<RoundDefinition> {
  await using folder = await aRoundFolder('example-english');
  await folder.edit('round.yaml', '\n', '\nsample: true\n');
  // Twelve rows of evidence make a third of each workbook, and nothing here depends on them.
  await folder.edit('return.yaml', '  rows: 12', '  rows: 7');
  const { round } = await definitionIn(folder.folder);
  await folder.write('centres.csv', stringify(sampleRegister(round, count).map((row) => [...row])));
  // Both speak of the example's own centres.
  await folder.remove('hosting-units.csv');
  await folder.remove('previous.csv');
  return await definitionIn(folder.folder);
}
