/** The self-report of a return: one large cell for each section, with a live count of characters. */
import { type Localised, localise } from '../round/localised.ts';
import type { RubricSection } from '../round/rubric.ts';
import { strictRule } from './cell-rules.ts';
import { countExpression, textExpression } from './count-formula.ts';
import type { PlannedTab } from './plan.ts';
import { guidanceKey } from './return-keys.ts';
import type { ReturnPart } from './return-part.ts';
import { topOf } from './tab-top.ts';
import { columnsOf, input, STATUS, shown } from './table-fields.ts';
import { planTable, type TableField, type TableRow } from './table-plan.ts';
import { rowHeight } from './text-height.ts';

const WIDTHS = { label: 20, text: 92, count: 18, explanation: 30, status: 24 };
const EXPLANATION_CHARACTERS = 1_000;
/** As much as a cell of `.xlsx` holds. */
const CELL_CHARACTERS = 32_767;
const LEAST_TEXT_HEIGHT = 160;
/** Room for a text somewhat longer than expected. */
const SPARE_ROOM = 1.3;

/**
 * The tab with guidance and an input for each section of the rubric.
 *
 * @example planReport(part).title // '自评报告'
 */
export function planReport(part: ReturnPart): PlannedTab {
  const { round, layout } = part;
  const { report } = layout;
  const { language } = round;
  return planTable({
    role: 'report',
    ...topOf(report, round),
    columns: columnsOf(WIDTHS, (key) => localise(report.heads[key], language)),
    rows: round.rubric.sections.flatMap((section) => [guidanceRow(section, part), sectionRow(section, part)]),
    frozenColumns: 0,
    freezesHeads: false,
    landscape: true,
  });
}

function guidanceRow({ id, guidance }: RubricSection, { round, layout }: ReturnPart): TableRow {
  return {
    key: guidanceKey(id),
    fields: {
      label: shown('label', localise(layout.report.guidance, round.language)),
      text: shown('label', localise(guidance, round.language)),
    },
  };
}

function sectionRow(section: RubricSection, { round, layout }: ReturnPart): TableRow {
  const { language } = round;
  const { expected, atLeast, atMost } = section.characters;
  const values = { expected, least: atLeast, most: atMost };
  const rule = strictRule(
    { kind: 'length', max: CELL_CHARACTERS },
    { language, prompt: { prompt: layout.report.prompt, refusal: layout.report.refusal }, values },
  );
  const explanation = strictRule(
    { kind: 'length', max: EXPLANATION_CHARACTERS },
    { language, prompt: layout.report.explanation },
  );
  return {
    key: section.id,
    height: roomFor(expected),
    fields: {
      label: shown('label', localise(section.title, language)),
      text: input('input-long-text', rule),
      explanation: input('input-text', explanation),
      count: countField(section, (text) => localise(text, language), layout.report.count),
      status: STATUS,
    },
  };
}

function roomFor(characters: number): number {
  const text = '字'.repeat(Math.ceil(characters * SPARE_ROOM));
  return rowHeight([{ text, width: WIDTHS.text }], LEAST_TEXT_HEIGHT);
}

function countField(
  { characters }: RubricSection,
  say: (text: Localised) => string,
  texts: ReturnPart['layout']['report']['count'],
): TableField {
  const { expected, atLeast, atMost } = characters;
  const formula = (a1: (column: string) => string): string => {
    const count = countExpression(a1('text'));
    const places = {
      count,
      expected: String(expected),
      missing: `(${atLeast}-${count})`,
      surplus: `(${count}-${atMost})`,
    };
    const words = (text: Localised): string => textExpression(say(text), places);
    const written = `IF(${count}>${atMost},${words(texts.long)},${words(texts.written)})`;
    return `=IF(${count}=0,${words(texts.empty)},IF(${count}<${atLeast},${words(texts.short)},${written}))`;
  };
  return { look: 'count', value: say(texts.empty).replaceAll('{expected}', String(expected)), formula };
}
