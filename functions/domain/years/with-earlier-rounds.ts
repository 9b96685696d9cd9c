/** A definition that knows the rounds before it: last year's figures beside the inputs, earlier years beside the results. */
import type { Centre } from '../round/centre.ts';
import type { Indicator } from '../round/indicator.ts';
import type { Round } from '../round/round.ts';
import { digestOfDefinition, type RoundDefinition } from '../round/round-definition.ts';
import { median } from '../statistics/median.ts';
import type { CentreHistory, CentreYear, EarlierYear, PreviousFigure } from './centre-history.ts';
import { type DescentStep, descentOver, placesOf } from './descent.ts';
import type { EarlierCentre, EarlierIndicator, EarlierRound } from './earlier-round.ts';
import { labelOf } from './label-of.ts';
import { methodDigest } from './method-digest.ts';
import { previousFigure } from './previous-figure.ts';

/**
 * The definition with what the rounds before it, the newest first, know of its centres: figures of last year by centre and
 * indicator, and what became of the centre in each year. A figure that the office entered in `previous.csv` stays, whatever
 * the store says. The digest goes with the content, so that a run is named by last year's figures as by all others. Without
 * rounds the definition is as its files are, whatever was put into it before.
 *
 * @example withEarlierRounds(definition, [round2019]).round.centres[0].previous // { loans: 1200 }
 */
export function withEarlierRounds(given: RoundDefinition, rounds: readonly EarlierRound[]): RoundDefinition {
  const definition = withoutYears(given);
  if (rounds.length === 0) return definition;
  const { round, layouts, reviewers } = definition;
  const lines = lineage(round, rounds);
  const known = {
    ...round,
    earlier: rounds.map((earlier, age) => yearOf(round, earlier, stepsTo(age, lines))),
    centres: round.centres.map((centre) => withHistory(centre, round, lines)),
  };
  return { ...definition, round: known, digest: digestOfDefinition({ round: known, layouts, reviewers }) };
}

/** The definition as its files are. */
function withoutYears(definition: RoundDefinition): RoundDefinition {
  if (definition.round.earlier === undefined) return definition;
  const { earlier: _, centres, ...settings } = definition.round;
  const round = { ...settings, centres: centres.map(asEntered) };
  const { unfixed: __, layouts, reviewers, ...rest } = definition;
  return { ...rest, round, layouts, reviewers, digest: digestOfDefinition({ round, layouts, reviewers }) };
}

function asEntered({ history, ...centre }: Centre): Centre {
  const entered = Object.entries(history?.previous ?? {}).filter(
    ([, figure]) => figure.kind === 'known' && figure.parts.length === 0,
  );
  return { ...centre, previous: valuesOf(Object.fromEntries(entered)) };
}

/** An earlier round, how its centres became those of the round after it, and its indicators by the names of today. */
interface Line extends DescentStep {
  readonly round: EarlierRound;
  readonly centres: ReadonlyMap<string, EarlierCentre>;
  readonly indicators: ReadonlyMap<string, EarlierIndicator>;
}

function lineage(round: Round, rounds: readonly EarlierRound[]): readonly Line[] {
  const lines: Line[] = [];
  // What an indicator of today was called in the round that is looked at.
  let names = new Map(round.indicators.map((indicator) => [indicator.id, formerNameOf(indicator)]));
  let successions = round.successions ?? [];
  for (const one of rounds) {
    const found = new Map(one.indicators.map((indicator) => [indicator.id, indicator]));
    const indicators = new Map(
      [...names].flatMap(([id, name]): [string, EarlierIndicator][] => {
        const indicator = found.get(name);
        return indicator === undefined ? [] : [[id, indicator]];
      }),
    );
    lines.push({
      ...{ round: one, successions, indicators },
      earlier: placesOf(one.centres.map(({ centre }) => centre)),
      centres: new Map(one.centres.map((centre) => [centre.centre, centre])),
    });
    names = new Map([...indicators].map(([id, indicator]) => [id, formerNameOf(indicator)]));
    successions = one.successions;
  }
  return lines;
}

const formerNameOf = ({ id, formerly = id }: Pick<Indicator, 'id' | 'formerly'>): string => formerly;

const stepsTo = (age: number, lines: readonly Line[]): readonly Line[] => lines.slice(0, age + 1);

function withHistory(centre: Centre, round: Round, lines: readonly Line[]): Centre {
  const [newest] = lines;
  if (newest === undefined) return centre;
  const before = figuresIn(centre, round, [newest]);
  const previous = Object.fromEntries(
    round.indicators.map(({ id }): [string, PreviousFigure] => {
      const byHand = centre.previous[id];
      return [id, byHand === undefined ? (before[id] ?? NOTHING) : { kind: 'known', value: byHand, parts: [] }];
    }),
  );
  const history: CentreHistory = {
    previous,
    years: lines.map((_, age) => centreYear(centre, round, stepsTo(age, lines))),
  };
  return { ...centre, previous: valuesOf(previous), history };
}

const NOTHING: PreviousFigure = { kind: 'missing', reason: 'indicator-new' };

function valuesOf(figures: Readonly<Record<string, PreviousFigure>>): Record<string, number> {
  const known = Object.entries(figures).flatMap(([id, figure]) =>
    figure.kind === 'known' ? [[id, figure.value]] : [],
  );
  return Object.fromEntries(known);
}

/** Where a centre comes from in the last of these rounds, and what is known of that. */
function originIn(steps: readonly Line[], centre: string) {
  const descent = descentOver(centre, steps);
  const { centres } = steps.at(-1) ?? {};
  return { descent, parts: descent.from.flatMap((id) => centres?.get(id) ?? []) };
}

/** The figures in the last of these rounds. */
function figuresIn({ id: centre }: Centre, { indicators }: Round, steps: readonly Line[]): FiguresByIndicator {
  const origin = originIn(steps, centre);
  const then = steps.at(-1)?.indicators;
  return Object.fromEntries(
    indicators.map((indicator) => [
      indicator.id,
      previousFigure({ indicator, before: then?.get(indicator.id), ...origin }),
    ]),
  );
}

type FiguresByIndicator = Readonly<Record<string, PreviousFigure>>;

function centreYear(centre: Centre, round: Round, steps: readonly Line[]): CentreYear {
  const { descent, parts } = originIn(steps, centre.id);
  const [own] = parts;
  // What merged or was split had a score of its own, which is not that of the centre of today.
  const isOne = descent.kind === 'same' || descent.kind === 'renamed';
  return {
    ...{ round: steps.at(-1)?.round.round ?? '', descent: descent.kind },
    names: parts.map(({ name }) => name),
    ...(isOne && own !== undefined && standingOf(own)),
    figures: valuesOf(figuresIn(centre, round, steps)),
  };
}

function standingOf({ standing, score, rank, of, grade }: EarlierCentre): Partial<CentreYear> {
  return {
    standing,
    ...(score !== undefined && { score }),
    ...(rank !== undefined && { rank }),
    ...(of !== undefined && { of }),
    ...(grade && { grade }),
  };
}

function yearOf(round: Round, earlier: EarlierRound, steps: readonly Line[]): EarlierYear {
  const ranked = earlier.centres.filter(({ rank }) => rank !== undefined);
  const left = new Set(round.centres.flatMap(({ id }) => descentOver(id, steps).from));
  const middle = earlier.hasCategories
    ? undefined
    : median(ranked.flatMap(({ score }) => score ?? []).sort((a, b) => a - b));
  const step = steps.at(-1);
  const unknown = step === undefined ? [] : unknownIn(step);
  return {
    ...{ round: earlier.round, title: earlier.title, label: labelOf(earlier.period) },
    ...{ run: earlier.run, isPublished: earlier.isPublished },
    isComparable: earlier.method === methodDigest(round),
    ...{ centres: earlier.centres.length, ranked: ranked.length },
    ...(middle !== undefined && { median: middle }),
    gone: earlier.centres.filter(({ centre }) => !left.has(centre)).map(({ name }) => name),
    ...(unknown.length > 0 && { unknown }),
  };
}

/** Forerunners that are neither in the register of then nor came out of another row. */
function unknownIn({ successions, earlier }: DescentStep): readonly string[] {
  const named = new Set(successions.map(({ to }) => to));
  return [...new Set(successions.map(({ from }) => from))].filter((from) => !earlier.has(from) && !named.has(from));
}
