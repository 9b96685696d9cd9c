import { DELIVERY } from '../../domain/delivery/delivery-texts.ts';
import { localise } from '../../domain/round/localised.ts';
import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { DeliverReport } from '../../pipeline/deliver/deliver.ts';
import type { DeliveryStatus, ListedDelivery } from '../../pipeline/deliver/list-deliveries.ts';
import { nameOf } from '../../pipeline/notices/addressee.ts';
import { MODE_WORDS } from '../../pipeline/notices/mode-words.ts';

const STATES: Readonly<Record<ListedDelivery['state'], string>> = {
  delivered: '已交付 delivered',
  waiting: '待发 waiting',
  failed: '失败 failed',
  unknown: '不明 unknown',
};

const WAYS: Readonly<Record<ListedDelivery['way'], string>> = { folder: '文件夹 folder', mail: '邮件 mail' };

const HOLDINGS: Readonly<Record<ListedDelivery['holding'], string>> = {
  valid: '',
  outdated: '待更换 to be replaced',
  replaced: '已更换 replaced',
  past: '已不再交付 no longer a recipient',
  none: '',
};

type Delivered = Pick<ListedDelivery, 'audience' | 'recipient' | 'subject'>;

/** Who gets a report about whom. */
function pairText(definition: RoundDefinition, { audience, recipient, subject }: Delivered): string {
  const { centres, language } = definition.round;
  const name = nameOf({ definition }, { audience, id: recipient });
  const about = centres.find(({ id }) => id === subject)?.name ?? localise(DELIVERY.summary, language);
  return audience === 'centres' ? name : `${name} (${recipient}) ← ${about}`;
}

/** What `deliver` came to. */
export function deliverLines(definition: RoundDefinition, report: DeliverReport): readonly string[] {
  const { delivered, mailed, waiting, unchanged, failures, awaitsPublication, unmailed } = report;
  const counts = [
    `已交付 delivered ${delivered}`,
    ...(mailed > 0 ? [`邮件 by mail ${mailed}`] : []),
    ...(waiting > 0 ? [`续发 taken up again ${waiting}`] : []),
    `未变 unchanged ${unchanged}`,
  ];
  return [
    counts.join(' · '),
    ...(awaitsPublication
      ? ['各中心的报告在公布结果（publish）后交付 centres get their reports once the result is published']
      : []),
    ...(unmailed === undefined ? [] : [`未发邮件 not mailed ${unmailed.reports}: ${MODE_WORDS[unmailed.mode]}`]),
    ...failureLines(definition, failures),
  ];
}

/** One line for all that failed for one recipient in one way for the same reason. */
function failureLines(definition: RoundDefinition, failures: DeliverReport['failures']): readonly string[] {
  const groups = new Map<string, DeliverReport['failures'][number][]>();
  for (const one of failures) {
    const key = JSON.stringify([one.audience, one.recipient, one.way, one.message]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { audience, recipient, way, message = '' } = first;
    const name = `${nameOf({ definition }, { audience, id: recipient })} (${recipient})`;
    const what = group.length === 1 ? pairText(definition, first) : `${name} ← ${group.length} 份 reports`;
    return [`✗ ${what}（${WAYS[way]}）: ${message}`];
  });
}

/** One delivery, with what came of it. */
export function deliveryLines(definition: RoundDefinition, one: ListedDelivery): readonly string[] {
  const { round } = definition;
  const isDraft = one.state === 'delivered' && one.reach === 'files';
  const head = [
    isDraft ? '已成稿 drafted' : STATES[one.state],
    pairText(definition, one),
    one.report,
    WAYS[one.way],
    formatInZone(new Date(one.at), round.timeZone, round.language),
    HOLDINGS[one.holding],
  ];
  return [
    head.filter((part) => part !== '').join('  '),
    ...(one.file === undefined ? [] : [`    → ${one.file}`]),
    ...(one.mail === undefined ? [] : [`    → ${one.mail}`]),
    ...(one.replaces === undefined ? [] : [`    代替 replaces ${one.replaces}${aside(one)}`]),
    ...(one.told ?? []).slice(1).map((line) => `      ${line}`),
    ...(one.message === undefined ? [] : [`    ! ${one.message}`]),
  ];
}

const aside = ({ superseded }: ListedDelivery): string => (superseded === undefined ? '' : `（${superseded}）`);

/** Where the deliveries of a round stand, in a line; nothing before the first run. */
export function deliveryStatusLines(status: DeliveryStatus | undefined): readonly string[] {
  if (status === undefined) return [];
  const told = Object.entries(status.counts).map(([state, n]) => `${STATES[state as ListedDelivery['state']]} ${n}`);
  const due = status.due === 0 ? [] : [`待交付 to be delivered ${status.due}`];
  const parts = [...told, ...due];
  return parts.length === 0 ? [] : [`报告交付 deliveries: ${parts.join(' · ')}`];
}
