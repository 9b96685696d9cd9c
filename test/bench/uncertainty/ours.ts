import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { openDrawRunner } from '../../../functions/adapters/worker-threads/open-draw-runner.ts';
import { scoringIn } from '../../../functions/compose.ts';
import { type Matrix, mapPresent } from '../../../functions/domain/scoring/column.ts';
import { rankUnits } from '../../../functions/domain/scoring/engine/rank-units.ts';
import { tableInputs } from '../../../functions/domain/scoring/engine/score-table.ts';
import { scoreUnits } from '../../../functions/domain/scoring/engine/score-units.ts';
import { minMaxColumn } from '../../../functions/domain/scoring/normalisation/between-posts.ts';
import { promethee } from '../../../functions/domain/scoring/second-opinions/promethee.ts';
import { topsis } from '../../../functions/domain/scoring/second-opinions/topsis.ts';
import { vikor } from '../../../functions/domain/scoring/second-opinions/vikor.ts';
import { weightedSum } from '../../../functions/domain/scoring/second-opinions/weighted-sum.ts';
import { doDrawTask } from '../../../functions/domain/scoring/uncertainty/draw-task.ts';
import { evaluateDraw, inputOfLast, plainDraw } from '../../../functions/domain/scoring/uncertainty/evaluate-draw.ts';
import { rankModel } from '../../../functions/domain/scoring/uncertainty/rank-model.ts';
import { randomStream } from '../../../functions/domain/scoring/uncertainty/seeded-random.ts';
import type { RankQuestion } from '../../../functions/domain/scoring/uncertainty/space.ts';
import { criticWeights } from '../../../functions/domain/scoring/weighting/critic-weights.ts';
import { entropyWeights } from '../../../functions/domain/scoring/weighting/entropy-weights.ts';
import { giniWeights } from '../../../functions/domain/scoring/weighting/gini-weights.ts';
import { REFERENCE_FOLDER } from '../../support/reference-data.ts';
import type { TaskId } from './tasks.ts';

const ORACLE = resolve(import.meta.dirname, '../../oracle/scoring');

/** Seconds by task, as far as the data are at hand. */
export async function timeOurs(): Promise<ReadonlyMap<TaskId, number>> {
  const question = await missionQuestion();
  const seconds = new Map<TaskId, number>();
  const range = (last: number) => ({ part: 'draws', question, range: { first: 0, last } }) as const;
  seconds.set(
    'ua-1000-first',
    once(() => doDrawTask(range(1_000))),
  );
  seconds.set(
    'ua-1000',
    median(7, () => doDrawTask(range(1_000))),
  );
  seconds.set(
    'ua-1000-engine',
    median(3, () => throughTheEngine(question, 1_000)),
  );
  seconds.set(
    'ua-10000',
    median(5, () => doDrawTask(range(10_000))),
  );
  const threads = openDrawRunner({ threads: availableParallelism() });
  seconds.set('ua-100000', await together(() => threads.run(range(100_000))));
  const weightsOnly = {
    ...question,
    uncertainty: { ...question.uncertainty, treatments: undefined, aggregations: undefined },
  };
  seconds.set(
    'weights-10000',
    median(5, () => doDrawTask({ ...range(10_000), question: weightsOnly })),
  );
  for (const [task, time] of await singleCalls(question)) seconds.set(task, time);
  if (existsSync(REFERENCE_FOLDER)) seconds.set('asem-build', await asemBuild());
  seconds.set(
    'build-32x17',
    ofMany(50, () => scoreUnits(question.input)),
  );
  return seconds;
}

/** The task that the facts time for COINr: at most 1 … 5 points winsorised, weights ± 25 %, three means. */
async function missionQuestion(): Promise<RankQuestion> {
  const { scheme, table } = await scoringIn({
    data: join(ORACLE, 'mission32x17.csv'),
    scheme: join(import.meta.dirname, 'mission-scheme.yaml'),
  });
  const [first] = tableInputs(scheme, table);
  const uncertainty = first?.input.method.uncertainty;
  if (first === undefined || uncertainty === undefined) throw new Error('the scheme draws nothing');
  return { input: first.input, uncertainty };
}

/** Every draw computed by the engine from raw values on, nothing kept from the draw before. */
function throughTheEngine(question: RankQuestion, draws: number): void {
  const model = rankModel(question);
  for (let draw = 0; draw < draws; draw += 1) {
    evaluateDraw(model, plainDraw(draw));
    scoreUnits(inputOfLast(model));
  }
}

async function asemBuild(): Promise<number> {
  const { scheme, table } = await scoringIn({
    data: join(REFERENCE_FOLDER, 'coinr/inputs/ASEM_iData.csv'),
    scheme: join(ORACLE, 'asem/scheme.yaml'),
  });
  return ofMany(10, () => tableInputs(scheme, table).map(({ input }) => scoreUnits(input)));
}

/** One call each on the positive matrix, normalisation included as the Python packages do. */
async function singleCalls(question: RankQuestion): Promise<readonly (readonly [TaskId, number])[]> {
  const { scheme, table } = await scoringIn({
    data: join(ORACLE, 'mission32x17_positive.csv'),
    scheme: join(import.meta.dirname, 'mission-scheme.yaml'),
  });
  const raw: Matrix = [...table.figures.values()].map(({ values }) => values);
  const isCost = [...table.figures.keys()].map((name) => scheme.indicators?.[name]?.direction === 'down');
  const { effectiveWeights } = scoreUnits(question.input);
  const weights = [...table.figures.keys()].map((name) => effectiveWeights.get(name) ?? 0);
  const unit = (): Matrix =>
    raw.map((column, i) =>
      minMaxColumn(isCost[i] === true ? mapPresent(column, (value) => -value) : column, {
        range: { from: 0, to: 1 },
        constant: 0,
      }),
    );
  const rows = (matrix: Matrix) => table.units.map((_, u) => matrix.map((column) => column[u] ?? 0));
  const calls: readonly (readonly [TaskId, () => unknown])[] = [
    ['wsm', () => weightedSum({ rows: rows(unit()), weights })],
    ['topsis', () => topsis(unit(), weights)],
    ['vikor', () => vikor(unit(), weights, 0.5)],
    ['promethee', () => promethee(raw, weights, [{ kind: 'usual' }])],
    ['entropy', () => entropyWeights(raw)],
    ['critic', () => criticWeights(unit())],
    ['gini', () => giniWeights(raw)],
  ];
  const singles: (readonly [TaskId, number])[] = [];
  for (const [task, call] of calls) singles.push([task, ofMany(500, call)]);
  singles.push(['topsis-10000', median(3, () => topsisUnderWeights(unit(), weights))]);
  return singles;
}

function topsisUnderWeights(matrix: Matrix, weights: readonly number[]): void {
  const stream = randomStream();
  for (let draw = 0; draw < 10_000; draw += 1) {
    stream.startAt({ seed: 1, draw, purpose: 0 });
    const drawn = weights.map((weight) => weight * (0.75 + stream.next() / 2));
    const total = drawn.reduce((sum, weight) => sum + weight, 0);
    rankUnits(
      topsis(
        matrix,
        drawn.map((weight) => weight / total),
      ),
      'competition',
    );
  }
}

/** Processor seconds of one call: what it takes on a machine that does nothing else. */
function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(times: number, work: () => unknown): number {
  const seconds = Array.from({ length: times }, () => once(work));
  return seconds.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

/** Of a call that is too short to be timed alone. */
function ofMany(calls: number, work: () => unknown): number {
  const all = median(5, () => {
    for (let i = 0; i < calls; i += 1) work();
  });
  return all / calls;
}

/** Processor seconds of all threads of this process together. */
async function together(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
