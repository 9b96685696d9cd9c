/** All findings that the product knows, with severity, message, expectation and remedy. Codes are words, never reused. */
import type { Language, Localised } from '../round/localised.ts';
import { localise } from '../round/localised.ts';
import { CELL_ISSUES } from './cell-issues.ts';
import { CHECK_ISSUES } from './check-issues.ts';
import { DOUBLE_CLAIM_ISSUES } from './double-claim-issues.ts';
import { DRIFT_ISSUES } from './drift-issues.ts';
import type { Issue, IssueWords, Place } from './issue.ts';
import { PAPER_ISSUES } from './paper-issues.ts';
import { REOPEN_ISSUES } from './reopen-issues.ts';
import { VERIFIED_ISSUES } from './verified-issues.ts';
import { VETO_ISSUES } from './veto-issues.ts';
import { VISIT_ISSUES } from './visit-issues.ts';
import { WORKBOOK_ISSUES } from './workbook-issues.ts';

export const ISSUES = {
  ...CELL_ISSUES,
  ...CHECK_ISSUES,
  ...DOUBLE_CLAIM_ISSUES,
  ...DRIFT_ISSUES,
  ...REOPEN_ISSUES,
  ...PAPER_ISSUES,
  ...VERIFIED_ISSUES,
  ...VETO_ISSUES,
  ...VISIT_ISSUES,
  ...WORKBOOK_ISSUES,
};
export type IssueCode = keyof typeof ISSUES;

const words: Readonly<Record<string, IssueWords>> = ISSUES;

/** The catalogue's entry; throws a `TypeError` for a code that the catalogue lacks, which is a bug. */
export function issueWords(code: string): IssueWords {
  const entry = words[code];
  if (entry === undefined) throw new TypeError(`No issue “${code}” in the catalogue`);
  return entry;
}

export interface IssueFacts {
  readonly at: Place;
  readonly subject: Localised;
  readonly received?: string;
  readonly details?: Issue['details'];
  readonly also?: readonly string[];
}

/** An issue with the catalogue's severity. `received` is shortened to 80 characters. */
export function makeIssue(code: IssueCode, facts: IssueFacts): Issue {
  return {
    code,
    severity: issueWords(code).severity,
    at: facts.at,
    subject: facts.subject,
    received: shorten(facts.received ?? '', 80),
    details: facts.details ?? {},
    ...(facts.also !== undefined && facts.also.length > 0 && { also: facts.also }),
  };
}

export interface DescribedIssue {
  readonly message: string;
  readonly expected: string;
  readonly remedy: string;
}

/** The catalogue's words with the issue's details put in. */
export function describeIssue(issue: Issue, language: Language): DescribedIssue {
  const { message, expected, remedy } = issueWords(issue.code);
  const say = (text: Localised): string => fill(localise(text, language), issue, language);
  return { message: say(message), expected: say(expected), remedy: say(remedy) };
}

function fill(text: string, issue: Issue, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'received') return issue.received;
    if (name === 'subject') return localise(issue.subject, language);
    const detail = issue.details[name];
    if (detail === undefined) throw new TypeError(`Issue ${issue.code} lacks the detail “${name}”`);
    return typeof detail === 'object' ? localise(detail, language) : String(detail);
  });
}

function shorten(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
