/** The three tables of a return as they are printed: figures, self-report, evidence. */
import type { FigureObservation } from '../intake/reading.ts';
import { plainText } from '../intake/table-cells.ts';
import { makeTable, type RowFacts } from '../report/make-table.ts';
import { printNumber } from '../report/print-number.ts';
import type { Block, Section } from '../report/report-model.ts';
import type { Voice } from '../report/voice.ts';
import type { Indicator } from '../round/indicator.ts';
import { localise } from '../round/localised.ts';
import { indicatorLabel } from '../workbook/indicator-label.ts';
import { roundValues } from '../workbook/round-values.ts';
import { fillText } from '../workbook/text-template.ts';
import { PRINT_TEXTS } from './print-texts.ts';
import type { PrintInput } from './return-print.ts';

type ContentInput = Pick<PrintInput, 'round' | 'layout' | 'reading'>;

/** The figures by group, each with its unit and the centre's explanation. */
export function figuresSection({ round, layout, reading }: ContentInput, { language, say }: Voice): Section {
  const { title, heads } = layout.figures;
  const head = (key: 'no' | 'label' | 'unit' | 'value' | 'explanation'): string => localise(heads[key], language);
  const rows = round.groups.flatMap((group): RowFacts[] => [
    { kind: 'group', cells: ['', localise(group.title, language)] },
    ...round.indicators.filter((one) => one.group === group.id).map(rowOf),
  ]);
  const table = makeTable({
    id: 'figures',
    columns: [
      [head('no'), 'centre'],
      [head('label'), 'text'],
      [head('unit'), 'centre'],
      [head('value'), 'number'],
      [head('explanation'), 'text'],
    ],
    rows,
  });
  return { id: 'figures', heading: fillText(title, { language, values: roundValues(round) }), blocks: [table] };

  function rowOf(indicator: Indicator): RowFacts {
    const figure = reading.figures.find((one) => one.indicator === indicator.id);
    return {
      cells: [
        String(round.indicators.indexOf(indicator) + 1),
        localise(indicatorLabel(round, indicator), language),
        localise(indicator.unit, language),
        figure === undefined ? say(PRINT_TEXTS.empty) : figureText(figure, indicator, say),
        figure?.explanation ?? '',
      ],
    };
  }
}

/** With every decimal that was written, so that no print rounds; what is no number is printed as it stands in its cell. */
function figureText({ reading, raw }: FigureObservation, { decimals }: Indicator, say: Voice['say']): string {
  if (reading.kind === 'not-applicable') return say(PRINT_TEXTS.notApplicable);
  if (reading.kind === 'number') return printNumber(reading.value, Math.max(decimals, decimalsOf(reading.value)));
  const text = plainText(raw);
  return text === '' ? say(PRINT_TEXTS.empty) : text;
}

/** @example decimalsOf(12.345) // 3 */
function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** The self-report, section by section; a line end of the cell begins a new paragraph. */
export function reportSection({ round, layout, reading }: ContentInput, { language, say }: Voice): Section {
  const blocks = round.rubric.sections.flatMap(({ id, title }): Block[] => {
    const written = reading.sections.find(({ item }) => item === id);
    const texts = (written?.text ?? '').split(/\n+/).filter((line) => line.trim() !== '');
    const note = written?.explanation ?? '';
    return [
      { kind: 'heading', text: localise(title, language) },
      { kind: 'paragraphs', tone: 'plain', texts: texts.length === 0 ? [say(PRINT_TEXTS.empty)] : texts },
      ...(note === ''
        ? []
        : [{ kind: 'paragraphs', tone: 'note', texts: [say(PRINT_TEXTS.explanation, { text: note })] } as const]),
    ];
  });
  return {
    id: 'report',
    heading: fillText(layout.report.title, { language, values: roundValues(round) }),
    blocks,
  };
}

/** The list of evidence; an empty one says so. */
export function evidenceSection({ round, layout, reading }: ContentInput, { language, say }: Voice): Section {
  const { title, heads } = layout.evidence;
  const head = (key: 'no' | 'indicator' | 'description' | 'link' | 'pages'): string => localise(heads[key], language);
  const table = makeTable({
    id: 'evidence',
    columns: [
      [head('no'), 'centre'],
      [head('indicator'), 'text'],
      [head('description'), 'text'],
      [head('link'), 'text'],
      [head('pages'), 'centre'],
    ],
    rows: reading.evidence.map(({ row, indicator, description, link, pages }) => {
      const proved = round.indicators.find(({ id }) => id === indicator);
      const name = proved === undefined ? '' : localise(indicatorLabel(round, proved), language);
      return { cells: [String(row), name, description, link, pages] };
    }),
  });
  const none: Block = { kind: 'paragraphs', tone: 'plain', texts: [say(PRINT_TEXTS.none)] };
  return {
    id: 'evidence',
    heading: fillText(title, { language, values: roundValues(round) }),
    blocks: [reading.evidence.length === 0 ? none : table],
  };
}
