/** What a raw cell would be taken for, in one object: the intake of figures shown by itself. */
import { describeIssue } from '../issues/catalogue.ts';
import type { Indicator } from '../round/indicator.ts';
import type { Language } from '../round/localised.ts';
import { issuesOfNumber } from './issues-of-number.ts';
import { rawCellFromJson } from './raw-cell-from-json.ts';
import { takeFigure } from './take-figure.ts';

export interface ExplainedCell {
  /** `null` where the cell was rejected, or says that the figure does not apply. */
  readonly value: number | null;
  readonly warnings: readonly string[];
  readonly rejection: string | null;
  /** It says that the figure does not apply, and the indicator allows that. */
  readonly notApplicable?: true;
  /** What to do, one sentence for each code; empty where there is nothing to do. */
  readonly remedy: string;
}

/**
 * The outcome for a cell given as a JSON literal, as `rawCellFromJson` takes it. Problems: `CELL_INVALID` for what
 * describes no cell.
 *
 * @example explainCell('约30', banks, 'zh-CN').rejection // 'REJECT_APPROXIMATE'
 */
export function explainCell(json: unknown, indicator: Indicator, language: Language): ExplainedCell {
  const raw = rawCellFromJson(json);
  const reading = takeFigure(raw, indicator);
  const issues = issuesOfNumber(reading, { raw, source: { tab: '', a1: '' }, indicator });
  return {
    value: reading.kind === 'number' ? reading.value : null,
    warnings: reading.kind === 'number' ? reading.warnings : [],
    rejection: reading.kind === 'rejected' ? reading.code : null,
    ...(reading.kind === 'not-applicable' && { notApplicable: true as const }),
    remedy: [...new Set(issues.map((issue) => describeIssue(issue, language).remedy))].join(' '),
  };
}
