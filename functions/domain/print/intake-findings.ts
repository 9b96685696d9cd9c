/** What the ledger's row of a centre says of its paper: an answer beside the codes, and findings. */
import type { ScanRow } from '../intake/read-scan.ts';
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { type Language, type Localised, localise } from '../round/localised.ts';
import type { IntakeTexts } from '../workbook/intake-texts.ts';
import type { LedgerLayout } from '../workbook/layout-texts.ts';
import { INTAKE } from '../workbook/ledger-intake.ts';
import { fillText } from '../workbook/text-template.ts';
import type { CopiesIn, IntakeOutcome } from './intake.ts';
import { type IntakeNames, refusalWords } from './intake-words.ts';

/** What came of a centre's paper so far. */
export interface CentrePaper extends CopiesIn {
  readonly wanted: number;
  /** What the codes in the ledger came to. */
  readonly outcomes: readonly IntakeOutcome[];
}

interface Texts {
  readonly texts: IntakeTexts['answers'];
  readonly names: IntakeNames;
  readonly language: Language;
}

/**
 * The answer of a row: which copies are in, which are missing, which are void, and why a code was refused.
 *
 * @example intakeAnswer({ wanted: 3, copies: [1, 3], outdated: [], outcomes: [] }, texts) // '已收第 1、3 份，还差第 2 份'
 */
export function intakeAnswer(
  { wanted, copies, outdated, outcomes }: CentrePaper,
  { texts, names, language }: Texts,
): string {
  const missing = missingCopies(wanted, copies);
  const standing =
    copies.length === 0
      ? localise(texts.none, language)
      : missing.length === 0
        ? fillText(texts.complete, { language, values: { wanted } })
        : fillText(texts.partial, {
            language,
            values: { copies: listed(copies, language), missing: listed(missing, language) },
          });
  const refused = outcomes.flatMap((outcome) => {
    if (outcome.kind === 'taken') return [];
    const reason = localise(refusalWords(outcome, names).reason, language);
    return [fillText(texts.refused, { language, values: { code: outcome.code, reason } })];
  });
  const gone = { language, values: { copies: listed(outdated, language) } };
  return [standing, ...(outdated.length === 0 ? [] : [fillText(texts.outdated, gone)]), ...refused].join('\n');
}

/** Numbers from 1 that are not among `copies`. @example missingCopies(5, [1, 2, 4]) // [3, 5] */
export function missingCopies(wanted: number, copies: readonly number[]): readonly number[] {
  return Array.from({ length: wanted }, (_, place) => place + 1).filter((copy) => !copies.includes(copy));
}

/** @example listed([1, 3], 'zh-CN') // '1、3' */
export function listed(copies: readonly number[], language: Language): string {
  return copies.join(language === 'zh-CN' ? '、' : ', ');
}

interface RowFacts {
  readonly row: ScanRow;
  readonly paper: CentrePaper;
  /** What the office has entered; absent where it has not. */
  readonly entered?: number;
}

/**
 * Findings about a row: every code that was refused, and a number of copies that is not that of the copies taken in. What the
 * office did not enter is not held against it, nor is a number where nobody scans.
 *
 * Issues: `PAPER_CODE_REFUSED`, `PAPER_COPIES_DIFFER`.
 *
 * @example intakeIssues({ row, paper: { wanted: 5, copies: [1], outdated: [], outcomes: [] }, entered: 1 }, names) // []
 */
export function intakeIssues(
  { row, paper, entered }: RowFacts,
  names: IntakeNames & { readonly ledger: Pick<LedgerLayout, 'register'> },
): readonly Issue[] {
  const { register } = names.ledger;
  const subject = (head: Localised | undefined): Localised => subjectOf(row.centre, head, names);
  const refused = paper.outcomes.flatMap((outcome) => {
    if (outcome.kind === 'taken') return [];
    const at = { ...row.source, item: `${row.centre}:${INTAKE.codes}` };
    const details = { ...refusalWords(outcome, names) };
    const facts = { at, subject: subject(register.intake?.heads.intakeCodes), received: outcome.code, details };
    return [makeIssue('PAPER_CODE_REFUSED', facts)];
  });
  const { copies, outcomes } = paper;
  const isScanned = copies.length > 0 || outcomes.length > 0;
  if (!isScanned || entered === undefined || entered === copies.length) return refused;
  const differs = makeIssue('PAPER_COPIES_DIFFER', {
    at: { ...(row.copies ?? row.source), item: `${row.centre}:copies` },
    subject: subject(register.heads.copies),
    received: String(entered),
    details: { taken: copies.length, copies: copies.length === 0 ? '—' : copies.join('、') },
  });
  return [...refused, differs];
}

function subjectOf(centre: string, head: Localised | undefined, { round }: IntakeNames): Localised {
  const name = round.centres.find(({ id }) => id === centre)?.name ?? centre;
  return { zh: `${name} · ${head?.zh ?? ''}`, en: `${name} · ${head?.en ?? ''}` };
}
