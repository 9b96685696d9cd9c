import { fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import type { PdfPrinter, PrintJob } from '../../ports/pdf-printer.ts';

const JOB: PrintJob = {
  name: 'doctor',
  title: 'doctor',
  language: 'zh-CN',
  body: '<p>检查打印与字体 printing and fonts 0123456789 龘</p>',
  properties: {},
};

/** Whether a page with Chinese text can be printed: browser, fonts and cache folder in one. */
export function checkPrinting(printer: () => Promise<PdfPrinter>): Checkup {
  return {
    name: 'printing',
    examine: async () => {
      const { bytes, missingCharacters } = await (await printer()).print(JOB);
      const size = `${Math.round(bytes.length / 1_000)} kB`;
      if (missingCharacters.length === 0) return [fine(`已试印一页 one page was printed：${size}`)];
      return [
        {
          health: 'warning',
          found: `缺少字形 glyphs are missing：${missingCharacters.join(' ')}`,
          remedy: '重新运行 npm ci 安装字体 / install the fonts again with npm ci',
        },
      ];
    },
  };
}
