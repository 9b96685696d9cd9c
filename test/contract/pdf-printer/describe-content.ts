import { describe, expect, it } from 'vitest';
import { aPrintJob } from './a-print-job.ts';
import type { SharedPrinter } from './describe-pdf-printer.ts';
import { readPdf } from './read-pdf.ts';

const PARAGRAPH = '本中心在市科学技术局指导下开展服务，组织银企对接，建立企业融资需求库。';

export function describeContent(printer: SharedPrinter): void {
  describe('a printed document', () => {
    it('holds the texts of the body on the pages where they belong', async () => {
      const printed = await printer().print(aPrintJob());
      const { pages } = await readPdf(printed.bytes);
      expect(printed.pages).toBe(2);
      expect(pages).toHaveLength(2);
      expect(pages[0]).toContain('总分 86.50，第 3 名。');
      expect(pages[0]).toContain('1,234.50');
      expect(pages[1]).toContain('评审意见');
      expect(pages[1]).toContain('台账清楚。');
      expect(printed.missingCharacters).toEqual([]);
    });

    it('says its title and its language', async () => {
      const job = aPrintJob({ title: ' Report\n“报告” & <b> \\ (1)\u202e', language: 'en-GB' });
      const { title, language } = await readPdf((await printer().print(job)).bytes);
      expect(title).toBe('Report “报告” & <b> \\ (1)');
      expect(language).toBe('en-GB');
    });

    it('is tagged, with bookmarks and a text for each figure', async () => {
      const { isTagged, roles, bookmarks, figureTexts } = await readPdf((await printer().print(aPrintJob())).bytes);
      expect(isTagged).toBe(true);
      expect([...roles]).toEqual(
        expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Figure']),
      );
      expect(bookmarks).toEqual(['监测评估报告', '评审意见']);
      expect(figureTexts).toContain('得分条形图');
    });

    it('numbers its pages and bears the running head on each', async () => {
      const { pages } = await readPdf((await printer().print(aPrintJob())).bytes);
      expect(pages.every((page) => page.includes('汕头分中心'))).toBe(true);
      expect(pages.map((page) => /\d\/\d/.exec(page)?.[0])).toEqual(['1/2', '2/2']);
    });

    it.each([
      ['quotes and backslashes', 'a "b" \\c \'d\' \\22 e', 'a "b" \\c \'d\' \\22 e'],
      [
        'what would close the declaration',
        '"; } body { display: none } /* */ url(x)',
        '"; } body { display: none } /* */ url(x)',
      ],
      ['line ends, as spaces', 'a\nb\r\n\tc', 'a b c'],
      ['markup, as it is', '</style><script>1</script>&amp;', '</style><script>1</script>&amp;'],
    ])('takes a running head with %s', async (_, head, printed) => {
      const { pages } = await readPdf((await printer().print(aPrintJob({ properties: { '--head': head } }))).bytes);
      expect(pages[1]).toContain(printed);
      expect(pages[0]).toContain('总分');
    });

    it('takes a running head of 200 characters without losing the body', async () => {
      const head = '科技金融综合服务中心'.repeat(20);
      const { pages } = await readPdf((await printer().print(aPrintJob({ properties: { '--head': head } }))).bytes);
      expect(pages[0]).toContain('总分 86.50');
      expect(pages[0]).toContain(head.slice(0, 20));
    });

    it('forgets the properties of the document before', async () => {
      await printer().print(aPrintJob({ properties: { '--head': '前一份' } }));
      const { pages } = await readPdf((await printer().print(aPrintJob({ properties: {} }))).bytes);
      expect(pages.join('')).not.toContain('前一份');
    });

    it('flows a paragraph of 10,000 characters over its pages without a loss', async () => {
      const text = PARAGRAPH.repeat(Math.ceil(10_000 / PARAGRAPH.length)).slice(0, 10_000);
      const printed = await printer().print(aPrintJob({ body: `<p>${text}</p>`, properties: {} }));
      const { pages } = await readPdf(printed.bytes);
      expect(printed.pages).toBeGreaterThan(5);
      expect(pages.map((page) => page.replace(/\d+\/\d+/, '')).join('')).toBe(text);
    });

    it('is one page where the body is empty', async () => {
      expect((await printer().print(aPrintJob({ body: '' }))).pages).toBe(1);
    });

    it('shows pictures that the body brings along', async () => {
      const picture =
        'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
      const { bytes } = await printer().print(aPrintJob({ body: `<img src="${picture}" alt="红点" width="50">` }));
      expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
      expect((await readPdf(bytes)).figureTexts).toEqual(['红点']);
    });

    it('refuses a property that is no custom property', async () => {
      const job = aPrintJob({ properties: { 'display: none; --x': 'a' } });
      await expect(printer().print(job)).rejects.toThrow(TypeError);
    });
  });
}
