import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENTS, type Mailer } from '../../../functions/ports/mailer.ts';
import { aMail, aPdf } from '../../support/smtp/a-mail.ts';

/** A mailer with a look at what came of its mails: MIME as it arrived, in order. */
export interface OpenMailer extends AsyncDisposable {
  readonly mailer: Mailer;
  readonly arrived: () => Promise<readonly Uint8Array[]>;
}

const INJECTIONS = ['a\r\nBcc: all@evil.example', 'a\nX: y', 'a\rX: y', 'a\u2028X: y', 'a\0b', 'a\u0085X: y'];
const ADDRESSES = ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '<a@b.example>', 'a b@c.example', ''];

/** What every mailer does. */
export function describeMailer(name: string, open: () => Promise<OpenMailer>): void {
  describe(`mailer: ${name}`, () => {
    it('sends what was written, in Chinese and with every line as it was', async () => {
      await using opened = await open();
      const mail = aMail();
      const fates = await opened.mailer.send(mail, ['shantou@centre.example']);
      expect(fates).toEqual([{ address: 'shantou@centre.example', fate: 'taken', reply: expect.any(String) }]);
      const [bytes, ...others] = await opened.arrived();
      expect(others).toEqual([]);
      const read = await PostalMime.parse(bytes ?? '');
      expect(read.subject).toBe(mail.subject);
      expect(read.from).toMatchObject(mail.from);
      expect(read.to).toMatchObject(mail.to);
      expect(read.text?.trimEnd().split(/\r?\n/)).toEqual(mail.text.trimEnd().split('\n'));
      expect(read.messageId).toBe(`<${mail.messageId}>`);
      expect(read.date).toBe('2020-05-18T00:30:00.000Z');
      expect(read.html).toBeUndefined();
      expect(read.attachments).toEqual([]);
    });

    it('is mail by the letter: ASCII heads, CRLF, no long lines, and marked as made by a machine', async () => {
      await using opened = await open();
      const text = `${'很长的一行'.repeat(400)}\n${'a'.repeat(3_000)}\n`;
      const subject = '关于填报材料的通知'.repeat(20);
      await opened.mailer.send(aMail({ text, subject }), ['shantou@centre.example']);
      const source = Buffer.from((await opened.arrived())[0] ?? []).toString('latin1');
      expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(source.slice(0, source.indexOf('\r\n\r\n'))).toMatch(/^[\x20-\x7e\r\n\t]*$/);
      for (const line of source.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
      expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
      const read = await PostalMime.parse(source);
      expect(read.text?.trimEnd()).toBe(text.trimEnd());
      expect(read.subject).toBe(subject);
    });

    it('several addresses are one mail that names them all', async () => {
      await using opened = await open();
      const to = ['a@centre.example', 'b@centre.example'].map((address) => ({ name: '汕头分中心, “甲”', address }));
      const fates = await opened.mailer.send(aMail({ to }), ['a@centre.example', 'b@centre.example']);
      expect(fates.map(({ address, fate }) => [address, fate])).toEqual([
        ['a@centre.example', 'taken'],
        ['b@centre.example', 'taken'],
      ]);
      const arrived = await opened.arrived();
      expect(arrived).toHaveLength(1);
      expect((await PostalMime.parse(arrived[0] ?? '')).to).toMatchObject(to);
    });

    it('files arrive byte by byte, in order, under their names in any script', async () => {
      await using opened = await open();
      const every = Uint8Array.from({ length: 1_024 }, (_, place) => place % 256);
      const attachments = [
        aPdf({ name: '01-汕头分中心（示例）-'.padEnd(90, '评估报告') }),
        aPdf({ name: 'Zürich “a”; b=c.pdf', content: every.subarray(256) }),
        { name: '说明.txt', type: 'text/plain', content: new TextEncoder().encode('第一行\r\n.\nFrom 行\n') },
        aPdf({ name: 'empty.pdf', content: new Uint8Array() }),
      ];
      const mail = aMail({ attachments });
      const [fate] = await opened.mailer.send(mail, ['shantou@centre.example']);
      expect(fate?.fate).toBe('taken');
      const [bytes] = await opened.arrived();
      const read = await PostalMime.parse(bytes ?? '');
      expect(read.text?.trimEnd().split(/\r?\n/)).toEqual(mail.text.trimEnd().split('\n'));
      const files = read.attachments.map(({ filename, mimeType, content, disposition }) => {
        expect(disposition).toBe('attachment');
        return { name: filename, type: mimeType, content: [...new Uint8Array(content as ArrayBuffer)] };
      });
      expect(files).toEqual(attachments.map((file) => ({ ...file, content: [...file.content] })));
      const source = Buffer.from(bytes ?? []).toString('latin1');
      expect(source).toMatch(/^[\x20-\x7e\r\n\t]*$/);
      for (const line of source.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    });

    it('the same mail with files is the same bytes', async () => {
      await using first = await open();
      await using second = await open();
      const mail = aMail({ attachments: [aPdf(), aPdf({ name: 'b.pdf' })] });
      for (const { mailer } of [first, second]) await mailer.send(mail, ['shantou@centre.example']);
      expect(await first.arrived()).toEqual(await second.arrived());
    });

    it('files that are too large together are MAIL_TOO_LARGE, and nobody gets anything', async () => {
      await using opened = await open();
      const half = aPdf({ content: new Uint8Array(LARGEST_ATTACHMENTS / 2) });
      const mail = aMail({ attachments: [half, half, aPdf({ content: new Uint8Array(1) })] });
      const sending = opened.mailer.send(mail, ['shantou@centre.example']);
      await expect(sending).rejects.toMatchObject({ code: 'MAIL_TOO_LARGE' });
      expect(await opened.arrived()).toEqual([]);
    });

    it.each(['', ' ', 'a/b.pdf', '..\\b.pdf', 'a'.repeat(201), ...INJECTIONS])(
      'a file named %j is MAIL_INVALID',
      async (name) => {
        await using opened = await open();
        const sending = opened.mailer.send(aMail({ attachments: [aPdf({ name })] }), ['shantou@centre.example']);
        await expect(sending).rejects.toMatchObject({ code: 'MAIL_INVALID' });
        expect(await opened.arrived()).toEqual([]);
      },
    );

    it.each(['', 'pdf', 'application/pdf; x=y', 'application/pdf\r\nBcc: a@b.example'])(
      'a file of the type %j is MAIL_INVALID',
      async (type) => {
        await using opened = await open();
        const sending = opened.mailer.send(aMail({ attachments: [aPdf({ type })] }), ['shantou@centre.example']);
        await expect(sending).rejects.toMatchObject({ code: 'MAIL_INVALID' });
      },
    );

    it.each(INJECTIONS)('a head that would hold %j is MAIL_INVALID, and nobody gets anything', async (text) => {
      await using opened = await open();
      const { from } = aMail();
      const to = [{ name: text, address: 'a@centre.example' }];
      for (const mail of [aMail({ subject: text }), aMail({ from: { ...from, name: text } }), aMail({ to })]) {
        await expect(opened.mailer.send(mail, ['a@centre.example'])).rejects.toMatchObject({ code: 'MAIL_INVALID' });
      }
      expect(await opened.arrived()).toEqual([]);
    });

    it.each(ADDRESSES)('an address of the form %j is MAIL_INVALID', async (address) => {
      await using opened = await open();
      const mail = aMail({ to: [{ name: 'a', address }] });
      await expect(opened.mailer.send(mail, [address])).rejects.toMatchObject({ code: 'MAIL_INVALID' });
      const from = aMail({ from: { name: 'a', address } });
      await expect(opened.mailer.send(from, ['a@centre.example'])).rejects.toMatchObject({ code: 'MAIL_INVALID' });
      expect(await opened.arrived()).toEqual([]);
    });

    it.each(['../a', 'a/b', '', 'a..b', '.a', 'a b'])('a key of the form %j is MAIL_INVALID', async (key) => {
      await using opened = await open();
      const sending = opened.mailer.send(aMail({ key }), ['shantou@centre.example']);
      await expect(sending).rejects.toMatchObject({ code: 'MAIL_INVALID' });
      expect(await opened.arrived()).toEqual([]);
    });

    it('the same mail is the same bytes', async () => {
      await using first = await open();
      await using second = await open();
      for (const { mailer } of [first, second]) await mailer.send(aMail(), ['shantou@centre.example']);
      expect(await first.arrived()).toEqual(await second.arrived());
    });

    it('says where mail goes, and its check finds nothing wrong and sends nothing', async () => {
      await using opened = await open();
      await opened.mailer.turn();
      await opened.mailer.check();
      expect(opened.mailer.place).not.toBe('');
      expect(await opened.arrived()).toEqual([]);
    });
  });
}
