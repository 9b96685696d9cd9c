/** Reads a reviewer's scorecard. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { identifyWorkbook } from '../workbook/identify-workbook.ts';
import type { ScorecardLayout } from '../workbook/layout-texts.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { isBand } from '../workbook/return-keys.ts';
import { pointKey, SCORECARD_COVER_KEYS, textOfKey } from '../workbook/scorecard-keys.ts';
import { findingsTabOf } from './findings-tab-of.ts';
import { locateForeignTabs } from './locate-foreign-tabs.ts';
import { locateTable } from './locate-table.ts';
import { markSubject, readReview, rubricPlaces } from './read-review.ts';
import { itemCell, itemSource, readTable, type TableReading } from './read-table.ts';
import { readTick } from './read-tick.ts';
import type { ScorecardReading, TextPlace } from './reviews.ts';
import { plainText, sourceIn } from './table-cells.ts';

interface ScorecardPart {
  readonly round: Round;
  readonly layout: ScorecardLayout;
}

/**
 * A review for each centre that the scorecard is about, in the order of the register. Whose scorecard it is says its
 * identity; a tick that is neither yes nor no counts as not finished.
 *
 * Issues: those of `readTable` and `readReview`; `TICK_UNCLEAR`, `TAB_NOT_READ`.
 *
 * @example readScorecard({ round, layout: layouts.scorecard }, raw).reviews.length // 6
 */
export function readScorecard({ round, layout }: ScorecardPart, raw: RawWorkbook): ScorecardReading {
  const centres = assignedCentres({ round, layout }, raw);
  const cover = readTable(soughtCover({ round, layout }), raw);
  const marks = readTable(soughtMarks({ round, layout }, centres), raw);
  const overall = readTable(soughtOverall({ round, layout }, centres), raw);
  const reviewer = identifyWorkbook(raw)?.subject ?? '';
  const { finished, issues } = readFinished({ round, layout }, cover);
  const part = { round, layout, reviewer, finished, marks, overall };
  const reviews = centres.map((centre) => readReview(centre, part));
  const tab = findingsTabOf(raw, layout.findings, round.language);
  const titles = [layout.guide, layout.cover, layout.marks, layout.overall, layout.texts].map((part) =>
    localise(part.tab, round.language),
  );
  const foreign = locateForeignTabs(raw, [...titles, tab ?? '']);
  const tables = [cover, marks, overall];
  const texts = textPlaces({ round, layout }, raw);
  return {
    reviewer,
    reviewerName: plainText(itemCell(cover, SCORECARD_COVER_KEYS.reviewer, 'value')),
    finished,
    reviews: reviews.map(({ review }) => review),
    issues: [
      ...tables.flatMap((table) => table.issues),
      ...issues,
      ...reviews.flatMap((read) => read.issues),
      ...foreign,
    ],
    ...(texts.length > 0 && { texts }),
    places: { ...(tab !== undefined && { tab }), statuses: tables.flatMap(({ statuses }) => statuses) },
  };
}

/** Where the self-reports stand; nothing that people did to that tab is a fault, since nothing is read from it. */
function textPlaces({ round, layout }: ScorecardPart, raw: RawWorkbook): TextPlace[] {
  const sought = {
    role: 'texts',
    title: layout.texts.tab,
    language: round.language,
    heads: {},
    ours: ['text'],
  } as const;
  const { table } = locateTable(sought, raw);
  return (table?.rows ?? []).flatMap(({ key, row }): TextPlace[] => {
    const [named, source] = [textOfKey(key), table && sourceIn(table, 'text', row)];
    return named === undefined || source === undefined ? [] : [{ ...named, source }];
  });
}

/** The centres that any key on the marks or the overall tab names. */
function assignedCentres({ round, layout }: ScorecardPart, raw: RawWorkbook): Centre[] {
  const shared = { language: round.language, heads: {}, ours: [] };
  const tables = [
    locateTable({ ...shared, role: 'marks', title: layout.marks.tab }, raw).table,
    locateTable({ ...shared, role: 'overall', title: layout.overall.tab }, raw).table,
  ];
  const keys = tables.flatMap((table) => table?.rows ?? []).map(({ key }) => key.replace(/^band:/, ''));
  const named = new Set(keys.map((key) => key.split(':')[0]));
  return round.centres.filter(({ id }) => named.has(id));
}

function soughtCover({ round, layout }: ScorecardPart): Parameters<typeof readTable>[0] {
  const { tab, heads, reviewer, tick } = layout.cover;
  const { language } = round;
  const item = (key: string, subject: typeof reviewer) => ({
    key,
    label: localise(subject, language),
    item: key,
    subject,
  });
  return {
    role: 'cover',
    title: tab,
    language,
    heads: { label: localise(heads.label, language), value: localise(heads.value, language) },
    ours: ['hint', 'status'],
    inputs: ['value'],
    isOurs: () => false,
    items: [item(SCORECARD_COVER_KEYS.reviewer, reviewer), item(SCORECARD_COVER_KEYS.tick, tick.label)],
  };
}

function soughtMarks({ round, layout }: ScorecardPart, centres: readonly Centre[]): Parameters<typeof readTable>[0] {
  const { language } = round;
  const { tab, heads } = layout.marks;
  const items = centres.flatMap((centre) =>
    rubricPlaces(round).map(({ section, point }) => {
      const key = pointKey({ centre: centre.id, section: section.id, point: point.id });
      const subject = markSubject(centre, { section, point });
      return { key, label: localise(point.title, language), item: key, subject };
    }),
  );
  const needed = ['label', 'mark', 'abstain', 'comment'] as const;
  return {
    role: 'marks',
    title: tab,
    language,
    heads: Object.fromEntries(needed.map((key) => [key, localise(heads[key], language)])),
    ours: ['section', 'full', 'status'],
    inputs: ['mark', 'abstain', 'comment'],
    isOurs: isBand,
    items,
  };
}

function soughtOverall({ round, layout }: ScorecardPart, centres: readonly Centre[]): Parameters<typeof readTable>[0] {
  const { language } = round;
  const { tab, heads } = layout.overall;
  const needed = ['label', 'conflict', 'comment'] as const;
  return {
    role: 'overall',
    title: tab,
    language,
    heads: Object.fromEntries(needed.map((key) => [key, localise(heads[key], language)])),
    ours: ['hostingUnit', 'status'],
    inputs: ['conflict', 'comment'],
    isOurs: () => false,
    items: centres.map(({ id, name }) => ({ key: id, label: name, item: id, subject: { zh: name, en: name } })),
  };
}

function readFinished(
  { round, layout }: ScorecardPart,
  cover: TableReading,
): { readonly finished: boolean; readonly issues: readonly Issue[] } {
  const own = {
    yes: localise(layout.answers.yes, round.language),
    no: localise(layout.answers.no, round.language),
  };
  const cell = itemCell(cover, SCORECARD_COVER_KEYS.tick, 'value');
  const answer = readTick(cell, own);
  if (answer !== 'unclear') return { finished: answer === true, issues: [] };
  const at = { tab: '', ...itemSource(cover, SCORECARD_COVER_KEYS.tick, 'value'), item: SCORECARD_COVER_KEYS.tick };
  const facts = { at, subject: layout.cover.tick.label, received: plainText(cell) };
  return { finished: false, issues: [makeIssue('TICK_UNCLEAR', facts)] };
}
