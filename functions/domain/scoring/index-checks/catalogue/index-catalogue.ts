/** All findings about an index. Codes are words, never reused; `{places}` as in `describeFinding`. */
import { GROUP_FINDINGS } from './group-findings.ts';
import { INDICATOR_FINDINGS } from './indicator-findings.ts';
import { WHOLE_FINDINGS } from './whole-findings.ts';

export const INDEX_FINDINGS = { ...WHOLE_FINDINGS, ...GROUP_FINDINGS, ...INDICATOR_FINDINGS };

export type IndexFindingCode = keyof typeof INDEX_FINDINGS;
