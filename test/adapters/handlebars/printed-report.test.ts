import jsQr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReportTemplates } from '../../../functions/adapters/handlebars/open-report-templates.ts';
import { openRoundFolder } from '../../../functions/adapters/round-folder/open-round-folder.ts';
import { returnPrint } from '../../../functions/domain/print/return-print.ts';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { PdfPrinter, PrintedPdf, PrintJob } from '../../../functions/ports/pdf-printer.ts';
import type { ReportTemplates } from '../../../functions/ports/report-templates.ts';
import { aReview } from '../../support/a-centre-input.ts';
import { aFinding, aProvinceInput, aReportInput, type ReportFacts } from '../../support/a-report-input.ts';
import { aReturnReading } from '../../support/a-return-reading.ts';
import { aCentre } from '../../support/a-round.ts';
import { openTestPrinter } from '../chromium/open-test-printer.ts';

const root = new URL('../../../', import.meta.url).pathname;

let templates: ReportTemplates;
let printer: PdfPrinter;
beforeAll(async () => {
  templates = await openReportTemplates({ folder: `${root}report-templates`, fontsVersion: 'test' });
  printer = await openTestPrinter({ css: templates.css, width: 1 });
});
afterAll(() => printer[Symbol.asyncDispose]());

/** The text of each page without white space, so that line breaks do not matter. */
async function pagesOf(printed: PrintedPdf): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(printed.bytes) }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, n) => {
    const { items } = await (await pdf.getPage(n + 1)).getTextContent();
    return items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/\s+/g, '');
  });
  return Promise.all(pages);
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

async function bookmarksOf(printed: PrintedPdf): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(printed.bytes) }).promise;
  const titles = (items: readonly Bookmark[]): string[] => items.flatMap((one) => [one.title, ...titles(one.items)]);
  return titles((await pdf.getOutline()) ?? []);
}

function report(facts: ReportFacts = {}): PrintJob {
  return templates.centre(centreReport(aReportInput(facts)));
}

/** The shipped round with all its indicators, as the reports' length depends on it. */
async function shippedRound(): Promise<ReportFacts> {
  const { round } = await openRoundFolder({ folder: `${root}sheets-templates/guangdong-2019` }).load();
  const { centres: _, ...settings } = round;
  const figures = Object.fromEntries(round.indicators.map(({ id }, n) => [id, 10 + n]));
  const marks = Object.fromEntries(
    round.rubric.sections.flatMap(({ id, points }) =>
      points.map((point) => [`${id}.${point.id}`, point.fullMarks - 2]),
    ),
  );
  const comment = '总体工作扎实，服务链条完整，建议在成果转化与跨区域协作方面继续加强。';
  const reviews = ['r-1', 'r-2', 'r-3'].map((reviewer) => ({ ...aReview(reviewer, 'c-1', marks), comment }));
  const previous = Object.fromEntries(round.indicators.map(({ id }) => [id, 12]));
  const issues = Array.from({ length: 4 }, () => aFinding({ severity: 'warning' }));
  return { round: settings, figures, reviews, issues, centre: { previous } };
}

describe('a printed report', () => {
  test('of the shipped round has six pages and is numbered to the last', async () => {
    const printed = await printer.print(report(await shippedRound()));
    expect(printed.pages).toBe(6);
    expect(printed.missingCharacters).toEqual([]);
    const pages = await pagesOf(printed);
    for (const [n, page] of pages.entries()) expect(page).toContain(`第${n + 1}页/共6页`);
  });

  test('has each heading in its bookmarks once, in order', async () => {
    const facts = await shippedRound();
    const { sections } = centreReport(aReportInput(facts));
    const titles = await bookmarksOf(await printer.print(report(facts)));
    const headings = titles.filter((title) => /^[一二三四五六七八九]/.test(title));
    expect(headings).toEqual(sections.map(({ heading }) => heading));
  });

  test.each([
    ['ineligible', 2],
    ['not-submitted', 2],
    ['has-errors', 2],
  ] as const)('of a centre that is %s has %d pages', async (standing, pages) => {
    const printed = await printer.print(report({ standing, issues: [aFinding()] }));
    expect(printed.pages).toBe(pages);
  });

  test('bears the code on every page, the sample note on every page, and the head on all but the cover', async () => {
    const pages = await pagesOf(await printer.print(report({ changes: { sample: true } })));
    for (const page of pages) {
      expect(page).toContain('验证码NENT-QAXB-NENT');
      expect(page).toContain('示例数据，非真实评估结果');
    }
    const [cover = '', ...others] = pages;
    expect(cover.split('测试评估')).toHaveLength(2);
    for (const page of others) expect(page).toContain('测试评估汕头分中心');
  });

  test('holds a name of 200 characters and a comment of 10,000 whole', async () => {
    const name = Array.from({ length: 40 }, (_, n) => `中心名称${n % 10}`).join('');
    const review = { ...aReview('r-1', 'c-1', { 'operation.team': 20 }), comment: '鹏'.repeat(10_000) };
    const pages = await pagesOf(await printer.print(report({ centre: { name }, reviews: [review] })));
    expect(pages[0]).toContain(name);
    expect(pages.join('').match(/鹏/g)).toHaveLength(10_000);
  });

  test('is read in the order in which it is seen', async () => {
    const { cover, sections } = centreReport(aReportInput());
    const [first = '', second = ''] = await pagesOf(await printer.print(report()));
    expect(first.indexOf(cover.organiser)).toBeLessThan(first.indexOf(cover.kind));
    const points = sections[0]?.blocks.flatMap((block) => (block.kind === 'list' ? block.texts : [])) ?? [];
    const places = ['要点', ...points, '中位数为'].map((text) => second.indexOf(text.replace(/\s+/g, '')));
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('breaks a word without spaces instead of leaving the page', async () => {
    const comment = 'x'.repeat(3_000);
    const review = { ...aReview('r-1', 'c-1', { 'operation.team': 20 }), comment };
    const pages = await pagesOf(await printer.print(report({ reviews: [review] })));
    const words = pages.map((page) => page.match(/x{10,}/g)?.join('').length ?? 0);
    expect(words.reduce((sum, length) => sum + length, 0)).toBe(3_000);
  });
});

test('the province’s summary prints every centre on A4', async () => {
  const input = aProvinceInput(aReportInput());
  const printed = await printer.print(templates.province(provinceReport(input)));
  const body = (await pagesOf(printed)).join('');
  for (const { name } of input.round.centres) expect(body).toContain(name);
  const pdf = await getDocument({ data: new Uint8Array(printed.bytes) }).promise;
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
});

/** Its types name the module where the function is. */
const readQr = jsQr as unknown as typeof jsQr.default;

interface Canvas {
  readonly width: number;
  readonly height: number;
}

interface Context {
  getImageData(x: number, y: number, width: number, height: number): Canvas & { readonly data: Uint8ClampedArray };
}

/** What a camera reads on a page: the page is drawn, and its QR code found and decoded. */
async function scan(printed: PrintedPdf, number: number): Promise<string | undefined> {
  const pdf = await getDocument({ data: new Uint8Array(printed.bytes) }).promise;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 2 });
  const factory = pdf.canvasFactory as { create(width: number, height: number): { canvas: Canvas; context: Context } };
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport } as never).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return readQr(data, width, height)?.data;
}

test('a return for paper bears its code and a QR code on each page, numbered within its copy, on paper for both sides', async () => {
  const { round: shipped, layouts } = await openRoundFolder({
    folder: `${root}sheets-templates/guangdong-2019`,
  }).load();
  const round = { ...shipped, sample: true };
  const [centre = aCentre()] = round.centres;
  const hostile = '<script>alert(1)</script>{{code}}';
  const sections = { [round.rubric.sections[0]?.id ?? '']: `${hostile}\n${'本年度服务企业情况良好。'.repeat(300)}` };
  const reading = aReturnReading({ round, centre: centre.id, sections });
  const submission = { snapshot: 'a'.repeat(64), at: '2020-05-28T08:05:00Z', by: '示例填报人' };
  const print = returnPrint({ round, layout: layouts.return, centre, reading, submission });
  const first = await printer.print(templates.paper(print));
  const all = await printer.print(templates.paper(print, first.pages));
  const ofCopy = first.pages + (first.pages % 2);
  expect(all.pages).toBe(5 * ofCopy);
  const pages = await pagesOf(all);
  for (const [place, page] of pages.entries()) {
    const copy = print.copies[Math.floor(place / ofCopy)];
    expect(page).toContain(`${copy?.code}第${copy?.number}份，共5份`);
    expect(page).toContain(`第${(place % ofCopy) + 1}页，共${ofCopy}页`);
    expect(page).toContain('汕头分中心2019年度地市科技金融综合服务中心监测评估');
  }
  for (const page of pages) expect(page).toContain('示例数据');
  for (const { title } of round.materials.seals) expect(pages[0]).toContain(`${title.zh}盖章处`);
  expect(pages.join('')).toContain(hostile);
  for (const { number, code } of print.copies) {
    expect([await scan(all, (number - 1) * ofCopy + 1), await scan(all, number * ofCopy)]).toEqual([code, code]);
  }
});
