import { describe, expect, test } from 'vitest';
import { previousLines } from '../../../functions/cli/words/previous-lines.ts';
import { roundLines } from '../../../functions/cli/words/round-lines.ts';
import { takenLines } from '../../../functions/cli/words/taken-lines.ts';
import type { AuditEntry } from '../../../functions/domain/audit/audit-entry.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import { termDifferences } from '../../../functions/domain/round/term-differences.ts';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { collect } from '../../../functions/pipeline/collect/collect.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import {
  bodyOf,
  load,
  type ResultRecord,
  type RoundRecord,
  type RunRecord,
  type Snapshot,
  toBody,
} from '../../../functions/pipeline/documents.ts';
import { evaluate } from '../../../functions/pipeline/evaluate/evaluate.ts';
import { openRound } from '../../../functions/pipeline/open-round.ts';
import { publish } from '../../../functions/pipeline/publish.ts';
import { roundStatus } from '../../../functions/pipeline/round-status.ts';
import { takePrevious } from '../../../functions/pipeline/years/take-previous.ts';
import type { RoundFolder } from '../../support/a-round-folder.ts';
import type { TestOffice } from '../../support/a-workspace.ts';
import { collect as listed } from '../../support/collect.ts';
import { twoYears } from '../../support/two-years.ts';

const FIRST = 'example-english';
const row = (id: string, no: number, name: string) => `${id},${no},${name},A Guild,,2019-05-02,2019-09-14,,,,`;

/** A year later: one hub came, one went, two merged, one was renamed, and amounts are reported in pounds under another name. */
async function aYearLater(folder: RoundFolder): Promise<void> {
  await folder.remove('previous.csv');
  await folder.remove('hosting-units.csv');
  const [header = ''] = (await folder.read('centres.csv')).split('\n');
  const rows = [
    row('alderbeck', 1, 'Alderbeck Repair Hub'),
    row('millharrow', 2, 'Millharrow Repair Hub'),
    row('dunsmere-bay', 3, 'Dunsmere Bay Repair Hub'),
    row('newbury', 4, 'Newbury Repair Hub'),
    row('eastwick-fen', 5, 'Eastwick Fen Repair Hub'),
  ];
  await folder.write('centres.csv', [header, ...rows, ''].join('\n'));
  const successions = [
    'from,to,kind,date,note',
    'brindleford,millharrow,merge,2024-02-01,',
    'coldharrow,millharrow,merge,2024-02-01,one hall for both',
    'dunsmere,dunsmere-bay,rename,2024-01-15,',
  ];
  await folder.write('successions.csv', successions.join('\n'));
  const yaml = (await folder.read('round.yaml'))
    .replaceAll('value-saved', 'pounds-saved')
    .replace('- id: pounds-saved', '- id: pounds-saved\n    formerly: value-saved')
    .replace('scaleOfYuan: 1000\n', 'scaleOfYuan: 1\n')
    .replace('unit: thousand pounds', 'unit: pounds');
  await folder.write('round.yaml', `${yaml}\nprevious: { round: ${FIRST} }\n`);
}

async function evaluated(office: TestOffice): Promise<string> {
  await openRound(office);
  await collect(office);
  return (await evaluate(office)).run;
}

const centreOf = ({ round }: RoundDefinition, id: string) => {
  const found = round.centres.find((centre) => centre.id === id);
  if (found === undefined) throw new Error(`no centre ${id}`);
  return found;
};

/** A run that says of one centre another figure than the published one does, published in its place. */
async function correct(office: TestOffice, centre: string): Promise<void> {
  const { store, definition } = office;
  const round = definition.round.id;
  const record = await load<RoundRecord>(store, paths.round(round));
  const run = record?.latestRun ?? '';
  const stored = await load<RunRecord>(store, paths.run(round, run));
  const results = await listed(store.list(paths.results(round, run)));
  const changed = (body: ResultRecord): object =>
    body.result.centre === centre
      ? JSON.parse(JSON.stringify(body).replace(/("id":"items-repaired","kind":"indicator".*?"value":)\d+/, '$14321'))
      : body;
  await store.commit([
    ...results.map((document) => ({
      ...{ kind: 'put' as const, path: paths.result(round, 'corrected', bodyOf<ResultRecord>(document).result.centre) },
      body: toBody(changed(bodyOf<ResultRecord>(document))),
    })),
    { kind: 'put', path: paths.run(round, 'corrected'), body: toBody({ ...stored, run: 'corrected' }) },
  ]);
  await publish(office, { run: 'corrected', reason: 'a figure was corrected' });
}

describe('last year’s figures', () => {
  test('come from the published run, over mergers, names and units, each leading back to its cell, and are fixed', async () => {
    await using years = await twoYears(aYearLater, async (office) => {
      await evaluated(office);
      await publish(office, {});
    });
    await using first = await years.first.open();
    await using second = await years.second.open();
    const { definition } = second;
    const then = async (centre: string, indicator: string): Promise<number> => {
      const head = await load<RoundRecord>(first.store, paths.round(FIRST));
      const kept = await load<ResultRecord>(first.store, paths.result(FIRST, head?.published?.run ?? '', centre));
      const text = JSON.stringify(kept?.result.tree);
      return Number(new RegExp(`"id":"${indicator}","kind":"indicator".*?"value":([\\d.]+)`).exec(text)?.[1]);
    };

    const items = (await then('brindleford', 'items-repaired')) + (await then('coldharrow', 'items-repaired'));
    const merged = centreOf(definition, 'millharrow');
    expect(merged.previous['items-repaired']).toBe(items);
    const pounds = ((await then('brindleford', 'value-saved')) + (await then('coldharrow', 'value-saved'))) * 1000;
    expect(merged.previous['pounds-saved']).toBeCloseTo(pounds, 6);
    expect(centreOf(definition, 'dunsmere-bay').previous['volunteers']).toBe(await then('dunsmere', 'volunteers'));
    expect(centreOf(definition, 'newbury').history?.previous['volunteers']).toEqual({
      ...{ kind: 'missing', reason: 'centre-new' },
    });
    expect(centreOf(definition, 'eastwick-fen').history?.previous['volunteers']).toEqual({
      ...{ kind: 'missing', reason: 'ineligible' },
    });

    // From the figure back to the snapshot and its very cell.
    const figure = merged.history?.previous['pounds-saved'];
    if (figure?.kind !== 'known') throw new Error('no figure');
    for (const { centre, snapshot = '', source, value } of figure.parts) {
      const kept = await load<Snapshot>(first.store, paths.snapshot(FIRST, centre, snapshot));
      const read = kept?.reading.figures.find(
        (one) => one.source?.a1 === source?.a1 && one.source?.tab === source?.tab,
      );
      expect(read).toMatchObject({ indicator: 'value-saved', reading: { kind: 'number', value } });
    }

    const pointed = previousLines(definition.round, merged, 'pounds-saved');
    expect(pointed[0]).toMatch(/last year: [\d,.]+ {2}← example-english · 评估 run [0-9a-f]{16}$/);
    expect(pointed.slice(1)).toEqual([
      expect.stringMatching(/Brindleford Repair Hub: [\d,.]+ × 1,000 {2}← 快照 snapshot [0-9a-f]{16} .+![A-Z]+\d+$/),
      expect.stringMatching(/Coldharrow Repair Hub: [\d,.]+ × 1,000/),
    ]);
    expect(previousLines(definition.round, centreOf(definition, 'newbury'), 'volunteers')[0]).toContain('new centre');

    await openRound(second);
    const ran = await evaluated(second);
    await correct(first, 'alderbeck');
    await using again = await years.second.open();
    expect(again.definition.digest).toBe(definition.digest);
    expect(await evaluated(again)).toBe(ran);

    const asked = await takePrevious(again, { isPreview: true });
    expect(asked).toMatchObject({
      of: FIRST,
      run: 'corrected',
      isPublished: true,
      isKnown: false,
      unknown: [],
      needsAmendment: true,
    });
    const before = centreOf(definition, 'alderbeck').previous['items-repaired'];
    expect(asked.changes).toEqual([{ centre: 'alderbeck', indicator: 'items-repaired', before, after: 4321 }]);
    expect(takenLines(definition.round, asked, true).join('\n')).toMatch(
      /Alderbeck Repair Hub · Items repaired: .* → 4,321[\s\S]*preview/,
    );
    await expect(takePrevious(again, {})).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await takePrevious(again, { reason: 'the result of last year was corrected' });
    expect(await takePrevious(again, {})).toMatchObject({ isKnown: true });
    const facts = (await listed(again.store.list('audit'))).map((one) => bodyOf<AuditEntry>(one));
    expect(facts.filter(({ action }) => action === 'take-previous')).toMatchObject([
      { subject: paths.earlierRounds(again.definition.round.id), reason: 'the result of last year was corrected' },
    ]);
    expect((await verifyAudit(again.store)).firstBreak).toBeUndefined();
    await using fresh = await years.second.open();
    expect(centreOf(fresh.definition, 'alderbeck').previous['items-repaired']).toBe(4321);
    const changed = termDifferences(definition, fresh.definition);
    expect(changed.map(({ file, path }) => `${file} ${path}`)).toEqual([
      `round.yaml earlier[${FIRST}].run`,
      'previous.csv alderbeck.items-repaired',
    ]);
    await expect(openRound(fresh)).rejects.toMatchObject({ code: 'DEFINITION_CHANGED' });
  });

  test('are those of the newest run where none was published, and none, for good, where nothing was evaluated', async () => {
    await using years = await twoYears(aYearLater);
    await using early = await years.second.open();
    expect(early.definition.round.earlier).toBeUndefined();
    await openRound(early);
    await using first = await years.first.open();
    const run = await evaluated(first);
    await using second = await years.second.open();
    expect(second.definition.digest).toBe(early.definition.digest);

    expect(await takePrevious(second, { reason: 'last year is evaluated' })).toMatchObject({ run, isPublished: false });
    expect(roundLines(second.definition.round, await roundStatus(second)).join('\n')).toMatch(/nothing was taken/);
    await using known = await years.second.open();
    expect(roundLines(known.definition.round, await roundStatus(known)).join('\n')).toContain(
      `${FIRST} · 评估 run ${run}`,
    );
    expect(known.definition.round.earlier).toMatchObject([{ round: FIRST, run, isPublished: false }]);
    await expect(takePrevious(first, {})).rejects.toMatchObject({ code: 'NO_ROUND_BEFORE' });
  });
});
