/** What would lift the centre by itself: the smallest changes of its own figures, and nothing of any other centre. */
import { gradeTitle } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import { scoreUnits } from '../../scoring/engine/score-units.ts';
import { figureSteps } from '../../scoring/explain/reach/figure-steps.ts';
import { type Goal, type Reach, type Reached, reachOf } from '../../scoring/explain/reach/reach-of.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { figureRules, storedUnits } from '../../scoring/stored-units.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { DISCLOSED_FROM, type Field } from '../field.ts';
import { printDifference, printNumber } from '../print-number.ts';
import type { ReportInput } from '../report-input.ts';
import type { Block } from '../report-model.ts';
import { REACH } from '../texts/reach.ts';
import { indicatorName } from './indicator-names.ts';

/** Every report tries hundreds of evaluations of the whole field; in larger ones that would take longer than the printing. */
const UNITS_AT_MOST = 200;

/** The nearest ones are told. */
const MOST_TOLD = 5;

/**
 * A short list of the most reachable changes; no block for a centre without a rank, for the best one, and in a field so small
 * that the list would give away a single other centre, or so large that it would take too long.
 */
export function reachBlocks(brief: Brief, tree: ScoreNode): Block[] {
  const found = brief.input.reach ?? centreReach(brief);
  if (found === undefined || found.reached.length + found.unreached.length === 0) return [];
  const { voice } = brief;
  const nodes = new Map(nodesOf(tree, 'indicator').map((node) => [node.id, node]));
  const told = found.reached.flatMap((reached) => {
    const node = nodes.get(reached.figure);
    return node === undefined ? [] : [reachText(brief, node, reached)];
  });
  return [
    { kind: 'heading', text: voice.say(REACH.heading) },
    ...(told.length === 0
      ? []
      : ([
          { kind: 'paragraphs', tone: 'plain', texts: [voice.say(REACH.lead)] },
          { kind: 'list', texts: told.slice(0, MOST_TOLD) },
        ] satisfies Block[])),
    ...noneOf(found, brief),
  ];
}

/** A centre in the field that it is ranked in: its category's, where there are categories. */
interface InField {
  readonly input: Pick<ReportInput, 'round' | 'evaluation' | 'centre' | 'result'>;
  readonly field: Field;
}

/** Whether a centre is told what would lift it, as far as its rank and the number of ranked centres go. */
export function tellsReach({ input: { result }, field }: InField): boolean {
  return result.rank !== undefined && field.rankedCount >= DISCLOSED_FROM;
}

/** What would lift the centre; `undefined` where nothing is told, or where the run cannot be evaluated as it was. */
export function centreReach({ input, field }: InField): Reach | undefined {
  const { round, evaluation, centre, result } = input;
  if (!tellsReach({ input, field })) return undefined;
  const own = storedUnits(round, evaluation.results).find(({ input: { table } }) => table.units.includes(centre.id));
  if (own === undefined || own.input.table.units.length > UNITS_AT_MOST) return undefined;
  const evaluated = scoreUnits(own.input);
  const unit = evaluated.units.indexOf(centre.id);
  // A run of a definition that has changed since is explained by nothing of today.
  if (evaluated.total[unit] !== result.exact) return undefined;
  const { method, table } = own.input;
  return reachOf(own.input, evaluated, { unit, steps: figureSteps(method, table, figureRules(own.round)) });
}

function reachText(brief: Brief, node: ScoreNode, { goal, from, to, rank, grade }: Reached): string {
  const { voice, input } = brief;
  const { round, result } = input;
  const indicator = round.indicators.find(({ id }) => id === node.id);
  const decimals = indicator?.decimals ?? 0;
  const titleOf = (id: string | undefined): string => {
    const title = gradeTitle(round.grades, id);
    return title === undefined ? '' : localise(title, voice.language);
  };
  const words = from === undefined ? REPORTED[goal] : CHANGED[goal];
  return voice.say(words, {
    indicator: indicatorName(brief, node),
    unit: indicator === undefined ? '' : localise(indicator.unit, voice.language),
    ...{ from: printNumber(from, decimals), to: printNumber(to, decimals) },
    change: printDifference(to - (from ?? 0), decimals),
    ...{ rankFrom: String(result.rank ?? ''), rankTo: String(rank ?? '') },
    ...{ gradeFrom: titleOf(result.grade), gradeTo: titleOf(grade) },
  });
}

const CHANGED = { rank: REACH.rank, grade: REACH.grade } as const;
const REPORTED = { rank: REACH.rankReported, grade: REACH.gradeReported } as const;

function noneOf({ reached, unreached }: Reach, { voice }: Brief): Block[] {
  const isOut = (goal: Goal): boolean =>
    unreached.some((one) => one.goal === goal) && !reached.some((one) => one.goal === goal);
  const texts = [
    ...(isOut('rank') ? [voice.say(REACH.noRank)] : []),
    ...(isOut('grade') ? [voice.say(REACH.noGrade)] : []),
  ];
  return texts.length === 0 ? [] : [{ kind: 'paragraphs', tone: 'plain', texts }];
}
