import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { printNumber } from '../../../functions/domain/report/print-number.ts';
import type { Centre } from '../../../functions/domain/round/centre.ts';
import type { CentreResult, ScoreNode } from '../../../functions/domain/scoring/score-tree.ts';
import { collect } from '../../../functions/pipeline/collect/collect.ts';
import { deliver } from '../../../functions/pipeline/deliver/deliver.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { bodyOf, type ResultRecord, type ReviewRecord, type RunRecord } from '../../../functions/pipeline/documents.ts';
import { evaluate } from '../../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import { openRound } from '../../../functions/pipeline/open-round.ts';
import { publish } from '../../../functions/pipeline/publish.ts';
import { render } from '../../../functions/pipeline/render/render.ts';
import { veto } from '../../support/a-recompute-desk.ts';
import { aReadyWorkspace } from '../../support/a-workspace.ts';
import { collect as listed } from '../../support/collect.ts';

/** Files of a folder, or mails, as text by name. A PDF of this test is its print job: all that would be printed. */
type Texts = ReadonlyMap<string, string>;

async function copiesIn(folder: string): Promise<Texts> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(files.map(async (file) => [file, wordsOf(await readFile(file, 'utf8'))] as const)));
}

/** What people read: without markup, whose coordinates are of the drawing. */
const wordsOf = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(39|x27);/g, "'")
    .replace(/&amp;/g, '&');

async function mailsIn(folder: string): Promise<readonly { readonly to: string; readonly text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('report.'));
  return Promise.all(
    names.map(async (name) => {
      const { to, subject, text, attachments } = await PostalMime.parse(await readFile(join(folder, name)));
      const files = attachments.map(
        ({ filename, content }) => `${filename} ${wordsOf(new TextDecoder().decode(content as ArrayBuffer))}`,
      );
      return { to: to?.[0]?.address ?? '', text: [subject, text, ...files].join('\n') };
    }),
  );
}

const namesOf = ({ name, hostingUnit, hostingChanges }: Centre): readonly string[] => {
  return [name, hostingUnit, ...hostingChanges.map((change) => change.hostingUnit)];
};

interface Run {
  readonly results: ReadonlyMap<string, CentreResult>;
  /** Statistics of all centres as they are printed. */
  readonly common: ReadonlySet<string>;
}

async function runOf({ store, definition }: Office, run: string): Promise<Run> {
  const { id: round } = definition.round;
  const records = (await listed(store.list(paths.results(round, run)))).map((one) => bodyOf<ResultRecord>(one).result);
  const record = bodyOf<RunRecord>(
    (await listed(store.list(paths.runs(round)))).find(({ path }) => path.endsWith(run)) as never,
  );
  const common = record.statistics.flatMap(({ min, median, max }) => [min, median, max]);
  return {
    results: new Map(records.map((result) => [result.centre, result])),
    common: new Set(common.flatMap((value) => [0, 1, 2].map((decimals) => printNumber(value, decimals)))),
  };
}

function figuresOf({ tree }: CentreResult): readonly number[] {
  const below = (node: ScoreNode): readonly number[] => [
    ...[node.value, node.score].flatMap((value) => value ?? []),
    ...node.children.flatMap(below),
  ];
  return tree === undefined ? [] : below(tree);
}

/** What others' figures look like where somebody would know them again: long enough, nobody else's, in no statistic. */
function tellingFigures({ results }: Run, common: ReadonlySet<string>, own: string): readonly string[] {
  const of = (centre: string): readonly number[] => figuresOf(results.get(centre) ?? ({ centre } as CentreResult));
  const mine = new Set(of(own));
  const others = [...results.keys()].filter((centre) => centre !== own).flatMap(of);
  const texts = others
    .filter((value) => !mine.has(value))
    .flatMap((value) => [String(value), ...(Number.isInteger(value) ? [printNumber(value, 0)] : [])]);
  return [...new Set(texts)].filter((text) => text.replace(/\D/g, '').length >= 4 && !common.has(text));
}

it('in a reviewer’s folder, a centre’s copy and its mails nobody finds another centre’s name or figure', async () => {
  await using workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  const { round, reviewers } = office.definition;
  await openRound(office);
  await collect(office);
  await gossip(office, round.centres);
  const { run: first } = await evaluate(office);
  await render(office);
  await publish(office, {});
  await deliver(office, first);
  const [vetoed] = round.centres;
  await veto(office.store, vetoed?.id ?? '');
  const { run } = await evaluate(office);
  await render(office);
  const reason = `${vetoed?.name} (${vetoed?.hostingUnit}) was vetoed, its 12345 visitors are made up`;
  await publish(office, { reason });
  const late = await workspace.open('2024-05-02T08:00:00Z');
  await deliver({ ...late, who: 'office' }, run);
  await late.idle();
  await late[Symbol.asyncDispose]();

  const runs = [await runOf(office, first), await runOf(office, run)];
  const common = new Set(runs.flatMap((one) => [...one.common]));
  const mails = await mailsIn(join(workspace.folder, 'mail'));
  let copies = 0;
  let hidden = 0;
  const search = (texts: Texts, centre: Centre) => {
    const names = round.centres.filter(({ id }) => id !== centre.id).flatMap(namesOf);
    const foreign = [...names.filter((name) => !namesOf(centre).some((own) => own.includes(name)))];
    const sought = [
      ...foreign,
      ...reviewers.map(({ name }) => name),
      ...runs.flatMap((one) => tellingFigures(one, common, centre.id)),
    ];
    expect(sought.length).toBeGreaterThan(30);
    for (const [file, text] of texts) {
      copies += 1;
      if (text.includes('[another centre]') && text.includes('[a reviewer]')) hidden += 1;
      expect(sought.filter((one) => text.includes(one)).map((one) => `${one} in ${file}`)).toEqual([]);
      // What is searched is what would be found.
      expect(text.includes(centre.name) || file.endsWith('.txt')).toBe(true);
    }
  };
  for (const centre of round.centres) {
    search(await copiesIn(join(workspace.folder, 'reports', 'centres', centre.id)), centre);
    const own = mails.filter(({ to }) => to === `${centre.id}@example.org`);
    expect(own.length).toBeGreaterThan(0);
    search(new Map(own.map(({ text }, place) => [`mail ${place}`, text])), centre);
    for (const { id } of reviewers) {
      const folder = await copiesIn(join(workspace.folder, 'reports', 'reviewers', id));
      const about = [...folder].filter(([file]) => file.includes(`${centre.name}`));
      search(new Map(about), centre);
    }
  }
  expect(copies).toBeGreaterThan(4 * round.centres.length);
  expect(hidden).toBeGreaterThan(round.centres.length);
}, 60_000);

/** Reviewers who name everybody in what they write. */
async function gossip({ store, definition }: Office, centres: readonly Centre[]): Promise<void> {
  const everybody = [...centres.flatMap(namesOf), ...definition.reviewers.map(({ name }) => name)].join(', ');
  for (const document of await listed(store.list(paths.reviews(definition.round.id)))) {
    const record = bodyOf<ReviewRecord>(document);
    const body = { ...record, review: { ...record.review, comment: `Unlike ${everybody}` } };
    await store.commit([{ kind: 'put', path: document.path, body: body as never }]);
  }
}
