import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import type { FigureObservation } from '../../../../functions/domain/intake/reading.ts';
import { describeIssue } from '../../../../functions/domain/issues/catalogue.ts';
import { contextOf } from '../faults/fault.ts';

const find = (figures: Readonly<Record<string, number>>, checks = {}) =>
  checkReturn(contextOf({ changes: { figures }, checks }));
const codes = (figures: Readonly<Record<string, number>>, checks = {}) => find(figures, checks).map(({ code }) => code);

describe('a figure copied down', () => {
  it('is one in three successive rows', () => {
    expect(codes({ listings: 57, contests: 57 })).toEqual([]);
    expect(codes({ trainees: 57, listings: 57, contests: 57 })).toEqual(['FIGURES_COPIED_DOWN']);
  });

  it('names all cells of the run and marks the others', () => {
    const [issue] = find({ trainees: 57, listings: 57, contests: 57 });
    expect(issue && describeIssue(issue, 'zh-CN').message).toContain('连续 3 行填了相同的数 57（D10、D11、D12）');
    expect(issue?.also).toEqual(['listings', 'contests']);
  });

  it('passes for chance below the round’s limit, and for zeros always', () => {
    expect(codes({ trainees: 60, listings: 9, contests: 9, trainings: 9 })).toEqual([]);
    expect(codes({ trainings: 10, trainees: 0, listings: 0, contests: 0 })).toEqual([
      'SUBMITTED_WITH_ERRORS',
      'SESSIONS_WITHOUT_ATTENDANCE',
    ]);
    expect(codes({ trainings: 0, trainees: 0, listings: 0, contests: 0 }, { copiedFrom: 0 })).toEqual([]);
    expect(codes({ trainees: 57, listings: 57, contests: 57 }, { copiedFrom: 58 })).toEqual([]);
    expect(codes({ trainees: 57, listings: 57, contests: 57 }, { copiedRun: 4 })).toEqual([]);
  });

  it('goes by the rows of the workbook, in whatever order they stand', () => {
    const context = contextOf({ changes: { figures: { banks: 57, trainings: 57, contests: 57, trainees: 620 } } });
    expect(checkReturn(context)).toEqual([]);
    const row: Readonly<Record<string, number>> = { banks: 5, trainings: 6, contests: 7 };
    const moved = (figure: FigureObservation, position: number) => ({
      ...figure,
      source: { tab: '数据统计表', a1: `D${row[figure.indicator] ?? 20 + position}` },
    });
    const reading = { ...context.reading, figures: context.reading.figures.map(moved) };
    expect(checkReturn({ ...context, reading }).map(({ code, at }) => [code, at.a1])).toEqual([
      ['FIGURES_COPIED_DOWN', 'D5'],
    ]);
  });
});

describe('a form of equal figures', () => {
  const five = { banks: 2, 'loan-projects': 2, enterprises: 2, listings: 2, contests: 2 };

  it('is one with five equal figures that are more than half, whatever their size', () => {
    expect(codes(five)).toEqual(['FIGURES_LARGELY_EQUAL']);
    expect(codes({ ...five, contests: 3 })).toEqual([]);
  });

  it('follows the round’s own share', () => {
    expect(codes(five, { copiedShare: 0.625 })).toEqual([]);
    expect(codes(five, { copiedShare: 0.62 })).toEqual(['FIGURES_LARGELY_EQUAL']);
  });
});
