import { describe, expect, test } from 'vitest';
import type { Review } from '../../../functions/domain/intake/reviews.ts';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { bandOf } from '../../../functions/domain/report/province/agreement-sentences.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { ProvinceInput } from '../../../functions/domain/report/report-input.ts';
import type { Section } from '../../../functions/domain/report/report-model.ts';
import { centreReviews } from '../../../functions/domain/reviewing/centre-reviews.ts';
import { runReviews } from '../../../functions/domain/reviewing/run-reviews.ts';
import { aReview } from '../../support/a-centre-input.ts';
import { aProvinceInput, aReportInput, type ReportFacts } from '../../support/a-report-input.ts';

const marks = (share: number, services = share) => ({
  'operation.team': 30 * share,
  'operation.rules': 20 * share,
  'results.services': 50 * services,
});

/** By centre: who gave which share of the full marks. */
type Panel = Readonly<Record<string, readonly (readonly [reviewer: string, share: number])[]>>;

function withPanel(input: ProvinceInput, panel: Panel, conflicts: readonly Review[] = []): ProvinceInput {
  const { rubric } = input.round;
  const centres = Object.entries(panel).map(([centre, own]) => {
    const reviews = own.map(([reviewer, share]) => aReview(reviewer, centre, marks(share)));
    const apart = conflicts.filter((review) => review.centre === centre);
    return [centre, centreReviews(rubric, [...reviews, ...apart])] as const;
  });
  return { ...input, reviews: runReviews(rubric, new Map(centres)) };
}

const provinceOf = (facts: ReportFacts = {}): ProvinceInput => aProvinceInput(aReportInput(facts));

function sectionOf(input: ProvinceInput): Section | undefined {
  return provinceReport(input).sections.find(({ id }) => id === 'reviews-overview');
}

const said = (section: Section | undefined): string =>
  (section?.blocks ?? []).flatMap((block) => (block.kind === 'paragraphs' ? block.texts : [])).join('\n');

const tableOf = (section: Section | undefined, id: string) => {
  const table = section?.blocks.find((block) => block.kind === 'table' && block.id === id);
  if (table?.kind !== 'table') throw new Error(`no table ${id}`);
  return table;
};

const texts = (row: { head: { text: string }; cells: readonly { text: string }[] } | undefined): string[] =>
  row === undefined ? [] : [row.head.text, ...row.cells.map(({ text }) => text)];

const WHOLE: Panel = {
  'c-1': [
    ['a', 0.9],
    ['b', 0.8],
    ['c', 0.86],
  ],
  'c-2': [
    ['a', 0.7],
    ['b', 0.62],
    ['c', 0.66],
  ],
  'c-3': [
    ['a', 0.5],
    ['b', 0.4],
    ['c', 0.46],
  ],
  'c-4': [
    ['a', 0.8],
    ['b', 0.7],
    ['c', 0.2],
  ],
};

describe('the reviews in the province’s summary', () => {
  test('a panel: the reliability of its mean with what it means, and a row of measures for each section', () => {
    const section = sectionOf(withPanel(provinceOf(), WHOLE));
    expect(said(section)).toMatch(/3 位专家评了同样的 4 家中心，专家平均分的可靠性 ICC\(2,k\) 为 0\.\d{3}，一致性/);
    const table = tableOf(section, 'agreement');
    expect(table.columns.map(({ title }) => title).slice(1)).toEqual([
      'ICC(2,1)',
      'ICC(2,k)',
      'α（定距）',
      'α（定序）',
      '肯德尔 W',
    ]);
    expect(table.rows.map(({ head }) => head.text)).toEqual(['全部要点', '运营管理情况', '主要工作亮点、成效']);
    for (const row of table.rows) for (const text of texts(row).slice(1)) expect(text).toMatch(/^−?\d\.\d{3}$/);
  });

  test('every centre: reviews against those required, spread in percent, marks that stand apart', () => {
    const { rubric } = provinceOf().round;
    const four = { round: { rubric: { ...rubric, reviewsRequired: 4 } } };
    const section = sectionOf(withPanel(provinceOf(four), WHOLE));
    const [first, , , fourth, fifth] = tableOf(section, 'reviews-by-centre').rows;
    expect(texts(first)).toEqual(['汕头分中心', '3/4', '85.3%', '80.0%', '90.0%', '5.0', '—']);
    expect(first?.cells[0]?.detail).toBe('缺 1 份');
    expect(texts(fourth).at(-1)).toBe('3');
    expect(texts(fifth)).toEqual(['惠州分中心', '0/4', '—', '—', '—', '—', '—']);
    expect(said(section)).toContain('方案要求每家不少于 4 份，6 家不足');
  });

  test('reviewers with different centres: the one-way measure, and words that the two-way ones do not apply', () => {
    const mixed: Panel = {
      'c-1': [
        ['a', 0.9],
        ['b', 0.8],
      ],
      'c-2': [
        ['b', 0.7],
        ['c', 0.62],
      ],
      'c-3': [
        ['c', 0.5],
        ['d', 0.4],
      ],
      'c-4': [
        ['d', 0.8],
        ['a', 0.75],
      ],
    };
    const section = sectionOf(withPanel(provinceOf(), mixed));
    expect(said(section)).toMatch(
      /ICC\(2,k\) 和肯德尔 W .*不适用，未予计算。4 家中心各有 2 份评审意见.*ICC\(1,k\) 为 0\./,
    );
    const titles = tableOf(section, 'agreement').columns.map(({ title }) => title);
    expect(titles).toContain('ICC(1,k)');
    expect(titles).not.toContain('肯德尔 W');
  });

  test('different numbers of reviews, too: alpha alone', () => {
    const uneven: Panel = {
      'c-1': [
        ['a', 0.9],
        ['b', 0.8],
        ['d', 0.85],
      ],
      'c-2': [
        ['b', 0.7],
        ['c', 0.62],
      ],
      'c-3': [['c', 0.5]],
      'c-4': [
        ['d', 0.8],
        ['a', 0.75],
        ['e', 0.7],
        ['c', 0.8],
      ],
    };
    const section = sectionOf(withPanel(provinceOf(), uneven));
    expect(said(section)).toContain('ICC 和肯德尔 W 均不适用，未予计算');
    expect(texts(tableOf(section, 'agreement').rows[0]).slice(1, 3)).toEqual(['—', '—']);
    expect(texts(tableOf(section, 'agreement').rows[0])[3]).toMatch(/^0\.\d{3}$/);
  });

  test('reviewers who differ as much as the centres do: no share is claimed', () => {
    const opposed: Panel = {
      'c-1': [
        ['a', 0.9],
        ['b', 0.5],
        ['c', 0.7],
      ],
      'c-2': [
        ['a', 0.5],
        ['b', 0.9],
        ['c', 0.7],
      ],
      'c-3': [
        ['a', 0.7],
        ['b', 0.7],
        ['c', 0.8],
      ],
      'c-4': [
        ['a', 0.6],
        ['b', 0.8],
        ['c', 0.6],
      ],
    };
    const { total } = withPanel(provinceOf(), opposed).reviews ?? {};
    expect(total?.panel?.average).toBeUndefined();
    expect(said(sectionOf(withPanel(provinceOf(), opposed)))).toContain('ICC(2,k) 无从得出：');
    const apart: Panel = {
      'c-1': [
        ['a', 0.5],
        ['b', 0.9],
      ],
      'c-2': [
        ['a', 0.6],
        ['b', 0.9],
      ],
      'c-3': [
        ['a', 0.7],
        ['b', 0.8],
      ],
      'c-4': [
        ['a', 0.6],
        ['b', 0.85],
      ],
      'c-5': [
        ['a', 0.65],
        ['b', 0.8],
      ],
    };
    expect(said(sectionOf(withPanel(provinceOf(), apart)))).toContain(
      'ICC(2,k) 为 −0.221：专家之间的差异不小于中心之间的差异',
    );
  });

  test('single reviews, equal marks, none at all: said in words', () => {
    const input = provinceOf();
    expect(said(sectionOf(withPanel(input, { 'c-1': [['a', 0.9]] })))).toContain('没有一家中心有两份以上评审意见');
    const equal: Panel = {
      'c-1': [
        ['a', 0.9],
        ['b', 0.9],
      ],
      'c-2': [
        ['a', 0.9],
        ['b', 0.9],
      ],
    };
    expect(said(sectionOf(withPanel(input, equal)))).toContain('全部评分相同');
    expect(said(sectionOf(withPanel(input, {})))).toContain('截至本次计算尚无有效评审意见');
    expect(sectionOf(input)).toBeUndefined();
  });

  test('conflicts are counted and left out', () => {
    const conflict = { ...aReview('z', 'c-1', marks(0.1)), conflict: true };
    const section = sectionOf(withPanel(provinceOf(), WHOLE, [conflict]));
    expect(said(section)).toContain('另有 1 份因申报回避不计入');
    expect(texts(tableOf(section, 'reviews-by-centre').rows[0])[2]).toBe('85.3%');
  });

  test('who could not be levelled is counted, not named', () => {
    const input = provinceOf();
    const reviewers = [{ reviewer: 'secret', centres: 1, mean: 0.5, left: 'one-centre' as const }];
    const evaluation = { ...input.evaluation, levelling: { mean: 0.5, deviation: 0.1, reviewers } };
    const report = provinceReport(withPanel({ ...input, evaluation }, WHOLE));
    expect(JSON.stringify(report)).toContain('1 位专家只评一家或各家得分率全同，未作校准');
    expect(JSON.stringify(report)).not.toContain('secret');
  });
});

describe('marks that stand apart in a centre’s report', () => {
  const report = (shares: readonly number[]) =>
    JSON.stringify(
      centreReport(aReportInput({ reviews: shares.map((share, i) => aReview(`r-${i}`, 'c-1', marks(share))) })),
    );

  test('are told by the reviewers’ letters', () => {
    expect(report([0.9, 0.85, 0.2])).toMatch(
      /专家 [A-C] 对“团队”评 6\.0 分，其他专家的中位数为 26\.3 分（满分 30 分）/,
    );
    expect(report([0.9, 0.85, 0.2])).not.toContain('r-2');
  });

  test('are not there where reviewers are at one', () => {
    expect(report([0.9, 0.85, 0.8])).not.toContain('相差较大');
  });
});

test.each([
  [0.49, 'poor'],
  [0.5, 'moderate'],
  [0.75, 'good'],
  [0.9, 'excellent'],
])('an ICC of %d is %s', (icc, band) => {
  expect(bandOf(icc)).toBe(band);
});

describe('the marks table of a centre’s report', () => {
  const table = (reviews?: object) => {
    const { scheme } = aReportInput().round;
    const round = { scheme: { ...scheme, ...(reviews && { reviews }) } };
    const section = centreReport(aReportInput({ round })).sections.find(({ id }) => id === 'reviews');
    return tableOf(section, 'marks');
  };

  test('says how the marks were put together, and that the reviewers’ own are shown as given', () => {
    expect(table().columns[2]?.title).toBe('平均');
    expect(table().notes[0]).toContain('“平均”逐要点计算');
    expect(table({ combine: 'median' }).columns[2]?.title).toBe('中位数');
    const levelled = table({ combine: 'trimmed-mean', levelSeverity: true });
    expect(levelled.columns[2]?.title).toBe('去极值平均');
    expect(levelled.notes.join('')).toContain('不足 5 个评分的要点取全部评分的平均');
    expect(levelled.notes.join('')).toContain('为校准前的原始评分');
  });
});
