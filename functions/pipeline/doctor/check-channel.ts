import { type Finding, fine } from '../../domain/health/finding.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { channelsOf } from '../channels.ts';
import type { Office } from '../office.ts';

const DAY_MS = 86_400_000;

/** Whether a push channel is open, and until when. Without one changes are found by asking, a little later. */
export function checkChannel(open: () => Promise<Pick<Office, 'definition' | 'store' | 'clock'>>): Checkup {
  return {
    name: 'channel',
    needs: ['definition', 'credentials'],
    examine: async () => {
      const { definition, store, clock } = await open();
      const now = clock.now();
      const current = (await channelsOf(store, definition.round.id)).findLast(
        ({ state, expiresAt }) => state === 'OPEN' && expiresAt > now.toISOString(),
      );
      if (current === undefined) return [NONE];
      const { timeZone, language } = definition.round;
      const until = formatInZone(new Date(current.expiresAt), timeZone, language);
      if (Date.parse(current.expiresAt) - now.getTime() < DAY_MS) return [endsSoon(until)];
      return [fine(`推送通道有效至 ${until} / open until then`)];
    },
  };
}

const RENEW = '运行 gcloud scheduler jobs run renew-channel，并查看其日志 / run that, and look at its log';

const NONE: Finding = {
  health: 'warning',
  found: '没有推送通道，只能定时查询变化 / no push channel is open: changes are found by asking every two minutes',
  remedy: RENEW,
};

function endsSoon(until: string): Finding {
  return {
    health: 'warning',
    found: `推送通道将于 ${until} 到期，尚未续订 / the push channel ends then and was not renewed`,
    remedy: RENEW,
  };
}
