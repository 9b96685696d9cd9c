import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReportTemplates } from '../../../functions/adapters/handlebars/open-report-templates.ts';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { Standing } from '../../../functions/domain/scoring/score-tree.ts';
import type { ReportTemplates } from '../../../functions/ports/report-templates.ts';
import { aReview } from '../../support/a-centre-input.ts';
import { aFinding, aProvinceInput, aReportInput } from '../../support/a-report-input.ts';

const folder = new URL('../../../report-templates', import.meta.url).pathname;
const HOSTILE = `<script>alert(1)</script>"'&{{code}}`;

let templates: ReportTemplates;
beforeAll(async () => {
  templates = await openReportTemplates({ folder, fontsVersion: 'test' });
});

const copies: string[] = [];
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true }))));

async function changedCopy(file: string, change: (text: string) => string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'templates-'));
  copies.push(copy);
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, file), change(await readFile(join(copy, file), 'utf8')));
  return copy;
}

describe('the templates', () => {
  test.each(['ranked', 'provisional', 'vetoed', 'ineligible', 'not-submitted', 'has-errors'] satisfies Standing[])(
    'fill a report of a %s centre with everything that its model says',
    (standing) => {
      const model = centreReport(aReportInput({ standing, issues: [aFinding({ severity: 'warning' })] }));
      const { body, title, language } = templates.centre(model);
      expect({ title, language }).toEqual({ title: model.title, language: model.language });
      expect(body).toContain(`<h1>${model.cover.kind}</h1>`);
      for (const { heading } of model.sections) expect(body).toContain(`<h2>${heading}</h2>`);
      expect(body).not.toContain('undefined');
      expect(body).not.toContain('[object');
    },
  );

  test('fill the province’s summary', () => {
    const model = provinceReport(aProvinceInput(aReportInput({ standing: 'vetoed' })));
    const { body, properties } = templates.province(model);
    expect(body).toContain('report--province');
    expect(body).toContain('佛山分中心');
    expect(properties).toEqual(model.properties);
  });

  test('escape every text, from whichever workbook it came', () => {
    const review = { ...aReview('r-1', 'c-1', { 'operation.team': 9 }), comment: HOSTILE };
    const input = aReportInput({
      centre: { name: HOSTILE, hostingUnit: HOSTILE },
      round: { title: HOSTILE, organiser: HOSTILE, groups: hostileGroups() },
      reviews: [review],
      issues: [aFinding({ received: HOSTILE, explanation: HOSTILE, at: { tab: HOSTILE, a1: 'E7', item: 'loans' } })],
    });
    const bodies = [templates.centre(centreReport(input)), templates.province(provinceReport(aProvinceInput(input)))];
    for (const { body } of bodies) {
      expect(body).not.toContain('<script');
      expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(body).toContain('{{code}}');
    }
  });

  test('head every table’s columns and rows', () => {
    const { body } = templates.centre(centreReport(aReportInput()));
    expect(body).toContain('<th scope="col"');
    expect(body).toContain('<th scope="row"');
    expect(body.match(/<table/g)?.length).toBe(body.match(/<\/table>/g)?.length);
  });

  test('take markup unescaped in one place, the drawings', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.hbs'));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const open = files.filter((_, n) => /\{\{\{|\{\{&/.test(texts[n] ?? ''));
    expect(open).toEqual([join('partials', 'drawing.hbs')]);
  });

  test('need nothing from elsewhere, and no script', async () => {
    const { body } = templates.centre(centreReport(aReportInput()));
    expect(`${templates.css}${body}`).not.toMatch(/https?:|url\(|@import|<script|<link|<img| on\w+=/);
  });

  test('use the families and weights that the printer has', () => {
    const weights = [...templates.css.matchAll(/font(?:-weight)?:\s*(\d{3})/g)].map(([, weight]) => weight);
    expect(new Set(weights)).toEqual(new Set(['400', '700']));
    expect(templates.css).not.toContain('italic');
  });
});

describe('a change', () => {
  test('to a template, a partial, the style or the fonts is another digest', async () => {
    const folders = await Promise.all([
      changedCopy('centre.hbs', (text) => `${text} `),
      changedCopy(join('partials', 'cell.hbs'), (text) => `${text} `),
      changedCopy(join('style', '1-page.css'), (text) => `${text} `),
    ]);
    const changed = await Promise.all(
      folders.map((copy) => openReportTemplates({ folder: copy, fontsVersion: 'test' })),
    );
    const otherFonts = await openReportTemplates({ folder, fontsVersion: 'other' });
    const digests = [templates, ...changed, otherFonts].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(5);
  });

  test('to nothing is the same digest', async () => {
    expect((await openReportTemplates({ folder, fontsVersion: 'test' })).digest).toBe(templates.digest);
  });

  test('that asks for what the model lacks fails when filled', async () => {
    const copy = await changedCopy('centre.hbs', (text) => `${text}{{telephone}}`);
    const broken = await openReportTemplates({ folder: copy, fontsVersion: 'test' });
    expect(() => broken.centre(centreReport(aReportInput()))).toThrow('telephone');
  });
});

function hostileGroups(): unknown[] {
  return ['credit', 'events'].map((id) => ({ id, title: HOSTILE }));
}
