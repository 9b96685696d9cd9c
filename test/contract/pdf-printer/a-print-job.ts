import type { PrintJob } from '../../../functions/ports/pdf-printer.ts';

/** Style sheet of the test's documents: running head and page numbers as the product's reports have them. */
export const TEST_CSS = `
@page {
  size: A4;
  margin: 25mm 20mm;
  @top-left { content: var(--head); font: 400 8pt "Report Sans"; }
  @bottom-right { content: counter(page) "/" counter(pages); font: 400 8pt "Report Sans"; }
}
body { margin: 0; font: 400 10.5pt / 1.7 "Report Sans"; overflow-wrap: anywhere; }
h1, h2 { font: 700 20pt "Report Serif"; }
.new-page { break-before: page; }
td, th { border: 0.5pt solid; }
`;

/** A short report of two pages with headings, a table, a list and a drawing. */
export function aPrintJob(changes: Partial<PrintJob> = {}): PrintJob {
  return {
    name: '汕头分中心',
    title: '监测评估报告：汕头分中心',
    language: 'zh-CN',
    body: `<h1>监测评估报告</h1><p>总分 <b>86.50</b>，第 3 名。</p>
<table><caption>指标</caption><thead><tr><th scope="col">指标</th><th scope="col">数值</th></tr></thead>
<tbody><tr><th scope="row">撮合贷款金额</th><td>1,234.50</td></tr></tbody></table>
<svg viewBox="0 0 20 10" width="200" role="img" aria-label="得分条形图"><rect width="15" height="5"/></svg>
<h2 class="new-page">评审意见</h2><ul><li>制度健全。</li><li>台账清楚。</li></ul>`,
    properties: { '--head': '汕头分中心' },
    ...changes,
  };
}
