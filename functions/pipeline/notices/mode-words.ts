import type { NoticeMode } from './send-notices.ts';

/** Why no notices are sent, and what to do if they should be. */
export const MODE_WORDS: Readonly<Record<Exclude<NoticeMode, 'on' | 'elsewhere'>, string>> = {
  'no-notices':
    '本轮没有设置通知（round.yaml 的 notices）/ the round sends no notices (no block “notices” in round.yaml)',
  'no-mailer': '没有设置邮件服务器（SMTP_HOST 等）/ no mail server is set up (SMTP_HOST …)',
  sample: '示例数据不对外发送邮件（round.yaml 的 sample）/ made-up data are mailed to nobody (“sample” in round.yaml)',
};
