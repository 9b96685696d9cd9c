import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScorecard } from '../../functions/domain/intake/read-scorecard.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { load, type ReturnHead, type Snapshot } from '../../functions/pipeline/documents.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { aReadyWorkspace, type TestOffice, type TestWorkspace } from '../support/a-workspace.ts';
import { editWorkbook } from '../support/edit-workbook.ts';

const ROUND = 'example-english';
const CENTRE = 'alderbeck';

async function collected(workspace: TestWorkspace, now?: string): Promise<TestOffice> {
  const office = await workspace.open(now);
  await openRound(office);
  await collect(office);
  return office;
}

/** What the first scorecard shows of a centre, section by section; and whether any of it is a formula. */
async function shownIn({ workbooks, definition }: TestOffice, centre: string) {
  const [entry] = await workbooks.list('scorecard');
  const { workbook } = await workbooks.read(entry?.id ?? '');
  const { texts = [] } = readScorecard({ round: definition.round, layout: definition.layouts.scorecard }, workbook);
  const cells = texts
    .filter((place) => place.centre === centre)
    .map((place) => ({
      ...place,
      cell: workbook.tabs.find(({ title }) => title === place.source.tab)?.cells.get(place.source.a1),
    }));
  const bySection = Map.groupBy(cells, ({ section }) => section);
  return {
    hasFormula: cells.some(({ cell }) => cell?.formula !== undefined),
    sections: Object.fromEntries(
      [...bySection].map(([section, own]) => [section, own.map(({ cell }) => String(cell?.value ?? '')).join('')]),
    ),
  };
}

async function acceptedTexts({ store }: TestOffice, centre: string): Promise<Readonly<Record<string, string>>> {
  const head = await load<ReturnHead>(store, paths.return(ROUND, centre));
  const snapshot = await load<Snapshot>(store, paths.snapshot(ROUND, centre, head?.accepted?.snapshot ?? ''));
  return Object.fromEntries((snapshot?.reading.sections ?? []).map(({ item, text }) => [item, text]));
}

async function stateOf({ store }: TestOffice, centre: string): Promise<string | undefined> {
  return (await load<ReturnHead>(store, paths.return(ROUND, centre)))?.state;
}

/** Writes another text for the first section into a centre's return. */
async function rewrite({ folder }: TestWorkspace, office: TestOffice, text: string): Promise<void> {
  const head = await load<ReturnHead>(office.store, paths.return(ROUND, CENTRE));
  const snapshot = await load<Snapshot>(office.store, paths.snapshot(ROUND, CENTRE, head?.snapshot ?? ''));
  const [section] = snapshot?.reading.sections ?? [];
  if (section?.source === undefined) throw new Error('no section');
  const name = (await readdir(join(folder, 'returns'))).find((one) => one.startsWith('01')) ?? '';
  await editWorkbook(join(folder, 'returns', name), { [section.source.tab]: { [section.source.a1]: text } });
}

/** Before the deadline of the round, so that what is changed is accepted at once. */
const IN_TIME = '2024-01-10T08:00:00Z';

describe('a scorecard', () => {
  test('shows the sections of the snapshot that was accepted, as texts', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await collected(workspace);
    expect(await stateOf(office, CENTRE)).toBe('submitted');
    const texts = await acceptedTexts(office, CENTRE);
    const { sections, hasFormula } = await shownIn(office, CENTRE);
    expect(Object.keys(sections)).toEqual(office.definition.round.rubric.sections.map(({ id }) => id));
    for (const [section, text] of Object.entries(sections)) {
      expect(text.replaceAll('\n', '')).toBe(texts[section]?.trim().replaceAll('\n', ''));
    }
    expect(hasFormula).toBe(false);
  });

  test('says of a centre that has not handed in that its text is to come', async () => {
    await using workspace = await aReadyWorkspace();
    const returns = join(workspace.folder, 'returns');
    const [first = ''] = await readdir(returns);
    await rm(join(returns, first));
    await using office = await collected(workspace);
    const heads = await Promise.all(office.definition.round.centres.map(({ id }) => stateOf(office, id)));
    const missing = office.definition.round.centres[heads.indexOf(undefined)]?.id ?? '';
    const { sections } = await shownIn(office, missing);
    expect(Object.keys(sections)).toHaveLength(office.definition.round.rubric.sections.length);
    for (const text of Object.values(sections)) expect(text).toBe('(not handed in yet; filled in once it is)');
  });

  test('is written anew when a newer snapshot is accepted, and left alone while nothing changes', async () => {
    await using workspace = await aReadyWorkspace();
    await using first = await collected(workspace, IN_TIME);
    const folder = join(workspace.folder, 'scorecards');
    const [card = ''] = await readdir(folder);
    const before = await stat(join(folder, card), { bigint: true });
    await using again = await collected(workspace, IN_TIME);
    expect((await stat(join(folder, card), { bigint: true })).mtimeNs).toBe(before.mtimeNs);
    const text = `=HYPERLINK("https://example.org")\n${'A long paragraph about the year. '.repeat(60)}`;
    await rewrite(workspace, again, text);
    await using office = await collected(workspace, IN_TIME);
    const texts = await acceptedTexts(office, CENTRE);
    expect(Object.values(texts)[0]).toContain('HYPERLINK');
    const { sections, hasFormula } = await shownIn(office, CENTRE);
    const [section = ''] = Object.keys(sections);
    expect(sections[section]?.replaceAll('\n', '')).toBe(texts[section]?.trim().replaceAll('\n', ''));
    expect(hasFormula).toBe(false);
    expect(first.definition.digest).toBe(office.definition.digest);
  });

  test('keeps its marks and findings while texts come in, and is read without a fault', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await collected(workspace);
    const { round, layouts } = office.definition;
    const [entry] = await office.workbooks.list('scorecard');
    const { workbook } = await office.workbooks.read(entry?.id ?? '');
    const reading = readScorecard({ round, layout: layouts.scorecard }, workbook);
    expect(reading.issues).toEqual([]);
    expect(reading.finished).toBe(true);
    expect(reading.reviews.every(({ marks }) => marks.every((mark) => typeof mark.marks === 'number'))).toBe(true);
  });
});
