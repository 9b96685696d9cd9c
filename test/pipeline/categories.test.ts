import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { definitionIn } from '../../functions/compose.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { load, type RunRecord } from '../../functions/pipeline/documents.ts';
import { previewRecompute } from '../../functions/pipeline/recompute/preview.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { status } from '../../functions/pipeline/status.ts';
import { aRoundFolder } from '../support/a-round-folder.ts';
import { aWorkspace, type TestOffice } from '../support/a-workspace.ts';

const CATEGORIES = `  categories:
    - { id: town, title: In towns, is: [town, suburb] }
    - id: village
      title: In villages
      scheme:
        groupWeights: { repairs: 0.2, people: 0.8 }
        secondOpinions: [{ method: topsis }]
      grades:
        shares: [{ id: first, title: First class, share: 0.5 }, { id: second, title: Second class, share: null }]
        veto: Withheld by the bureau
`;
const WORDS = ['town', 'village', 'suburb', 'village', 'town', 'village'];
const TOGETHER = `version: together
decidedBy: the office
categories:
  - { id: all, title: All of them, is: [town, suburb, village] }
`;

/** The English round with a category for each hub, and another scheme that puts them together. */
async function aRoundOfHubs() {
  const folder = await aRoundFolder('example-english');
  await folder.edit('round.yaml', '  missing: withhold\n', `  missing: withhold\n${CATEGORIES}`);
  // Its tiers of funding are not told apart by category.
  const settings = await folder.read('round.yaml');
  await folder.write('round.yaml', settings.replace(/^funding:\n( .*\n)+/m, ''));
  const [head = '', ...rows] = (await folder.read('centres.csv')).trimEnd().split('\n');
  const divided = rows.map((row, n) => `${row},${WORDS[n]}`);
  await folder.write('centres.csv', `${[`${head},category`, ...divided].join('\n')}\n`);
  await mkdir(join(folder.folder, 'schemes'));
  await folder.write('schemes/together.yaml', TOGETHER);
  return folder;
}

const placesOf = async (office: TestOffice) =>
  (await status(office)).map(({ category, result }) => [category?.title.en, result?.rank, category?.ranked]);

describe('a round with categories', () => {
  test('is collected, evaluated and printed by category, and a recompute may put them together', async () => {
    await using folder = await aRoundOfHubs();
    expect((await definitionIn(folder.folder)).schemes['together']?.categories).toHaveLength(1);
    await using workspace = await aWorkspace({ round: folder.folder });
    await using office = await workspace.open();
    const { evaluated, rendered } = await runRound(office);
    expect(rendered.failures).toEqual([]);

    const places = await placesOf(office);
    for (const title of ['In towns', 'In villages']) {
      const own = places.filter(([category]) => category === title);
      const ranks = own.flatMap(([, rank]) => (typeof rank === 'number' ? [rank] : []));
      expect(own).toHaveLength(3);
      expect(Math.min(...ranks)).toBe(1);
      expect(own.map(([, , of]) => of)).toEqual(own.map(() => ranks.length));
    }
    const round = office.definition.round.id;
    const run = await load<RunRecord>(office.store, paths.run(round, evaluated.run));
    expect(run?.categories?.map(({ category, secondOpinions }) => [category, secondOpinions?.length])).toEqual([
      ['town', undefined],
      ['village', 1],
    ]);

    const book = await openXlsx(await readFile(join(workspace.folder, 'reports', 'results.xlsx')));
    const [header = [], ...rows] = book.sheets[0]?.rows ?? [];
    const [category, rank] = [header.indexOf('Category'), header.indexOf('Rank')];
    const ranked = rows.filter((row) => typeof row[rank] === 'number').map((row) => row[category]);
    expect(new Set(ranked)).toEqual(new Set(['In towns', 'In villages']));
    expect(ranked).toEqual(ranked.toSorted());

    const preview = await previewRecompute(office, { scheme: 'together' });
    expect(preview.causes).toEqual(['scheme']);
    const ranks = preview.centres.flatMap(({ after }) => (after?.rank === undefined ? [] : [after.rank]));
    expect(Math.max(...ranks)).toBeGreaterThan(3);
  });

  test('is refused where a centre is in none', async () => {
    await using folder = await aRoundOfHubs();
    await writeFile(
      join(folder.folder, 'centres.csv'),
      (await folder.read('centres.csv')).replace(/suburb$/m, 'hamlet'),
    );
    await expect(definitionIn(folder.folder)).rejects.toMatchObject({ code: 'ROUND_INVALID' });
  });
});
