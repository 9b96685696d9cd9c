import type { Attachment, Mail } from '../../../functions/ports/mailer.ts';

/** A notice to one centre. */
export function aMail(changes: Partial<Mail> = {}): Mail {
  return {
    key: 'opening.shantou',
    messageId: 'opening.shantou.guangdong-2019@office.example',
    at: '2020-05-18T00:30:00.000Z',
    from: { name: '广东省生产力促进中心', address: 'pinggu@office.example' },
    to: [{ name: '汕头分中心', address: 'shantou@centre.example' }],
    subject: '关于填报2019年度监测评估材料的通知',
    text: '汕头分中心：\n\n请于截止时间前填报。\n.\n..两点开头\nFrom here on\n\nhttps://docs.example/d/1?a=b&c=%E4%B8%AD\n',
    ...changes,
  };
}

/** A file of a mail. */
export function aPdf(changes: Partial<Attachment> = {}): Attachment {
  const content = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
  return { name: '01-汕头分中心.pdf', type: 'application/pdf', content, ...changes };
}
