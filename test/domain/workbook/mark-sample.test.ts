import { describe, expect, test } from 'vitest';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import { aRound } from '../../support/a-round.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const titlesIn = (sample: boolean): readonly string[] => {
  const round = aRound({ sample });
  const [centre] = round.centres;
  if (centre === undefined) throw new Error('the round has no centre');
  const plan = layOutReturn(round, LAYOUTS.return, centre);
  const cells = plan.tabs.flatMap((tab) => tab.cells.filter(({ look }) => look === 'title'));
  return [plan.title, ...cells.map(({ value }) => String(value))];
};

describe('a workbook of made-up data', () => {
  test('says so in its title and at the top of every tab that people see', () => {
    const titles = titlesIn(true);
    expect(titles.length).toBeGreaterThanOrEqual(6);
    for (const title of titles) expect(title).toMatch(/^【示例数据/);
  });

  test('and one of a real round never does', () => {
    for (const title of titlesIn(false)) expect(title).not.toContain('示例');
  });
});
