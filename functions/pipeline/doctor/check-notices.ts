import type { Audience } from '../../domain/delivery/delivery-settings.ts';
import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { addressesTo } from '../notices/addressee.ts';
import { MODE_WORDS } from '../notices/mode-words.ts';
import { isSending, noticeMode } from '../notices/send-notices.ts';
import type { Office } from '../office.ts';

/** Names that belong to nobody (RFC 2606), as the shipped rounds have them. */
const NOBODY = /@(.+\.)?(example(\.(com|net|org))?|test|invalid|localhost)$/i;

/** Whether notices can reach the centres: mailer, sender and addresses. Nothing is sent. */
export function checkNotices(open: () => Promise<Pick<Office, 'definition' | 'mailer'>>): Checkup {
  return {
    name: 'notices',
    needs: ['definition'],
    examine: async () => {
      const office = await open();
      const mode = noticeMode(office);
      if (mode === 'no-mailer') return [{ health: 'warning', found: MODE_WORDS[mode], remedy: TO_SET_UP }];
      if (!isSending(mode)) return [fine(MODE_WORDS[mode])];
      return [await mailerFinding(office), ...senderFindings(office), ...addressFindings(office)];
    },
  };
}

const TO_SET_UP =
  '设置 SMTP_HOST 等变量（docs/deploy.md）；不发通知则删去 round.yaml 的 notices 一段 / set SMTP_HOST and what goes with it, or take the block “notices” out of round.yaml';

async function mailerFinding({ mailer }: Pick<Office, 'mailer'>): Promise<Finding> {
  if (mailer === undefined) throw new TypeError('A mode without a mailer cannot be on');
  if (!mailer.canSend) return fine(`由云端的函数经 ${mailer.place} 发送 the function sends through ${mailer.place}`);
  await mailer.check();
  if (mailer.reach === 'people') return fine(`邮件服务器可用 mail goes through ${mailer.place}`);
  return fine(`通知写成 .eml 文件，不对外发送 notices become .eml files, nobody is written to: ${mailer.place}`);
}

function senderFindings({ definition, mailer }: Pick<Office, 'definition' | 'mailer'>): readonly Finding[] {
  const from = definition.notices?.settings.from ?? '';
  if (mailer?.reach !== 'people' || !NOBODY.test(from)) return [];
  const found = `发件人 ${from} 是占位地址，没有人能收到回复 / the sender ${from} is nobody’s address`;
  return [
    { health: 'warning', found, remedy: '在 round.yaml 的 notices.from 写办公室的邮箱 / put in the office’s own' },
  ];
}

function addressFindings(office: Pick<Office, 'definition'>): readonly Finding[] {
  const { round, reviewers, delivery } = office.definition;
  const centres = namesWithout(office, 'centres', round.centres);
  const byMail = delivery?.reviewers?.by.includes('mail') === true;
  const receiving = byMail ? namesWithout(office, 'reviewers', reviewers) : undefined;
  return [
    ...(centres === undefined
      ? []
      : [
          missing(
            `${centres.count} 家中心没有邮箱，收不到通知 / centres without an address: ${centres.names}`,
            '在 centres.csv 的 contact_email 一列填写 / fill in contact_email',
          ),
        ]),
    ...(receiving === undefined
      ? []
      : [
          missing(
            `${receiving.count} 位评审专家没有邮箱，收不到报告 / reviewers without an address: ${receiving.names}`,
            '在 reviewers.csv 的 email 一列填写 / fill in “email” in reviewers.csv',
          ),
        ]),
  ];
}

const missing = (found: string, remedy: string): Finding => ({ health: 'warning', found, remedy });

function namesWithout(
  office: Pick<Office, 'definition'>,
  audience: Audience,
  all: readonly { readonly id: string; readonly name: string }[],
): { readonly count: number; readonly names: string } | undefined {
  const without = all.filter(({ id }) => addressesTo(office, { audience, id }).length === 0);
  if (without.length === 0) return undefined;
  const names = without.slice(0, 5).map(({ name }) => name);
  return { count: without.length, names: `${names.join('、')}${without.length > 5 ? ' …' : ''}` };
}
