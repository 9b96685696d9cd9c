/** Weights, full points and goalposts of all indicators, in two tables side by side. */
import type { Indicator } from '../../round/indicator.ts';
import { localise } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { type Field, nodeKey } from '../field.ts';
import { fullPointsOf } from '../full-points.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printFactor, printNumber } from '../print-number.ts';
import type { Block, Table } from '../report-model.ts';
import { METHOD } from '../texts/method.ts';
import type { Voice } from '../voice.ts';
import { declaredPosts } from './declared-posts.ts';

/** Goalposts are in the indicator's unit; those taken from the field are printed only where they are disclosed. */
export function weightsTables(round: Round, voice: Voice, field: Field): Block {
  const full = fullPointsOf(round, field.weights);
  const decimals = round.scheme.ranking.decimals;
  const groups = round.groups.map((group): RowFacts[] => {
    const members = round.indicators.filter((indicator) => indicator.group === group.id);
    const points = printNumber(full.get(nodeKey({ kind: 'group', id: group.id })), decimals);
    return [
      { kind: 'group', cells: [localise(group.title, voice.language), points] },
      ...members.map(({ id, title, decimals: figures }) => ({
        cells: [
          localise(title, voice.language),
          printNumber(full.get(nodeKey({ kind: 'indicator', id })), decimals),
          ...postTexts({ id, decimals: figures }, { round, voice, field }),
        ],
      })),
    ];
  });
  const [left, right] = halves(groups).map((rows) => weightsTable(voice, rows));
  return { kind: 'pair', id: 'weights', left: left ? [left] : [], right: right ? [right] : [] };
}

/** The full points of the sections in one sentence. */
export function sectionPoints(round: Round, { say, list, language }: Voice): string {
  const full = fullPointsOf(round);
  const sections = round.rubric.sections.map(({ id, title }) => {
    const points = printNumber(full.get(nodeKey({ kind: 'section', id })), round.scheme.ranking.decimals);
    return say(METHOD.sectionItem, { title: localise(title, language), points });
  });
  return say(METHOD.sectionWeights, { sections: list(sections) });
}

function weightsTable({ say }: Voice, rows: readonly RowFacts[]): Table {
  return makeTable({
    id: 'weights',
    caption: say(METHOD.weightsCaption),
    columns: [
      [say(METHOD.indicator), 'text'],
      [say(METHOD.full), 'number'],
      [say(METHOD.low), 'number'],
      [say(METHOD.high), 'number'],
    ],
    rows,
  });
}

/** Whole groups in two lots whose lengths differ as little as their order allows; one lot for a single group. */
function halves(groups: readonly (readonly RowFacts[])[]): RowFacts[][] {
  const lengthOf = (lot: readonly (readonly RowFacts[])[]): number => lot.flat().length;
  const imbalance = (cut: number): number => Math.abs(lengthOf(groups.slice(0, cut)) - lengthOf(groups.slice(cut)));
  const cuts = groups.map((_, position) => position + 1);
  const best = cuts.reduce((a, b) => (imbalance(b) < imbalance(a) ? b : a), 1);
  return [groups.slice(0, best).flat(), groups.slice(best).flat()].filter((lot) => lot.length > 0);
}

interface Surroundings {
  readonly round: Round;
  readonly voice: Voice;
  readonly field: Field;
}

function postTexts({ id, decimals }: Pick<Indicator, 'id' | 'decimals'>, around: Surroundings): [string, string] {
  const declared = declaredPosts(around.round, id);
  if (declared !== undefined) {
    const fixed = (value: number): string => around.voice.say(METHOD.declared, { value: printFactor(value) });
    return [fixed(declared.unallowable), fixed(declared.satisfactory)];
  }
  const statistics = around.field.statistics.get(id);
  return [printNumber(statistics?.min, decimals), printNumber(statistics?.max, decimals)];
}
