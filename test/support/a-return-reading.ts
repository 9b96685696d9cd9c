import { issuesOfNumber } from '../../functions/domain/intake/issues-of-number.ts';
import type {
  EvidenceObservation,
  FigureObservation,
  FigureReading,
  ReturnReading,
  Submission,
  TextObservation,
} from '../../functions/domain/intake/reading.ts';
import type { Issue } from '../../functions/domain/issues/issue.ts';
import type { Round } from '../../functions/domain/round/round.ts';
import { aRound } from './a-round.ts';
import { aText } from './a-text.ts';

const FIGURES: Readonly<Record<string, number>> = {
  banks: 12,
  loans: 5600.5,
  'loan-projects': 42,
  trainings: 15,
  trainees: 620,
};

const COVER = [
  { item: 'authority', title: { zh: '地市科技主管部门', en: 'Authority' }, kind: 'text', text: '汕头市科学技术局' },
  { item: 'person-in-charge', title: { zh: '中心负责人', en: 'Person in charge' }, kind: 'person', text: '示例负责人' },
  { item: 'phone', title: { zh: '联系电话', en: 'Telephone' }, kind: 'phone', text: '0754-88123456' },
] as const;

export interface ReturnChanges {
  readonly round?: Round;
  readonly centre?: string;
  /**
   * A number; `NOT_APPLICABLE`; or the code of a rejection, which then also stands among the issues as intake would report it.
   */
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly explanations?: Readonly<Record<string, string>>;
  readonly sections?: Readonly<Record<string, string>>;
  readonly cover?: Readonly<Record<string, string>>;
  /** Replaces the whole list; the default has one row for each figure above 0. */
  readonly evidence?: readonly Partial<EvidenceObservation>[];
  readonly submission?: Partial<Submission>;
  readonly issues?: readonly Issue[];
  /** Intake reports nothing of the figures that it rejected. */
  readonly isIntakeSilent?: boolean;
}

/** A return of `aRound()` with nothing wrong in it: plausible figures, distinct texts, evidence, cover, ticked. */
export function aReturnReading(changes: ReturnChanges = {}): ReturnReading {
  const { round = aRound(), centre = 'shantou' } = changes;
  const figures = round.indicators.map(({ id }, row) => aFigure(id, row, changes));
  const rejections = changes.isIntakeSilent ? [] : figures.flatMap((figure) => rejectionOf(figure, round));
  return {
    centre,
    figures,
    sections: round.rubric.sections.map(({ id, characters }, row) =>
      aTextObservation('自评报告', row, {
        item: id,
        text: changes.sections?.[id] ?? aText(`${centre} ${id}`, characters.expected),
      }),
    ),
    cover: COVER.map((field, row) =>
      aTextObservation('封面', row, { ...field, text: changes.cover?.[field.item] ?? field.text }),
    ),
    evidence: (changes.evidence ?? figures.filter(isAboveZero).map(({ indicator }) => ({ indicator }))).map(
      anEvidenceRow,
    ),
    submission: { ticked: true, by: '示例填报人', source: { tab: '封面', a1: 'B20' }, ...changes.submission },
    issues: [...rejections, ...(changes.issues ?? [])],
  };
}

function aFigure(indicator: string, row: number, { figures, explanations }: ReturnChanges): FigureObservation {
  const given = figures?.[indicator] ?? FIGURES[indicator] ?? 20 + 3 * row;
  const reading = readingOf(given);
  return {
    indicator,
    source: { tab: '数据统计表', a1: `D${row + 5}` },
    raw: { value: typeof given === 'number' ? given : given === NOT_APPLICABLE ? '不适用' : null },
    reading,
    explanation: explanations?.[indicator] ?? '',
  };
}

/** Stands for a figure that the centre says does not apply. */
export const NOT_APPLICABLE = 'NOT_APPLICABLE';

function readingOf(given: number | string): FigureReading {
  if (typeof given === 'number') return { kind: 'number', value: given, warnings: [] };
  return given === NOT_APPLICABLE ? { kind: 'not-applicable' } : { kind: 'rejected', code: given };
}

function rejectionOf({ indicator: id, source, reading, raw }: FigureObservation, round: Round): readonly Issue[] {
  const indicator = round.indicators.find((one) => one.id === id);
  if (indicator === undefined || source === undefined || reading.kind === 'number') return [];
  return issuesOfNumber(reading, { raw, source, indicator });
}

function aTextObservation(tab: string, row: number, field: Omit<TextObservation, 'characters'>): TextObservation {
  return { ...field, source: { tab, a1: `B${row + 4}` }, characters: field.text.replace(/\s/g, '').length };
}

function isAboveZero({ reading }: FigureObservation): boolean {
  return reading.kind === 'number' && reading.value > 0;
}

function anEvidenceRow(changes: Partial<EvidenceObservation>, position: number): EvidenceObservation {
  const row = position + 1;
  const a1 = `A${row + 3}`;
  return {
    row,
    indicator: undefined,
    description: `第 ${row} 份材料`,
    link: `材料${row}.pdf`,
    pages: '3',
    source: { tab: '证明材料', a1 },
    cells: { indicator: a1, description: `B${row + 3}`, link: `C${row + 3}` },
    ...changes,
  };
}
