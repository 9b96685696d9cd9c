import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord } from '../documents.ts';
import type { Office } from '../office.ts';

/** Whether the store can be read, and how far the round is. */
export function checkRound(open: () => Promise<Pick<Office, 'definition' | 'store'>>): Checkup {
  return {
    name: 'round',
    needs: ['definition', 'credentials'],
    examine: async () => {
      const { definition, store } = await open();
      const record = await load<RoundRecord>(store, paths.round(definition.round.id));
      if (record === undefined) return [NOT_OPENED];
      if (record.definition !== definition.digest) return [CHANGED];
      const run =
        record.latestRun === undefined ? '尚未评估 not evaluated yet' : `最近评估 latest run ${record.latestRun}`;
      return [fine(`${definition.round.id}：${run}`)];
    },
  };
}

const NOT_OPENED: Finding = {
  health: 'warning',
  found: '本轮尚未开始 the round was not opened yet',
  remedy: '运行 collect / run “collect”',
};

const CHANGED: Finding = {
  health: 'warning',
  found: '评估定义在上次运行后有改动 / the definition was changed since it was used last',
  remedy: '运行 collect，全部工作簿会按新定义重新校验 / run “collect”: all workbooks are checked anew by it',
};
