import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printCode, versionLetters } from '../../../functions/domain/print/print-code.ts';
import { collect } from '../../../functions/pipeline/collect/collect.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { bodyOf, type ReturnHead } from '../../../functions/pipeline/documents.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import { openRound } from '../../../functions/pipeline/open-round.ts';
import { printReturns } from '../../../functions/pipeline/paper/print-returns.ts';
import { takeIn } from '../../../functions/pipeline/paper/take-in.ts';
import { aRoundFolder } from '../../support/a-round-folder.ts';
import { addressOf, tabOf } from '../../support/a-workbook.ts';
import { aWorkspace, type TestWorkspace } from '../../support/a-workspace.ts';
import { collect as listed } from '../../support/collect.ts';
import { editWorkbook } from '../../support/edit-workbook.ts';

const COLUMNS = `  intake:
    heads: { intakeCodes: Codes, intakeAnswer: What came in }
    prompts:
      intakeCodes: { prompt: { title: Codes, text: Scan them. }, refusal: { title: Too long, text: Too long. } }
    answers: { complete: "all {wanted} in", partial: "in {copies}, missing {missing}", none: none in, outdated: "void {copies}", refused: "{code}: {reason}" }
  recompute:`;

/** A workspace whose round wants two copies and whose ledger has the columns. */
async function aPaperWorkspace(): Promise<TestWorkspace> {
  await using folder = await aRoundFolder('example-english');
  await folder.edit('round.yaml', 'paperCopies: 1', 'paperCopies: 2');
  await folder.edit('ledger.yaml', '  recompute:', COLUMNS);
  return await aWorkspace({ round: folder.folder });
}

async function codesOf(office: Office, centre: string): Promise<readonly string[]> {
  const round = office.definition.round.id;
  const document = await office.store.get(paths.return(round, centre));
  const snapshot = (document && bodyOf<ReturnHead>(document).accepted?.snapshot) ?? '';
  const version = versionLetters({ round, centre, snapshot });
  return [printCode(version, 1), printCode(version, 2)];
}

interface Ledger {
  readonly write: (cells: Readonly<Record<string, string | number>>) => Promise<void>;
  readonly answer: () => Promise<string>;
  readonly findings: () => Promise<string>;
}

/** The first centre's row of the ledger. */
async function ledgerOf({ folder }: TestWorkspace, office: Office): Promise<Ledger> {
  const [name = ''] = await readdir(join(folder, 'ledger'));
  const raw = async () => (await office.workbooks.read(`ledger/${name}`)).workbook;
  return {
    write: async (cells) => {
      const workbook = await raw();
      const edits = Object.entries(cells).map(([column, value]) => [
        addressOf(workbook, 'register', ['alderbeck', column]),
        value,
      ]);
      await editWorkbook(join(folder, 'ledger', name), {
        [tabOf(workbook, 'register').title]: Object.fromEntries(edits),
      });
      await collect(office);
    },
    answer: async () => {
      const workbook = await raw();
      const at = addressOf(workbook, 'register', ['alderbeck', 'intakeAnswer']);
      return String(tabOf(workbook, 'register').cells.get(at)?.value ?? '');
    },
    findings: async () => {
      const tab = (await raw()).tabs.find(({ title }) => title === 'Findings');
      return [...(tab?.cells.values() ?? [])].map(({ value }) => value).join('\n');
    },
  };
}

describe('codes in the ledger', () => {
  test('do what the command does, are answered beside them, and meet what the command took in', async () => {
    await using workspace = await aPaperWorkspace();
    await using office = await workspace.open();
    await openRound(office);
    await collect(office);
    await printReturns(office, office.definition.round.centres);
    const [one = '', two = ''] = await codesOf(office, 'alderbeck');
    const [others = ''] = await codesOf(office, 'brindleford');
    const ledger = await ledgerOf(workspace, office);

    await ledger.write({ copies: 2, intakeCodes: `${one.toLowerCase()}\n${others}\nNENT-QAXB-N21A` });
    const [first, ...refused] = (await ledger.answer()).split('\n');
    expect(first).toBe('in 1, missing 2');
    expect(refused).toEqual([
      `${others}: this is copy 1 of Brindleford Repair Hub`,
      expect.stringContaining('NENT-QAXB-N21A: '),
    ]);
    expect(await ledger.findings()).toMatch(/2 is entered as the paper copies received, while 1 were taken in/);
    expect(await ledger.findings()).toMatch(/“NENT-QAXB-N21A” was not taken in/);
    expect(await office.store.get(paths.intake('example-english', 'brindleford', 1))).toBeUndefined();

    await takeIn(office, [two]);
    await collect(office);
    expect((await ledger.answer()).split('\n')[0]).toBe('all 2 in');
    expect(await ledger.findings()).not.toContain('is entered as the paper copies');

    // Taking a code out of its cell takes no paper back.
    await ledger.write({ intakeCodes: '' });
    expect(await ledger.answer()).toBe('all 2 in');
    expect(await ledger.findings()).not.toContain('was not taken in');
    const trail = (await listed(office.store.list('audit'))).filter(({ body }) => body['action'] === 'paper-received');
    expect(trail.map(({ body }) => [body['who'], body['subject']])).toEqual([
      ['台账 ledger', paths.intake('example-english', 'alderbeck', 1)],
      [office.who, paths.intake('example-english', 'alderbeck', 2)],
    ]);
    const before = await listed(office.store.list(paths.intakes('example-english')));
    await collect(office);
    expect(await listed(office.store.list(paths.intakes('example-english')))).toEqual(before);
  });
});
