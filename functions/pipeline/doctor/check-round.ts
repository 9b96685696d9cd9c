import { type Finding, fine } from '../../domain/health/finding.ts';
import { termsDigest } from '../../domain/round/terms.ts';
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
      if (record.definition !== definition.digest) return [changed(definition, record)];
      const run =
        record.latestRun === undefined ? '尚未评估 not evaluated yet' : `最近评估 latest run ${record.latestRun}`;
      return [fine(`${definition.round.id}：${run}`)];
    },
  };
}

const NOT_OPENED: Finding = {
  health: 'warning',
  found: '本轮尚未开始 the round was not opened yet',
  remedy: '运行 open-round / run “open-round”',
};

function changed(definition: Office['definition'], { frozen }: RoundRecord): Finding {
  return frozen === undefined || frozen.terms === termsDigest(definition) ? CHANGED : AMENDED;
}

const AMENDED: Finding = {
  health: 'fault',
  found: '评估定义与开启本轮时的不同 the definition is not the one by which the round was opened',
  remedy:
    '用 amend-round --preview 查看影响，再修订或将文件改回 / see what would change with “amend-round --preview”, then amend the round or put the files back',
};

const CHANGED: Finding = {
  health: 'warning',
  found: '评估定义在上次运行后有改动 / the definition was changed since it was used last',
  remedy: '运行 collect，全部工作簿会按新定义重新校验 / run “collect”: all workbooks are checked anew by it',
};
