/** The cover of a return: whose it is, who answers for it, and the tick that submits it. */

import { hostingUnitOn } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import { choiceRule } from './choices.ts';
import type { CoverField } from './layout-texts.ts';
import type { PlannedTab } from './plan.ts';
import { COVER_KEYS, coverFieldKey } from './return-keys.ts';
import type { ReturnPart } from './return-part.ts';
import { roundValues } from './round-values.ts';
import { topOf } from './tab-top.ts';
import { columnsOf, input, STATUS, shown } from './table-fields.ts';
import { type CellRule, planTable, type TableRow } from './table-plan.ts';

const WIDTHS = { label: 24, value: 44, hint: 50, status: 24 };
const FIELD_CHARACTERS = 300;

/**
 * The tab with what we know of the centre, the layout's fields, and the tick with name and day.
 *
 * @example planCover(part).title // '封面'
 */
export function planCover(part: ReturnPart): PlannedTab {
  const { round, layout } = part;
  const { cover } = layout;
  const { language } = round;
  return planTable({
    role: 'cover',
    ...topOf(cover, round),
    columns: columnsOf(WIDTHS, (key) => localise(cover.heads[key], language)),
    rows: [...fixedRows(part), ...cover.fields.map((field) => fieldRow(field, part)), ...submitRows(part)],
    frozenColumns: 0,
    freezesHeads: false,
    landscape: true,
  });
}

function fixedRows({ round, layout, centre }: ReturnPart): TableRow[] {
  const { fixed, fixedHint } = layout.cover;
  const row = (key: string, label: string, value: string | number): TableRow => ({
    key,
    fields: {
      label: shown('label', label),
      value: shown('label', value),
      hint: shown('label', localise(fixedHint, round.language)),
      status: STATUS,
    },
  });
  return [
    row(COVER_KEYS.centre, localise(fixed.centre, round.language), centre.name),
    row(COVER_KEYS.hostingUnit, localise(fixed.hostingUnit, round.language), hostingUnitOn(centre, round.period.to)),
    row(COVER_KEYS.period, localise(fixed.period, round.language), roundValues(round).period),
  ];
}

function fieldRow({ id, label, kind, hint }: CoverField, { round, layout }: ReturnPart): TableRow {
  const { language } = round;
  const words = { language, prompt: layout.cover.prompts[kind] };
  const rule: CellRule =
    kind === 'date'
      ? askingRule({ kind: 'date' }, words)
      : strictRule({ kind: 'length', max: FIELD_CHARACTERS }, words);
  return {
    key: coverFieldKey(id),
    fields: {
      label: shown('label', localise(label, language)),
      value: input(kind === 'date' ? 'input-date' : 'input-text', rule),
      hint: shown('label', localise(hint, language)),
      status: STATUS,
    },
  };
}

function submitRows({ round, layout, choices }: ReturnPart): TableRow[] {
  const { language } = round;
  const { tick, by, on } = layout.cover;
  const row = (key: string, texts: typeof tick, value: ReturnType<typeof input>): TableRow => ({
    key,
    fields: {
      label: shown('label', localise(texts.label, language)),
      value,
      hint: shown('label', localise(texts.hint, language)),
      status: STATUS,
    },
  });
  const answers = strictRule(choiceRule(choices, 'answers'), { language, prompt: tick });
  const name = strictRule({ kind: 'length', max: FIELD_CHARACTERS }, { language, prompt: by });
  return [
    row(COVER_KEYS.tick, tick, input('input-tick', answers)),
    row(COVER_KEYS.by, by, input('input-text', name)),
    row(COVER_KEYS.on, on, input('input-date', askingRule({ kind: 'date' }, { language, prompt: on }))),
  ];
}
