/** Weights, full points and goalposts of all indicators. */
import type { Indicator } from '../../round/indicator.ts';
import { localise } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { indicatorWeight } from '../../scoring/quantitative-part.ts';
import { type Field, nodeKey } from '../field.ts';
import { fullPointsOf } from '../full-points.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { NO_NUMBER, printFactor, printNumber, printPercent } from '../print-number.ts';
import type { Table } from '../report-model.ts';
import { METHOD } from '../texts/method.ts';
import type { Voice } from '../voice.ts';

/** Weights are shares of the parent; goalposts are in the indicator's unit, those taken from the field when disclosed. */
export function weightsTable(round: Round, voice: Voice, field: Field): Table {
  const { say, list, language } = voice;
  const full = fullPointsOf(round);
  const decimals = round.scheme.ranking.decimals;
  const pointsOf = (kind: 'group' | 'indicator' | 'section', id: string): string =>
    printNumber(full.get(nodeKey({ kind, id })), decimals);
  const rows = round.groups.flatMap((group): RowFacts[] => [
    {
      kind: 'group',
      cells: [
        localise(group.title, language),
        printPercent(round.scheme.groupWeights[group.id] ?? 0, 1),
        pointsOf('group', group.id),
      ],
    },
    ...round.indicators
      .filter((indicator) => indicator.group === group.id)
      .map((indicator) => ({
        cells: [
          localise(indicator.title, language),
          printPercent(indicatorWeight(indicator, round), 1),
          pointsOf('indicator', indicator.id),
          scaleText(round, indicator),
          ...postTexts(round, indicator, { voice, field }),
        ],
      })),
  ]);
  const sections = round.rubric.sections.map(({ id, title }) =>
    say(METHOD.sectionItem, { title: localise(title, language), points: pointsOf('section', id) }),
  );
  return makeTable({
    id: 'weights',
    caption: say(METHOD.weightsCaption),
    columns: [
      [say(METHOD.indicator), 'text'],
      [say(METHOD.weight), 'number'],
      [say(METHOD.full), 'number'],
      [say(METHOD.scale), 'number'],
      [say(METHOD.low), 'number'],
      [say(METHOD.high), 'number'],
    ],
    rows,
    notes: [say(METHOD.sectionWeights, { sections: list(sections) })],
  });
}

function scaleText({ scheme: { treatment } }: Round, { id }: Indicator): string {
  const scale = treatment.method === 'log1p' ? treatment.scale[id] : undefined;
  return scale === undefined ? NO_NUMBER : printFactor(scale);
}

function postTexts(
  round: Round,
  indicator: Indicator,
  { voice, field }: { voice: Voice; field: Field },
): [string, string] {
  const declared = round.scheme.normalisation.goalposts[indicator.id];
  if (declared !== undefined) {
    const fixed = (value: number): string => voice.say(METHOD.declared, { value: printFactor(value) });
    return [fixed(declared.unallowable), fixed(declared.satisfactory)];
  }
  const statistics = field.statistics.get(indicator.id);
  return [printNumber(statistics?.min, indicator.decimals), printNumber(statistics?.max, indicator.decimals)];
}
