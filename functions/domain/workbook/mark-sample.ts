/** Says in a workbook of made-up data what it is. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { WorkbookPlan } from './plan.ts';

const MARK = { zh: '【示例数据，非真实填报】', en: '[Sample data, not a real return] ' };

/**
 * The plan with the mark before the workbook's title and the title of every tab; a real round's plan as it is.
 *
 * @example markSample(round, plan).title // '【示例数据，非真实填报】2019 年度…填报表'
 */
export function markSample({ sample, language }: Pick<Round, 'sample' | 'language'>, plan: WorkbookPlan): WorkbookPlan {
  if (!sample) return plan;
  const mark = localise(MARK, language);
  const tabs = plan.tabs.map((tab) => ({
    ...tab,
    cells: tab.cells.map((cell) => (cell.look === 'title' ? { ...cell, value: `${mark}${cell.value ?? ''}` } : cell)),
  }));
  return { ...plan, title: `${mark}${plan.title}`, tabs };
}
