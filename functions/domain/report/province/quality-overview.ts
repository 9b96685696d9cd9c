/** The findings of the whole round, counted by kind. */
import { issueWords } from '../../issues/catalogue.ts';
import type { Issue, Severity } from '../../issues/issue.ts';
import { localise } from '../../round/localised.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { PROVINCE } from '../texts/province.ts';
import { QUALITY } from '../texts/quality.ts';
import type { Outline } from './outline.ts';

interface Kind {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly centres: number;
}

/** Kinds by severity, then the most frequent first. */
export function qualityOverviewSection(outline: Outline): Section {
  const { input, voice, entries } = outline;
  const { say } = voice;
  const heading = say(PROVINCE.quality);
  const lists = [...input.issues.values()].filter((issues) => issues.length > 0);
  const all = lists.flat();
  if (all.length === 0) {
    return {
      id: 'quality-overview',
      heading,
      blocks: [{ kind: 'paragraphs', tone: 'plain', texts: [say(PROVINCE.qualityNone)] }],
    };
  }
  const explained = all.filter(({ explanation }) => (explanation ?? '') !== '').length;
  const lead = say(PROVINCE.qualityLead, {
    of: printNumber(entries.length, 0),
    n: printNumber(lists.length, 0),
    count: printNumber(all.length, 0),
    explained: printNumber(explained, 0),
  });
  const table = makeTable({
    id: 'quality-overview',
    columns: [
      [say(PROVINCE.kind), 'text'],
      [say(PROVINCE.severity), 'text'],
      [say(PROVINCE.findingCount), 'number'],
      [say(PROVINCE.findingCentres), 'number'],
    ],
    rows: kindsOf(lists).map((kind) => kindRow(outline, kind)),
  });
  return { id: 'quality-overview', heading, blocks: [{ kind: 'paragraphs', tone: 'plain', texts: [lead] }, table] };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function kindsOf(lists: readonly (readonly Issue[])[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const issues of lists) {
    const seen = new Set<string>();
    for (const { code, severity } of issues) {
      const known = kinds.get(code) ?? { code, severity, count: 0, centres: 0 };
      kinds.set(code, { ...known, count: known.count + 1, centres: known.centres + (seen.has(code) ? 0 : 1) });
      seen.add(code);
    }
  }
  const order = ({ severity }: Kind): number => SEVERITIES.indexOf(severity);
  return [...kinds.values()].sort((a, b) => order(a) - order(b) || b.count - a.count || (a.code < b.code ? -1 : 1));
}

function kindRow({ voice }: Outline, { code, severity, count, centres }: Kind): RowFacts {
  const { say, language } = voice;
  const severities = { error: QUALITY.errors, warning: QUALITY.warnings, info: QUALITY.infos };
  const places: Readonly<Record<string, string>> = {
    subject: say(PROVINCE.theItem),
    received: say(PROVINCE.theReceived),
  };
  const message = localise(issueWords(code).message, language).replace(
    /\{(\w+)\}/g,
    (_, name: string) => places[name] ?? '…',
  );
  return { cells: [message, say(severities[severity]), printNumber(count, 0), printNumber(centres, 0)] };
}
