import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { nameOf } from '../../pipeline/notices/addressee.ts';
import type { ListedMail, NoticeStatus } from '../../pipeline/notices/list-mails.ts';
import { addresseeOf } from '../../pipeline/notices/mail-record.ts';
import { MODE_WORDS } from '../../pipeline/notices/mode-words.ts';
import type { NoticesReport } from '../../pipeline/notices/send-notices.ts';

const STATES: Readonly<Record<ListedMail['state'], string>> = {
  waiting: '待发 waiting',
  sending: '发送中 sending',
  sent: '已发 sent',
  failed: '失败 failed',
  unknown: '不明 unknown',
  lapsed: '过时未发 lapsed',
  withdrawn: '已撤回 withdrawn',
};

const KINDS: Readonly<Record<ListedMail['kind'], string>> = {
  opening: '开轮 opening',
  'half-time': '过半 half-time',
  'last-day': '最后一天 last day',
  errors: '有错误 errors',
  accepted: '已受理 accepted',
  reopened: '重新开放 reopened',
  report: '评估报告 report',
  'veto-raised': '提出否决 veto raised',
  'veto-upheld': '一票否决 vetoed',
  'veto-dismissed': '否决不成立 veto dismissed',
  'veto-withdrawn': '撤回否决 veto withdrawn',
  'veto-lifted': '解除否决 veto lifted',
};

/** What a pass over the notices came to; nothing where the round has none or nothing was to be done. */
export function noticesLines({ mode, outcomes, withoutAddress, isCut }: NoticesReport): readonly string[] {
  if (mode === 'no-notices' || mode === 'elsewhere') return [];
  if (mode !== 'on') return [`  通知 notices: ${MODE_WORDS[mode]}`];
  const counts: Record<string, number> = {};
  for (const { state } of outcomes) counts[STATES[state]] = (counts[STATES[state]] ?? 0) + 1;
  const told = Object.entries(counts).map(([state, count]) => `${state} ${count}`);
  const without = withoutAddress.length === 0 ? [] : [`无邮箱 no address ${withoutAddress.length}`];
  const parts = [...told, ...without, ...(isCut ? ['未完，下次继续 goes on next time'] : [])];
  const troubles = outcomes.filter(({ message }) => message !== undefined);
  return [
    ...(parts.length === 0 ? [] : [`  通知 notices: ${parts.join(' · ')}`]),
    ...troubles.map(({ key, state, message = '' }) => `  ${state === 'waiting' ? '▲' : '✗'} ${key}: ${message}`),
  ];
}

/** Whether somebody has to look after a notice. */
export function hasNoticeTrouble({ outcomes }: NoticesReport): boolean {
  return outcomes.some(({ state }) => state === 'failed' || state === 'unknown');
}

/** Where the notices of a round stand, in a line or two. */
export function noticeStatusLines({ mode, place, counts, withoutAddress }: NoticeStatus): readonly string[] {
  const told = Object.entries(counts).map(([state, count]) => `${STATES[state as ListedMail['state']]} ${count}`);
  if (mode === 'no-notices' && told.length === 0) return [];
  const where = mode === 'on' || mode === 'elsewhere' ? `→ ${place ?? ''}` : MODE_WORDS[mode];
  const without = withoutAddress.length === 0 ? [] : [`无邮箱 no address ${withoutAddress.length}`];
  return [`通知 notices: ${[where, ...told, ...without].join(' · ')}`];
}

/** One mail, with whom it was written to. */
export function mailLines(definition: RoundDefinition, mail: ListedMail): readonly string[] {
  const { round } = definition;
  const at = (time: string): string => formatInZone(new Date(time), round.timeZone, round.language);
  const name = nameOf({ definition }, addresseeOf(mail));
  const when = at(mail.settledAt ?? mail.createdAt);
  const copies = mail.copies === 0 ? [] : [`补发 sent again ${mail.copies}`];
  const isDraft = mail.state === 'sent' && mail.reach === 'files';
  const head = [
    isDraft ? '已成稿 drafted' : STATES[mail.state],
    KINDS[mail.kind],
    name,
    when,
    mail.key,
    ...copies,
  ].join('  ');
  const to = mail.recipients.map(({ address, fate }) => (fate === undefined ? address : `${address} (${fate})`));
  return [
    head,
    `    ${mail.subject}`,
    `    → ${to.join('、')}`,
    ...(mail.attachments ?? []).map(({ name: file }) => `    + ${file}`),
    ...(mail.message === undefined ? [] : [`    ! ${mail.message}`]),
    ...(mail.state === 'waiting' && mail.retryAt !== undefined ? [`    下次 next: ${at(mail.retryAt)}`] : []),
  ];
}
