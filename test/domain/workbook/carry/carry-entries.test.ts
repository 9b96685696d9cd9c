import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturn } from '../../../../functions/domain/intake/read-return.ts';
import { readScorecard } from '../../../../functions/domain/intake/read-scorecard.ts';
import type { Round } from '../../../../functions/domain/round/round.ts';
import { carryEntries } from '../../../../functions/domain/workbook/carry/carry-entries.ts';
import { rawOfPlan } from '../../../../functions/domain/workbook/carry/raw-of-plan.ts';
import { layOutReturn } from '../../../../functions/domain/workbook/lay-out-return.ts';
import { layOutScorecard } from '../../../../functions/domain/workbook/lay-out-scorecard.ts';
import type { RawWorkbook } from '../../../../functions/domain/workbook/raw-workbook.ts';
import { aFilledReturn } from '../../../support/a-filled-return.ts';
import { aCentre, aRound } from '../../../support/a-round.ts';
import {
  addressOf,
  copyTab,
  fill,
  insertColumns,
  insertRows,
  renameTab,
  rowOf,
  tabOf,
  write,
} from '../../../support/a-workbook.ts';
import { LAYOUTS } from '../../../support/layouts.ts';

const CENTRE = aCentre();
const layout = LAYOUTS.return;
const planFor = (round: Round) => layOutReturn(round, layout, CENTRE);
const NOTHING_RENAMED: ReadonlyMap<string, string> = new Map();

/** The round with another indicator first, one renamed, and the bounds of one moved. */
function amended(round = aRound()): Round {
  const [banks, ...rest] = round.indicators;
  if (banks === undefined) throw new Error('no indicators');
  const insurers = { ...banks, id: 'insurers', title: { zh: '保险机构', en: 'Insurers' } };
  const renamed = { ...banks, title: { zh: '合作银行', en: 'Partner banks' }, bounds: { min: 0, max: 80 } };
  return { ...round, indicators: [insurers, renamed, ...rest] };
}

function carriedTo(round: Round, raw: RawWorkbook, renamed = NOTHING_RENAMED) {
  const carried = carryEntries({ from: planFor(aRound()), to: planFor(round), renamed }, raw);
  return { ...carried, raw: rawOfPlan(carried.plan) };
}

/** What a centre entered, without the places where it stands. */
function said(round: Round, raw: RawWorkbook) {
  const { figures, sections, cover, evidence, submission } = readReturn({ round, layout, centre: CENTRE }, raw);
  return {
    figures: Object.fromEntries(
      figures.map(({ indicator, raw: cell, explanation }) => [indicator, [cell.value, explanation]]),
    ),
    texts: [...sections, ...cover].map(({ item, text, explanation }) => [item, text, explanation]),
    evidence: evidence.map(({ indicator, description, link, pages }) => [indicator, description, link, pages]),
    submission: { ticked: submission.ticked, by: submission.by, on: submission.on },
  };
}

describe('a return that is carried into another layout', () => {
  it('says the same as before, and nothing where the centre was not asked yet', () => {
    const round = amended();
    const renamed = new Map([['入驻银行机构', '合作银行']]);
    const { raw, left } = carriedTo(round, aFilledReturn(), renamed);
    const before = said(aRound(), aFilledReturn());
    expect(left).toEqual([]);
    expect(said(round, raw)).toEqual({ ...before, figures: { ...before.figures, insurers: [null, ''] } });
  });

  it('carried once more it is the same workbook', () => {
    const once = carriedTo(amended(), aFilledReturn());
    const twice = carriedTo(amended(), once.raw);
    expect(twice.plan).toEqual(once.plan);
    expect(twice.left).toEqual([]);
  });

  it('what has no place any more is told by name and value', () => {
    const round = aRound();
    const fewer = { ...round, indicators: round.indicators.filter(({ id }) => id !== 'trainees') };
    const { left, carried } = carriedTo(fewer, aFilledReturn());
    expect(left).toEqual([expect.objectContaining({ name: '参与培训人数 · 填报数', value: '240' })]);
    expect(carried).toBe(carriedTo(round, aFilledReturn()).carried - 1);
  });

  it('finds what people moved: renamed tabs, shifted rows and columns, a row whose key is gone', () => {
    const filled = aFilledReturn();
    const row = rowOf(addressOf(filled, 'figures', ['loans', 'value']));
    const keyless = write(filled, 'figures', { [`A${row}`]: '' });
    const moved = insertColumns(insertRows(keyless, 'figures', { at: row, count: 2 }), 'report', { at: 2, count: 1 });
    const { raw, left } = carriedTo(amended(), renameTab(moved, 'figures', '我的数据'));
    expect(left).toEqual([]);
    expect(said(amended(), raw).figures).toMatchObject({ loans: [3400.5, ''], banks: [12, ''] });
    expect(said(amended(), raw).texts).toEqual(said(aRound(), filled).texts);
  });

  it('keeps tabs that people added, documents below the form’s rows, and lists what stood beside the form', () => {
    const filled = aFilledReturn();
    const last = Math.max(...[...tabOf(filled, 'evidence').cells.keys()].map(rowOf));
    const indicator = addressOf(filled, 'evidence', ['evidence:1', 'indicator']).replace(/\d+/, '');
    const description = addressOf(filled, 'evidence', ['evidence:1', 'description']).replace(/\d+/, '');
    const more = write(filled, 'evidence', {
      [`${indicator}${last + 2}`]: '入驻银行机构',
      [`${description}${last + 2}`]: '又一份协议',
    });
    const noted = write(more, 'figures', { Z50: '内部备注' });
    const own = { ...noted, tabs: [...noted.tabs, { title: '草稿', cells: new Map([['B2', { value: 7 }]]) }] };
    const { raw, left } = carriedTo(amended(), own, new Map([['入驻银行机构', '合作银行']]));
    expect(raw.tabs.at(-1)).toMatchObject({ title: '草稿' });
    expect(said(amended(), raw).evidence).toEqual(said(aRound(), more).evidence);
    expect(left).toEqual([{ tab: '数据统计表', a1: 'Z50', name: '数据统计表!Z50', value: '内部备注' }]);
  });

  it('a row that stands there twice is told, not guessed', () => {
    const filled = aFilledReturn();
    const copy = write(filled, 'figures', {
      A60: 'banks',
      [addressOf(filled, 'figures', ['banks', 'value']).replace(/\d+/, '60')]: 99,
    });
    const { raw, left } = carriedTo(amended(), copy);
    expect(said(amended(), raw).figures['banks']).toEqual([null, '']);
    expect(left.map(({ value }) => value)).toEqual(expect.arrayContaining(['12', '99']));
  });

  it('of a tab that is there twice nothing is carried before one of them is gone', () => {
    expect(carriedTo(amended(), copyTab(aFilledReturn(), 'figures', '副本')).doubled).toEqual(['数据统计表']);
  });

  it('whatever was entered is read again as it was', () => {
    const cell = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ minLength: 1 }),
      fc.constantFrom('无', '约30', '=1+1'),
    );
    const places = aRound().indicators.flatMap(({ id }) => [`${id}/value`, `${id}/explanation`]);
    const figures = fc.dictionary(fc.constantFrom(...places), cell);
    const texts = fc.dictionary(fc.constantFrom('operation/text', 'results/text'), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(figures, texts, (numbers, words) => {
        const raw = fill(fill(rawOfPlan(planFor(aRound())), 'figures', numbers), 'report', words);
        const carried = carriedTo(amended(), raw);
        const [before, after] = [said(aRound(), raw), said(amended(), carried.raw)];
        expect(after).toEqual({ ...before, figures: { ...before.figures, insurers: [null, ''] } });
        expect(carried.left).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a scorecard that is carried into another layout', () => {
  it('keeps marks, comments, abstentions, conflicts and the tick', () => {
    const round = aRound();
    const reviewer = { id: 'r01', name: '李评审', centres: undefined };
    const plan = (of: Round) => layOutScorecard(of, LAYOUTS.scorecard, { reviewer, centres: of.centres, texts: {} });
    const marked = fill(rawOfPlan(plan(round)), 'marks', {
      'shantou:operation.team/mark': 21.5,
      'shantou:operation.team/comment': '团队稳定',
      'foshan:results.services/abstain': LAYOUTS.scorecard.marks.abstention.zh,
    });
    const whole = fill(fill(marked, 'overall', { 'shunde/conflict': '是', 'shantou/comment': '好' }), 'cover', {
      'submit:tick/value': '是',
    });
    const [operation, ...others] = round.rubric.sections;
    if (operation === undefined) throw new Error('no sections');
    const [team, ...points] = operation.points;
    if (team === undefined) throw new Error('no points');
    const fresh = { ...team, id: 'premises', title: { zh: '场地', en: 'Premises' } };
    const to = {
      ...round,
      rubric: { ...round.rubric, sections: [{ ...operation, points: [fresh, team, ...points] }, ...others] },
    };
    const { plan: carried, left } = carryEntries({ from: plan(round), to: plan(to), renamed: NOTHING_RENAMED }, whole);
    expect(left).toEqual([]);
    const read = (of: Round, raw: RawWorkbook) => {
      const { finished, reviews } = readScorecard({ round: of, layout: LAYOUTS.scorecard }, raw);
      return {
        finished,
        reviews: reviews.map(({ centre, conflict, comment, marks }) => ({
          ...{ centre, conflict, comment },
          marks: marks
            .filter(({ point }) => point !== 'operation.premises')
            .map(({ point, marks: mark, comment: words }) => [point, mark, words]),
        })),
      };
    };
    expect(read(to, rawOfPlan(carried))).toEqual(read(round, whole));
  });
});
