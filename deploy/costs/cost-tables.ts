import { type Deployed, resourcesOf, type Usage } from './month.ts';
import { NOTED, PRICES, type Resource } from './prices.ts';

const BUSY = {
  changesPerCentre: 60,
  evaluations: 50,
  reportsPerCentre: 10,
  deliveries: 2,
  downloadsPerCentre: 5,
  mailsPerCentre: 6,
};
const QUIET = {
  changesPerCentre: 0,
  busyCollects: 0,
  evaluations: 0,
  reportsPerCentre: 0,
  deliveries: 0,
  downloadsPerCentre: 0,
  mailsPerCentre: 0,
};

/** The month in which the returns are filled in and judged, and any other one. */
export const MONTHS: readonly Usage[] = [
  { name: '32 centres, busy', centres: 32, reviewersPerCentre: 3, busyCollects: 1_500, ...BUSY },
  { name: '32 centres, quiet', centres: 32, reviewersPerCentre: 3, ...QUIET },
  { name: '3,000 centres, busy', centres: 3_000, reviewersPerCentre: 3, busyCollects: 8_000, ...BUSY },
  { name: '3,000 centres, quiet', centres: 3_000, reviewersPerCentre: 3, ...QUIET },
];

/** The tables of docs/deploy.md: what each month takes, and what that costs. */
export function costTables(deployed: Deployed): string {
  const columns = MONTHS.map((usage) => resourcesOf(usage, deployed));
  const resources = Object.keys(PRICES) as Resource[];
  const costs = resources.map((resource) => columns.map((column) => costOf(resource, column[resource])));
  const totals = columns.map((_, at) => costs.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const names = MONTHS.map(({ name }) => name);
  return [
    table(
      ['a month takes', ...names],
      resources.map((each) => [
        `${PRICES[each].what}: ${PRICES[each].units}`,
        ...columns.map((column) => amount(column[each])),
      ]),
    ),
    table(
      [`US dollars, ${NOTED}`, ...names],
      [
        ...resources.map((each, at) => [`${PRICES[each].what}`, ...(costs[at] ?? []).map(money)]),
        ['**together**', ...totals.map((total) => `**${money(total)}**`)],
      ],
    ),
    table(
      ['price', 'list price', 'free a month', 'source'],
      resources.map((each) => {
        const { what, dollars, per, units, free, source } = PRICES[each];
        return [what, `$${dollars} for ${amount(per)} ${units}`, free === 0 ? '–' : amount(free), source];
      }),
    ),
  ].join('\n');
}

function costOf(resource: Resource, units: number): number {
  const { dollars, per, free } = PRICES[resource];
  return (Math.max(0, units - free) / per) * dollars;
}

function amount(units: number): string {
  return units >= 100 ? Math.round(units).toLocaleString('en-US') : String(Math.round(units * 100) / 100);
}

function money(dollars: number): string {
  return dollars === 0
    ? '–'
    : dollars < 0.01
      ? '< 0.01'
      : (Math.round(dollars * 100) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line), ''].join('\n');
}
