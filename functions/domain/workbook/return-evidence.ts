/** The list of evidence of a return: rows to write into, each document with the indicator that it proves. */
import { localise } from '../round/localised.ts';
import { strictRule } from './cell-rules.ts';
import { choiceRule } from './choices.ts';
import type { PlannedTab } from './plan.ts';
import { evidenceKey } from './return-keys.ts';
import type { ReturnPart } from './return-part.ts';
import { topOf } from './tab-top.ts';
import { columnsOf, input, STATUS, shown } from './table-fields.ts';
import { planTable, type TableRow } from './table-plan.ts';

const WIDTHS = { no: 6, indicator: 38, description: 50, link: 40, pages: 12, status: 28 };
const TEXT_CHARACTERS = 500;
const PAGES_CHARACTERS = 100;

/**
 * The tab with as many rows for evidence as the layout says.
 *
 * @example planEvidence(part).title // '证明材料'
 */
export function planEvidence(part: ReturnPart): PlannedTab {
  const { round, layout } = part;
  const { evidence } = layout;
  const { language } = round;
  return planTable({
    role: 'evidence',
    ...topOf(evidence, round),
    columns: columnsOf(WIDTHS, (key) => localise(evidence.heads[key], language)),
    rows: rowsOf(part),
    frozenColumns: 2,
    freezesHeads: true,
    landscape: true,
  });
}

function rowsOf({ round, layout, choices }: ReturnPart): TableRow[] {
  const { language } = round;
  const { prompts, rows } = layout.evidence;
  const indicator = strictRule(choiceRule(choices, 'indicators'), { language, prompt: prompts.indicator });
  const text = (prompt: typeof prompts.link, max: number) => strictRule({ kind: 'length', max }, { language, prompt });
  const fields = {
    indicator: input('input-text', indicator),
    description: input('input-text', text(prompts.description, TEXT_CHARACTERS)),
    link: input('input-text', text(prompts.link, TEXT_CHARACTERS)),
    pages: input('input-text', text(prompts.pages, PAGES_CHARACTERS)),
    status: STATUS,
  };
  return Array.from({ length: rows }, (_, i) => ({
    key: evidenceKey(i + 1),
    fields: { no: shown('unit', i + 1), ...fields },
  }));
}
