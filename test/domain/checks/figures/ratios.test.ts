import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import { describeIssue } from '../../../../functions/domain/issues/catalogue.ts';
import { contextOf } from '../faults/fault.ts';

const find = (figures: Readonly<Record<string, number>>) => checkReturn(contextOf({ changes: { figures } }));
const codes = (figures: Readonly<Record<string, number>>) => find(figures).map(({ code }) => code);

describe('an unusual ratio', () => {
  // 42 projects; the round's usual amount per project is 5 to 100,000.
  it('of amount to projects lies beyond the usual range, whose ends are inside', () => {
    expect(codes({ loans: 210 })).toEqual([]);
    expect(codes({ loans: 209.99 })).toEqual(['AMOUNT_PER_PROJECT_UNUSUAL']);
    expect(codes({ loans: 4_200_000 })).toEqual([]);
  });

  it('of attendance to sessions lies beyond the usual range, whose ends are inside', () => {
    expect(codes({ trainees: 45 })).toEqual([]);
    expect(codes({ trainees: 44 })).toEqual(['ATTENDANCE_PER_SESSION_UNUSUAL']);
    expect(codes({ trainings: 2, trainees: 4_000 })).toEqual([]);
    expect(codes({ trainings: 2, trainees: 4_001 })).toEqual(['ATTENDANCE_PER_SESSION_UNUSUAL']);
  });

  it('of projects to enterprises lies above the limit; many enterprises with few projects are no contradiction', () => {
    expect(codes({ 'loan-projects': 40, enterprises: 8 })).toEqual([]);
    expect(codes({ 'loan-projects': 41, enterprises: 8 })).toEqual(['PROJECTS_EXCEED_ENTERPRISES']);
    expect(codes({ 'loan-projects': 1, enterprises: 5_000 })).toEqual([]);
  });

  it('is told with both cells and the ratio', () => {
    const [issue] = find({ loans: 120 });
    expect(issue && describeIssue(issue, 'zh-CN')).toEqual({
      message: '“撮合贷款金额”为 120 万元，“撮合贷款项目数量”（D7）为 42 项，平均每个项目 2.86 万元，不在常见范围内',
      expected: '平均每个项目 5 至 100,000 万元',
      remedy: '请核对金额、项目数和计量单位；数据无误的，请在“情况说明”栏写明原因，例如含单笔大额项目',
    });
    expect(issue?.also).toEqual(['loan-projects']);
  });
});
