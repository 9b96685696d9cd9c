/** The marks of a scorecard: for each centre a row per point of the rubric. */
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { RubricPoint, RubricSection } from '../round/rubric.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import { choiceRule } from './choices.ts';
import type { PlannedTab } from './plan.ts';
import { bandKey } from './return-keys.ts';
import { pointKey } from './scorecard-keys.ts';
import type { ScorecardPart } from './scorecard-part.ts';
import { topOf } from './tab-top.ts';
import { bandFields, columnsOf, input, STATUS, shown } from './table-fields.ts';
import { planTable, type TableColumn, type TableRow } from './table-plan.ts';

const WIDTHS = { section: 26, label: 40, full: 10, mark: 12, abstain: 12, comment: 60, status: 26 };
const COMMENT_CHARACTERS = 2_000;

/** @example planMarks(part).title // '评分表' */
export function planMarks(part: ScorecardPart): PlannedTab {
  const { round, layout, centres } = part;
  const { marks } = layout;
  const { language } = round;
  const columns = columnsOf(WIDTHS, (key) => localise(marks.heads[key], language));
  return planTable({
    role: 'marks',
    ...topOf(marks, round),
    columns,
    rows: centres.flatMap((centre) => centreRows(centre, part, columns)),
    frozenColumns: 3,
    freezesHeads: true,
    landscape: true,
  });
}

function centreRows(centre: Centre, part: ScorecardPart, columns: readonly TableColumn[]): TableRow[] {
  const points = part.round.rubric.sections.flatMap((section) =>
    section.points.map((point) => pointRow({ centre, section, point }, part)),
  );
  return [{ key: bandKey(centre.id), fields: bandFields(columns, { at: 'label', words: centre.name }) }, ...points];
}

interface PointPlace {
  readonly centre: Centre;
  readonly section: RubricSection;
  readonly point: RubricPoint;
}

function pointRow({ centre, section, point }: PointPlace, { round, layout, choices }: ScorecardPart): TableRow {
  const { language } = round;
  const { mark, abstain, comment } = layout.marks.prompts;
  const full = point.fullMarks;
  const range = askingRule({ kind: 'decimal', min: 0, max: full }, { language, prompt: mark, values: { full } });
  const text = strictRule({ kind: 'length', max: COMMENT_CHARACTERS }, { language, prompt: comment });
  return {
    key: pointKey({ centre: centre.id, section: section.id, point: point.id }),
    fields: {
      section: shown('label', localise(section.title, language)),
      label: shown('label', localise(point.title, language)),
      full: shown('unit', full),
      mark: input('input-money', range),
      abstain: input('input-tick', strictRule(choiceRule(choices, 'abstention'), { language, prompt: abstain })),
      comment: input('input-text', text),
      status: STATUS,
    },
  };
}
