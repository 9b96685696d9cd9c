/** The lines above the findings: what it comes to, in plain sentences. */
import type { Issue, Severity } from '../issues/issue.ts';
import { localise } from '../round/localised.ts';
import type { FindingsVoice } from './finding-rows.ts';
import { fillText } from './text-template.ts';

export interface HeadingFacts {
  readonly issues: readonly Issue[];
  readonly snapshot: string;
  readonly checkedAt: string;
  /** The state of what was handed in, as a finished line; absent where there is none to tell. */
  readonly state?: string;
  /** How many findings are gone and how many are new since the check before; absent at the first. */
  readonly since?: { readonly fixed: number; readonly added: number };
}

/** So much of a snapshot's id is printed: enough to tell two versions apart on the telephone. */
const SNAPSHOT_CHARACTERS = 8;

/**
 * Title, verdict, comparison with the check before, state, time and version: always five lines.
 *
 * @example findingsHeading(facts, voice)[1] // '共发现 3 处错误、2 处需说明。请先改正错误，再核对需说明的各处。'
 */
export function findingsHeading(facts: HeadingFacts, { texts, language }: FindingsVoice): string[] {
  const { issues, since, state = '', checkedAt, snapshot } = facts;
  const version = snapshot.slice(0, SNAPSHOT_CHARACTERS);
  return [
    localise(texts.title, language),
    verdictOf(issues, { texts, language }),
    since === undefined
      ? localise(texts.first, language)
      : fillText(texts.compared, { language, values: { fixed: since.fixed, added: since.added } }),
    state,
    fillText(texts.checked, { language, values: { time: checkedAt, snapshot: version } }),
  ];
}

function verdictOf(issues: readonly Issue[], { texts, language }: FindingsVoice): string {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  const unexplained = issues.filter(({ severity, explanation = '' }) => severity === 'warning' && explanation === '');
  const values = { errors: count('error'), warnings: unexplained.length };
  const { verdicts } = texts;
  if (values.errors > 0) return fillText(values.warnings > 0 ? verdicts.both : verdicts.errors, { language, values });
  if (values.warnings > 0) return fillText(verdicts.warnings, { language, values });
  return localise(count('warning') > 0 ? verdicts.explained : verdicts.clean, language);
}
