/** A made-up return: what a clerk might have typed. */
import type { Centre } from '../round/centre.ts';
import type { Indicator } from '../round/indicator.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { Entry } from '../workbook/fill-plan.ts';
import { indicatorLabel } from '../workbook/indicator-label.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import { COVER_KEYS, coverFieldKey, evidenceKey } from '../workbook/return-keys.ts';
import { randomFrom } from './random.ts';
import { type SampleFigures, sampleYear } from './sample-figures.ts';
import type { SamplePart } from './sample-part.ts';
import { sampleText } from './sample-text.ts';

interface SampleReturn {
  readonly round: Round;
  readonly layout: ReturnLayout;
  readonly centre: Centre;
  readonly part: SamplePart;
}

/** The entries of a centre's return. A centre that has not submitted leaves half of its figures and the tick open. */
export function sampleReturn(sample: SampleReturn): readonly Entry[] {
  const { round, centre, part } = sample;
  const current = sampleYear(round, centre);
  if (part === 'not-submitted') return figureEntries(round, current).slice(0, Math.ceil(round.indicators.length / 2));
  return [
    ...figureEntries(round, current).map((entry, position) =>
      part === 'with-errors' ? withFault(entry, position) : entry,
    ),
    ...round.rubric.sections.map(
      (section): Entry => ({
        role: 'report',
        row: section.id,
        column: 'text',
        value: sampleText(round, centre, section),
      }),
    ),
    ...evidenceEntries(sample, current),
    ...(part === 'short-of-evidence' ? [explanation(round)] : []),
    ...coverEntries(sample),
  ];
}

function figureEntries(round: Round, figures: SampleFigures): Entry[] {
  return round.indicators.map(({ id }) => ({ role: 'figures', row: id, column: 'value', value: figures[id] ?? 0 }));
}

/** The slips that clerks make most: a word with the number, a cell left empty. */
function withFault(entry: Entry, position: number): Entry {
  if (position === 0) return { ...entry, value: `约${entry.value}` };
  return position === 2 ? { ...entry, value: '无' } : entry;
}

function evidenceEntries({ round, part }: SampleReturn, figures: SampleFigures): Entry[] {
  const proven = round.indicators.filter(({ id }) => (figures[id] ?? 0) > 0);
  const listed = part === 'short-of-evidence' ? proven.slice(2) : proven;
  return listed.flatMap((indicator, position) => evidenceRow(round, indicator, position + 1));
}

/** Of the figures without evidence one is explained, the other is not. */
function explanation({ indicators, language }: Round): Entry {
  const value =
    language === 'zh-CN' ? '（示例）原件涉密，随纸质材料报送。' : '(sample) The original comes with the paper copies.';
  return { role: 'figures', row: indicators[0]?.id ?? '', column: 'explanation', value };
}

function evidenceRow(round: Round, indicator: Indicator, no: number): Entry[] {
  const isChinese = round.language === 'zh-CN';
  const label = localise(indicatorLabel(round, indicator), round.language);
  const cells = {
    indicator: label,
    description: isChinese ? `${label}佐证材料（示例）` : `Documents for: ${label} (sample)`,
    link: isChinese ? `附件${no}.pdf` : `annex-${no}.pdf`,
    pages: `1-${no + 2}`,
  };
  return Object.entries(cells).map(([column, value]) => ({ role: 'evidence', row: evidenceKey(no), column, value }));
}

function coverEntries({ round, layout, centre, part }: SampleReturn): Entry[] {
  const random = randomFrom(`${round.id}/${centre.id}/cover`);
  const isChinese = round.language === 'zh-CN';
  const value = {
    text: isChinese ? `${centre.city ?? centre.name}科学技术局（示例）` : 'Authority (sample)',
    person: isChinese ? '示例人员' : 'Sample Person',
    phone: `020-${random.whole(10_000_000, 99_999_999)}`,
    date: round.period.from,
  };
  const fields = layout.cover.fields.filter(({ required }) => required);
  const entry = (row: string, text: string): Entry => ({ role: 'cover', row, column: 'value', value: text });
  return [
    ...fields.map(({ id, kind }) => entry(coverFieldKey(id), value[kind])),
    entry(COVER_KEYS.tick, localise(layout.answers.yes, round.language)),
    entry(COVER_KEYS.by, value.person),
    entry(COVER_KEYS.on, (part === 'late' ? round.deadline : round.opensAt).slice(0, 10)),
  ];
}
