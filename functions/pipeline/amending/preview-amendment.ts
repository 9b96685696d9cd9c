import { isProblem } from '../../domain/problems/problem.ts';
import { differenceText, termDifferences } from '../../domain/round/term-differences.ts';
import { termsDigest } from '../../domain/round/terms.ts';
import { unamendable } from '../../domain/round/unamendable.ts';
import { carryEntries, type LeftEntry } from '../../domain/workbook/carry/carry-entries.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { listWorkbooks } from '../list-workbooks.ts';
import type { Office } from '../office.ts';
import { keptTerms } from '../opening/kept-terms.ts';
import { type CentreChange, previewRecompute } from '../recompute/preview.ts';
import { latestRun } from '../render/latest-run.ts';
import { termsInForce } from './amend-round.ts';
import { changedFindings, type FindingsChange, type ReturnPair, type TermsChange } from './changed-findings.ts';
import { type LayoutChange, layoutChanges, type Whose } from './layout-changes.ts';
import { changeFor, twiceThere } from './migrate-workbook.ts';

/** What would become of a workbook. */
export interface WorkbookPreview {
  readonly workbook: string;
  readonly kind: 'same' | 'gone' | 'carried' | 'waiting';
  /** Entries that have their place in the new layout; absent where nothing is carried. */
  readonly carried?: number;
  readonly left: readonly LeftEntry[];
  /** Why it would have to wait. */
  readonly message?: string;
}

/** What an amendment would change for whom. */
export interface AmendmentPreview {
  /** The version that holds. */
  readonly version: number;
  readonly differences: readonly string[];
  /** Why it would be refused; empty where it would not. */
  readonly refusals: readonly string[];
  readonly workbooks: readonly WorkbookPreview[];
  /** Centres whose findings would be others. */
  readonly findings: readonly FindingsChange[];
  /** Centres whose score, rank or grade would be another; empty before the first run. */
  readonly scores: readonly CentreChange[];
}

/**
 * What the definition as it is now would change against the terms in force: every workbook is read and carried in memory, checked
 * under both, and what was submitted is scored anew. Nothing is written. Problems: `ROUND_NOT_OPENED`, `SCHEME_UNUSABLE`.
 */
export async function previewAmendment(office: Office): Promise<AmendmentPreview> {
  const { definition } = office;
  const { version, terms } = await termsInForce(office);
  const before = await keptTerms(office, terms);
  const change = { before, after: definition };
  const differences = termDifferences(before, definition).map(differenceText);
  if (termsDigest(definition) === terms) return { version, differences, ...NOTHING };
  const { workbooks, pairs } = await previewWorkbooks(office, change);
  const scored = (await latestRun(office)) === undefined ? undefined : await previewRecompute(office, {});
  return {
    ...{ version, differences, workbooks },
    refusals: unamendable(before, definition),
    findings: changedFindings(change, pairs),
    scores: scored?.centres ?? [],
  };
}

const NOTHING = { refusals: [], workbooks: [], findings: [], scores: [] } as const;

interface Previews {
  readonly workbooks: readonly WorkbookPreview[];
  readonly pairs: readonly ReturnPair[];
}

async function previewWorkbooks(office: Office, { before }: TermsChange): Promise<Previews> {
  const changeOf = layoutChanges(office, before);
  const workbooks: WorkbookPreview[] = [];
  const pairs: ReturnPair[] = [];
  const entries = await listWorkbooks(office.workbooks);
  office.progress.start('collect', entries.length);
  for (const entry of entries) {
    const { preview, pair } = await previewOne(office, entry, changeOf);
    workbooks.push(preview);
    if (pair !== undefined) pairs.push(pair);
    office.progress.step(entry.name);
  }
  office.progress.finish();
  return { workbooks, pairs };
}

async function previewOne(
  office: Office,
  entry: WorkbookEntry,
  changeOf: (whose: Whose) => LayoutChange,
): Promise<{ readonly preview: WorkbookPreview; readonly pair?: ReturnPair }> {
  const workbook = entry.name;
  try {
    const { workbook: raw } = await office.workbooks.read(entry.id);
    const change = changeFor(office, { entry, changeOf, raw });
    if (change === 'gone') return { preview: { workbook, kind: 'gone', left: [] } };
    if (change === 'same') return { preview: { workbook, kind: 'same', left: [] }, pair: { before: raw, after: raw } };
    const { plan, carried, left, doubled } = carryEntries(change, raw);
    const [tab] = doubled;
    if (tab !== undefined)
      return { preview: { workbook, kind: 'waiting', left: [], message: twiceThere(workbook, tab) } };
    return { preview: { workbook, kind: 'carried', carried, left }, pair: { before: raw, after: plan } };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { preview: { workbook, kind: 'waiting', left: [], message: error.message } };
  }
}
