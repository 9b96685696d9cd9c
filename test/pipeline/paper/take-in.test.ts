import { describe, expect, test } from 'vitest';
import { intakeLines } from '../../../functions/cli/words/paper-lines.ts';
import { printCode, versionLetters } from '../../../functions/domain/print/print-code.ts';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { bodyOf, toBody } from '../../../functions/pipeline/documents.ts';
import { printReturns } from '../../../functions/pipeline/paper/print-returns.ts';
import { type IntakeReport, takeIn } from '../../../functions/pipeline/paper/take-in.ts';
import { aPaperDesk, type PaperDesk } from '../../support/a-paper-desk.ts';
import { collect as listed } from '../../support/collect.ts';

async function aPrintedReturn(centre = 'shantou', desk?: PaperDesk) {
  const opened = desk ?? (await aPaperDesk());
  const snapshot = await opened.accept(centre);
  await printReturns(opened.office, opened.centres);
  const version = versionLetters({ round: opened.office.definition.round.id, centre, snapshot });
  return { desk: opened, snapshot, codes: [1, 2, 3, 4, 5].map((copy) => printCode(version, copy)) };
}

async function trail({ office }: PaperDesk): Promise<readonly unknown[]> {
  return (await listed(office.store.list('audit'))).map(({ body }) => [body['action'], body['who'], body['subject']]);
}

const kindsOf = ({ outcomes }: IntakeReport): readonly string[] => outcomes.map(({ kind }) => kind);
const INTAKE = 'rounds/guangdong-2019/intakes';

describe('paper that comes in', () => {
  test('is ticked copy by copy, once, however its codes are typed, and leaves its trace', async () => {
    const { desk, codes, snapshot } = await aPrintedReturn();
    const [one = '', two = '', three = ''] = codes;
    const report = await takeIn(desk.office, [`${one} ${two.toLowerCase()}`, three.replaceAll('-', ' ')]);
    expect(kindsOf(report)).toEqual(['taken', 'taken', 'taken']);
    expect(report.standings).toEqual([{ centre: 'shantou', wanted: 5, copies: [1, 2, 3], outdated: [] }]);
    expect((await desk.office.store.get(paths.intake('guangdong-2019', 'shantou', 3)))?.body).toEqual({
      ...{ centre: 'shantou', copy: 3, code: three, snapshot, who: 'tester', at: '2020-06-01T02:00:00.000Z' },
    });
    desk.clock.pass(60_000);
    const again = await takeIn(desk.office, [three]);
    expect(again.outcomes).toMatchObject([{ kind: 'taken', isNew: false }]);
    expect(await trail(desk)).toEqual(
      [1, 2, 3].map((copy) => ['paper-received', 'tester', `${INTAKE}/shantou.${copy}`]),
    );
    expect((await verifyAudit(desk.office.store)).firstBreak).toBeUndefined();
  });

  test('of another version is refused, and what differs is told', async () => {
    const { desk, codes } = await aPrintedReturn();
    await desk.accept('shantou', { cover: { phone: '0754-88000000' } });
    const report = await takeIn(desk.office, codes.slice(0, 1));
    expect(report.outcomes).toMatchObject([
      { kind: 'other-version', changes: [{ item: 'phone', before: '0754-88123456', after: '0754-88000000' }] },
    ]);
    const { round, layouts } = desk.office.definition;
    expect(intakeLines({ round, layout: layouts.return }, report).join('\n')).toContain(
      '联系电话（封面!B6）：打印件为“0754-88123456”，已受理为“0754-88000000”',
    );
    expect(await trail(desk)).toEqual([]);
  });

  test('counts no more when the centre has submitted something else, and the copies of the new print are taken in anew', async () => {
    const { desk, codes } = await aPrintedReturn();
    await takeIn(desk.office, codes.slice(0, 2));
    const snapshot = await desk.accept('shantou', { cover: { phone: '0754-88000000' } });
    const [standing] = (await takeIn(desk.office, [])).standings;
    expect(standing).toMatchObject({ copies: [], outdated: [1, 2] });
    await printReturns(desk.office, desk.centres);
    const version = versionLetters({ round: 'guangdong-2019', centre: 'shantou', snapshot });
    expect((await takeIn(desk.office, [printCode(version, 1)])).standings).toMatchObject([
      { copies: [1], outdated: [2] },
    ]);
  });

  test('that says the same in cells that have moved is what was accepted', async () => {
    const { desk, codes } = await aPrintedReturn();
    const moved = await desk.accept('shantou', { submission: { source: { tab: '封面', a1: 'B30' } } });
    const { outcomes } = await takeIn(desk.office, codes.slice(0, 1));
    expect(outcomes).toMatchObject([{ kind: 'taken', snapshot: moved }]);
  });

  test('of a return that was taken back, with a slip, of a report or of another round is refused, each with its reason', async () => {
    const { desk, codes } = await aPrintedReturn();
    const { store, definition } = desk.office;
    const { version } = bodyOf<{ version: string }>(
      (await listed(store.list(paths.prints(definition.round.id))))[0] as never,
    );
    await desk.takeBack('shantou');
    const report = { code: 'NENT-QAXB-NENT', file: 'x.pdf', sha256: '', subject: 'shantou' };
    const elsewhere = printCode('ABCDEFGH0', 1);
    await store.commit([
      { kind: 'put', path: paths.report(definition.round.id, report.code), body: report },
      { kind: 'put', path: paths.round('last-year'), body: toBody({ title: '上一年度评估' }) },
      { kind: 'put', path: paths.print('last-year', 'ABCDEFGH0'), body: { version } },
    ]);
    const asked = [codes[0] ?? '', `${codes[1]?.slice(0, -1)}${codes[1]?.endsWith('Z') ? 'Y' : 'Z'}`];
    const { outcomes } = await takeIn(desk.office, [...asked, report.code, elsewhere, printCode('ZZZZZZZZZ', 1)]);
    expect(outcomes).toMatchObject([
      { kind: 'not-accepted', centre: 'shantou', copy: 1 },
      { kind: 'mistyped', code: asked[1] },
      { kind: 'report' },
      { kind: 'unknown', round: '上一年度评估' },
      { kind: 'unknown' },
    ]);
  });

  test('is told of every centre where no code is given, beside what the office has entered', async () => {
    const { desk } = await aPrintedReturn();
    const path = paths.ledgerEntry('guangdong-2019', 'foshan');
    await desk.office.store.commit([{ kind: 'put', path, body: { entry: { centre: 'foshan', paperCopies: 4 } } }]);
    const report = await takeIn(desk.office, []);
    const { round, layouts } = desk.office.definition;
    expect(intakeLines({ round, layout: layouts.return }, report)).toEqual([
      '汕头分中心: 已收 in 0/5 · 还差第 1、2、3、4、5 份 missing 1、2、3、4、5',
      '中山火炬高新区分中心: 已收 in 0/5 · 还差第 1、2、3、4、5 份 missing 1、2、3、4、5',
      '佛山分中心: 已收 in 0/5 · 还差第 1、2、3、4、5 份 missing 1、2、3、4、5 · 台账填 entered in the ledger 4',
    ]);
  });
});
