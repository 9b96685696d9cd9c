import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import type { Feedback, OwnTab } from '../../../functions/domain/workbook/feedback.ts';
import type { WorkbookPlan } from '../../../functions/domain/workbook/plan.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import type { WorkbookEntry, Workbooks } from '../../../functions/ports/workbooks.ts';
import { aFeedback } from '../../support/xlsx/a-feedback.ts';
import { aPlan } from '../../support/xlsx/a-plan.ts';

/** An adapter on an empty round, and a person who works in its workbooks with a program of their own. */
export interface WorkbooksUnderTest extends AsyncDisposable {
  readonly workbooks: Workbooks;
  /** Types into cells by address, as a person does; texts stay texts. */
  type(id: string, tab: string, cells: Readonly<Record<string, string | number>>): Promise<void>;
  /** Deletes a tab, as a person does. */
  deleteTab(id: string, tab: string): Promise<void>;
}

const INPUTS = { D3: 30, D4: 1200.5, D5: '约三千字的自评报告' };

/** What every adapter of `Workbooks` promises. `open` gives a fresh, empty round. */
export function describeWorkbooks(name: string, open: () => Promise<WorkbooksUnderTest>): void {
  describe(`workbooks of ${name}`, () => {
    let round: WorkbooksUnderTest;
    beforeEach(async () => {
      round = await open();
    });
    afterEach(() => round[Symbol.asyncDispose]());

    const created = () => round.workbooks.create('return', '01-汕头分中心', aPlan());
    const cellsOf = async (id: string, tab: string) => tabOf((await round.workbooks.read(id)).workbook, tab);
    const give = async (id: string, feedback: Feedback = aFeedback()) => {
      const { version } = await round.workbooks.read(id);
      return round.workbooks.writeFeedback(id, feedback, version);
    };

    it('an empty round lists nothing of any kind', async () => {
      for (const kind of ['return', 'scorecard', 'ledger'] as const)
        expect(await round.workbooks.list(kind)).toEqual([]);
    });

    it('a created workbook is listed among its kind only, as the entry that creating gave', async () => {
      const entry = await created();
      expect(entry.kind).toBe('return');
      expect(entry.name).toContain('01-汕头分中心');
      expect(new Date(entry.modifiedAt).toISOString()).toBe(entry.modifiedAt);
      expect(await round.workbooks.list('return')).toEqual([entry]);
      expect(await round.workbooks.list('ledger')).toEqual([]);
    });

    it('workbooks are listed by name', async () => {
      for (const title of ['03-丙', '01-甲', '02-乙']) await round.workbooks.create('return', title, aPlan());
      const names = (await round.workbooks.list('return')).map((entry) => entry.name);
      expect(names.map((one) => one.slice(0, 2))).toEqual(['01', '02', '03']);
    });

    it('creating again overwrites nothing', async () => {
      const { id } = await created();
      await round.type(id, '数据统计表', INPUTS);
      const again = await created();
      expect(again.id).toBe(id);
      expect((await cellsOf(id, '数据统计表')).get('D3')?.value).toBe(30);
    });

    it('a plan is read back: tabs in order, hidden ones too, texts, formulas with a value, inputs empty', async () => {
      const { id } = await created();
      const { workbook } = await round.workbooks.read(id);
      expect(workbook.tabs.map(({ title }) => title)).toEqual(aPlan().tabs.map(({ title }) => title));
      const data = tabOf(workbook, '数据统计表');
      expect(data.get('B3')?.value).toBe('入驻银行机构');
      expect(data.get('E5')).toMatchObject({ value: 0, formula: '=LEN(D5)' });
      expect(data.get('D3')).toBeUndefined();
      expect(data.get('C1')).toMatchObject({ value: null, coveredBy: 'B1:E1' });
    });

    it('what a person types is read as typed', async () => {
      const { id } = await created();
      await round.type(id, '数据统计表', { ...INPUTS, D4: '约1,200万元' });
      const cells = await cellsOf(id, '数据统计表');
      expect(cells.get('D3')?.value).toBe(30);
      expect(cells.get('D4')?.value).toBe('约1,200万元');
      expect(cells.get('D5')?.value).toBe(INPUTS.D5);
    });

    it('the version stays while nobody works and changes when somebody does', async () => {
      const entry = await created();
      const first = await round.workbooks.read(entry.id);
      expect(first.version).toBe(entry.version);
      expect((await round.workbooks.list('return'))[0]?.version).toBe(entry.version);
      await round.type(entry.id, '数据统计表', INPUTS);
      expect((await round.workbooks.list('return'))[0]?.version).not.toBe(entry.version);
    });

    it('feedback fills the findings tab, whole, and the status cells', async () => {
      const { id } = await created();
      await give(id);
      const findings = await cellsOf(id, '校验结果');
      const feedback = aFeedback();
      expect(feedback.heading.map((_, index) => findings.get(`A${index + 1}`)?.value)).toEqual(feedback.heading);
      expect([...'ABCDEF'].map((letter) => findings.get(`${letter}5`)?.value)).toEqual(feedback.header);
      expect([...'ABCDEF'].map((letter) => findings.get(`${letter}7`)?.value)).toEqual(feedback.rows[1]?.columns);
      expect((await cellsOf(id, '数据统计表')).get('E3')?.value).toBe('✗ 不是确定的数字');
    });

    it('feedback changes no cell but those', async () => {
      const { id } = await created();
      await round.type(id, '数据统计表', INPUTS);
      const others = async () => {
        const { workbook } = await round.workbooks.read(id);
        return workbook.tabs
          .filter(({ title }) => title !== '校验结果')
          .map(({ title, cells }) => [title, [...cells].filter(([a1]) => a1 !== 'E3' && a1 !== 'E4').sort()]);
      };
      const before = await others();
      await give(id);
      expect(await others()).toEqual(before);
    });

    it('later feedback leaves nothing of the earlier; an empty mark clears', async () => {
      const { id } = await created();
      await give(id);
      await give(id, aFeedback({ rows: [], marks: [{ tab: '数据统计表', a1: 'E3', text: '' }] }));
      const findings = await cellsOf(id, '校验结果');
      expect(findings.get('A6')?.value ?? null).toBeNull();
      expect(findings.get('E7')?.value ?? null).toBeNull();
      expect((await cellsOf(id, '数据统计表')).get('E3')?.value ?? null).toBeNull();
      expect((await cellsOf(id, '数据统计表')).get('E4')?.value).toBe('✓ 通过');
    });

    it('a text of feedback is never a formula', async () => {
      const { id } = await created();
      await give(
        id,
        aFeedback({ rows: [{ severity: 'error', columns: ['✗', '=1+1', '', '=HYPERLINK("http://x")', '+1', '@a'] }] }),
      );
      const findings = await cellsOf(id, '校验结果');
      expect(['B6', 'D6', 'E6', 'F6'].map((a1) => findings.get(a1)?.value)).toEqual([
        '=1+1',
        '=HYPERLINK("http://x")',
        '+1',
        '@a',
      ]);
      expect([...findings.values()].some(({ formula }) => formula !== undefined)).toBe(false);
    });

    it('feedback returns the version that the list then gives, and it is new', async () => {
      const { id, version } = await created();
      const after = await give(id);
      expect(after).not.toBe(version);
      expect((await round.workbooks.list('return'))[0]?.version).toBe(after);
      expect((await round.workbooks.read(id)).version).toBe(after);
    });

    it('feedback on an old version is refused as busy and writes nothing', async () => {
      const { id, version } = await created();
      await round.type(id, '数据统计表', INPUTS);
      const late = await round.workbooks.writeFeedback(id, aFeedback(), version).catch((error: unknown) => error);
      expect(isProblem(late, 'WORKBOOK_BUSY')).toBe(true);
      expect((await cellsOf(id, '数据统计表')).get('D3')?.value).toBe(30);
      expect((await cellsOf(id, '数据统计表')).get('E3')?.value ?? null).toBeNull();
    });

    it('of two writers at once one writes and the other is told to come back', async () => {
      const { id, version } = await created();
      const texts = ['✗ 甲', '✗ 乙'];
      const outcomes = await Promise.allSettled(
        texts.map((text) =>
          round.workbooks.writeFeedback(id, aFeedback({ marks: [{ tab: '数据统计表', a1: 'E3', text }] }), version),
        ),
      );
      const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(losers).toHaveLength(1);
      expect(isProblem(losers[0]?.reason, 'WORKBOOK_BUSY')).toBe(true);
      const winner = texts[outcomes.findIndex(({ status }) => status === 'fulfilled')];
      expect((await cellsOf(id, '数据统计表')).get('E3')?.value).toBe(winner);
    });

    it('a findings tab that a person deleted comes back with the next feedback', async () => {
      const { id } = await created();
      await round.deleteTab(id, '校验结果');
      await give(id);
      expect((await cellsOf(id, '校验结果')).get('A1')?.value).toBe('校验结果');
    });

    it('further lists are made where the workbook lacks them, and later replaced as a whole', async () => {
      const { id } = await created();
      const list = (tab: string, rows: number): OwnTab => ({
        ...{
          tab,
          heading: [tab, '最近更新：10:00'],
          header: ['事项', '数量', '名称'],
          linkColumn: 2,
          widths: [20, 8, 30],
        },
        rows: Array.from({ length: rows }, (_, i) => ({
          severity: 'info',
          columns: ['', String(i + 1), `中心${i + 1}`],
          link: { tab: '数据统计表', a1: 'D3' },
        })),
      });
      await round.deleteTab(id, '校验结果');
      const sheet = async () =>
        [...(await cellsOf(id, '数据统计表'))].filter(([a1]) => !['E3', 'E4'].includes(a1)).sort();
      const before = await sheet();
      const after = await give(id, aFeedback({ lists: [list('今日一览', 3), list('往来', 1)] }));
      expect((await round.workbooks.list('return'))[0]?.version).toBe(after);
      const { workbook } = await round.workbooks.read(id);
      expect(workbook.tabs.map(({ title }) => title).slice(-3)).toEqual(['校验结果', '今日一览', '往来']);
      expect((await cellsOf(id, '今日一览')).get('C7')?.value).toBe('中心3');
      expect((await cellsOf(id, '往来')).get('A1')?.value).toBe('往来');
      await give(id, aFeedback({ lists: [list('今日一览', 1), list('往来', 2)] }));
      const today = await cellsOf(id, '今日一览');
      expect(today.get('C5')?.value).toBe('中心1');
      expect(today.get('C7')?.value ?? null).toBeNull();
      expect((await cellsOf(id, '往来')).get('B6')?.value).toBe('2');
      expect(await sheet()).toEqual(before);
    });

    it('changes, asked for the first time, are all workbooks of all kinds, and nothing is lost', async () => {
      const entries = [await created(), await round.workbooks.create('ledger', '台账', aPlan())];
      const changes = await round.workbooks.changes(undefined);
      expect(changes.isWhole).toBe(true);
      expect(changes.entries.toSorted(byId)).toEqual(entries.toSorted(byId));
      expect(changes.lost).toEqual([]);
    });

    it('changes since a token hold what was made and what was edited, as the list has it', async () => {
      const { id } = await created();
      const { token } = await round.workbooks.changes(undefined);
      await round.type(id, '数据统计表', INPUTS);
      const other = await round.workbooks.create('scorecard', 'r01-李评审', aPlan());
      const { entries, lost } = await round.workbooks.changes(token);
      const [edited] = await round.workbooks.list('return');
      expect(entries.toSorted(byId)).toEqual([edited, other].toSorted(byId));
      expect(lost).toEqual([]);
    });

    it('changes are told again to whoever asks with the same token, and not lost by asking', async () => {
      const { token } = await round.workbooks.changes(undefined);
      const { id } = await created();
      const first = await round.workbooks.changes(token);
      expect((await round.workbooks.changes(token)).entries).toEqual(first.entries);
      expect(first.entries.map((entry) => entry.id)).toEqual([id]);
      await round.type(id, '数据统计表', INPUTS);
      const later = await round.workbooks.changes(first.token);
      expect(later.entries.map((entry) => entry.id)).toEqual([id]);
    });

    it('replaced, a workbook keeps its id and address and holds the plan alone; what it held is kept and not listed', async () => {
      const { id } = await created();
      await round.type(id, '数据统计表', INPUTS);
      const { version } = await round.workbooks.read(id);
      const plan = anotherPlan();
      const place = round.workbooks.locate(id);
      const after = await round.workbooks.replace(id, { plan, version, keptAs: '01-汕头分中心（第 1 版）' });
      expect(after).not.toBe(version);
      const [entry, ...others] = await round.workbooks.list('return');
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ id, version: after, modifiedAt: plan.savedAt });
      expect(round.workbooks.locate(id)).toBe(place);
      const { workbook } = await round.workbooks.read(id);
      expect(workbook.tabs.map(({ title }) => title)).toEqual(plan.tabs.map(({ title }) => title));
      expect(tabOf(workbook, '数据统计表').get('B3')?.value).toBe('合作银行');
      expect(tabOf(workbook, '数据统计表').get('D3')).toBeUndefined();
    });

    it('replacing is refused as busy where somebody worked meanwhile, and may be done again', async () => {
      const { id, version } = await created();
      await round.type(id, '数据统计表', INPUTS);
      const replacement = { plan: anotherPlan(), keptAs: '01-汕头分中心（第 1 版）' };
      const late = await round.workbooks.replace(id, { ...replacement, version }).catch((error: unknown) => error);
      expect(isProblem(late, 'WORKBOOK_BUSY')).toBe(true);
      expect((await cellsOf(id, '数据统计表')).get('D3')?.value).toBe(30);
      for (const _ of ['first', 'again']) {
        const read = await round.workbooks.read(id);
        await round.workbooks.replace(id, { ...replacement, version: read.version });
        expect((await cellsOf(id, '数据统计表')).get('B3')?.value).toBe('合作银行');
      }
      await give(id);
      expect((await cellsOf(id, '数据统计表')).get('E4')?.value).toBe('✓ 通过');
    });

    it('letting people in, also twice, changes nothing in the workbook', async () => {
      const { id } = await created();
      const guests = [
        { address: 'centre@example.org', role: 'writer' },
        { address: 'reviewer@example.org', role: 'reader', until: '2099-01-01T00:00:00Z' },
      ] as const;
      const before = (await round.workbooks.read(id)).workbook;
      await round.workbooks.admit(id, guests);
      await round.workbooks.admit(id, guests);
      expect((await round.workbooks.read(id)).workbook).toEqual(before);
    });

    it('a locked workbook is still read; unlocked it takes feedback again; either may come twice', async () => {
      const { id } = await created();
      await round.workbooks.lock(id, '填报已截止');
      await round.workbooks.lock(id, '填报已截止');
      expect((await cellsOf(id, '数据统计表')).get('B3')?.value).toBe('入驻银行机构');
      await round.workbooks.unlock(id);
      await round.workbooks.unlock(id);
      await give(id);
      expect((await cellsOf(id, '数据统计表')).get('E4')?.value).toBe('✓ 通过');
    });

    it('people are told where each workbook is', async () => {
      const [one, other] = [await created(), await round.workbooks.create('return', '02-韶关分中心', aPlan())];
      const places = [one, other].map(({ id }) => round.workbooks.locate(id));
      expect(new Set(places).size).toBe(2);
      for (const place of places) expect(place).toMatch(/^(?:\/|[A-Z]:\\|https:\/\/)/);
    });
  });
}

/** The plan with another label, and a time. */
function anotherPlan(): WorkbookPlan {
  const plan = aPlan();
  const tabs = plan.tabs.map((tab) => ({
    ...tab,
    cells: tab.cells.map((cell) => (cell.value === '入驻银行机构' ? { ...cell, value: '合作银行' } : cell)),
  }));
  return { ...plan, tabs, savedAt: '2020-05-20T08:00:00.000Z' };
}

function byId(a: WorkbookEntry | undefined, b: WorkbookEntry | undefined): number {
  return (a?.id ?? '') < (b?.id ?? '') ? -1 : 1;
}

function tabOf(workbook: RawWorkbook, title: string): RawWorkbook['tabs'][number]['cells'] {
  const tab = workbook.tabs.find((candidate) => candidate.title === title);
  if (tab === undefined) throw new Error(`no tab ${title} in ${workbook.tabs.map((one) => one.title).join('、')}`);
  return tab.cells;
}
