/** One centre's score taken apart so that it can be redone on paper: every number is the engine's. */
import { gradeTitle } from '../../round/grade-list.ts';
import { standardDeviation } from '../../statistics/moments.ts';
import type { ScoreNode, ScoreStep } from '../score-tree.ts';
import type { ExampleRun } from './example-run.ts';
import { figureText, numbersPutIn } from './figure-text.ts';
import { type Language, table } from './room-text.ts';

/** Digits of values on the treated scale, and of scores and points. */
const [FINE, PLAIN] = [6, 4];

const HEADS = {
  figures: {
    zh: ['一级指标', '指标', 'x', 'z', 'z₀', 'z₁', 'f', '组内权重', '满分', '计入总分'],
    en: ['group', 'indicator', 'x', 'z', 'z₀', 'z₁', 'f', 'weight in its group', 'full points', 'points'],
  },
  groups: {
    zh: ['一级指标', '组内各项的平均', '得分', '权重', '满分', '计入总分'],
    en: ['group', 'mean of its indicators', 'score', 'weight', 'full points', 'points'],
  },
  reviews: {
    zh: ['章节', '评分要点', '各专家评分', '平均', '满分', 'f', '占章节'],
    en: ['section', 'point', 'marks', 'mean', 'full marks', 'f', 'share of its section'],
  },
  sections: { zh: ['章节', '得分', '权重'], en: ['section', 'score', 'weight'] },
} as const;

/** The parts of the template that show the example, by name. */
export function workedExample(run: ExampleRun, language: Language): Readonly<Record<string, string>> {
  const { own, definition } = run;
  const { round } = definition;
  const [quantitative, qualitative] = own.tree.children;
  if (quantitative === undefined || qualitative === undefined) throw new TypeError('A round has two parts');
  const ranked = run.evaluation.results.filter(({ rank }) => rank !== undefined).length;
  const treated = leavesOf(quantitative).find(({ steps }) => steps.length > 1);
  const plain = leavesOf(quantitative).find(({ steps }) => steps.length === 1);
  return {
    'example.centre': round.centres.find(({ id }) => id === own.centre)?.name ?? own.centre,
    'example.id': own.centre,
    'example.reference': String(run.evaluation.referenceSet.length),
    'example.spread.quantitative': spreadOf(run, 0),
    'example.spread.qualitative': spreadOf(run, 1),
    'example.figures': figuresTable(quantitative, language),
    'example.treated': treated === undefined ? '' : stepsText(treated, language),
    'example.plain': plain === undefined ? '' : stepsText(plain, language),
    'example.groups': groupsTable(quantitative, language),
    'example.quantitative': sumText(quantitative),
    'example.reviews': reviewsTable(run, qualitative, language),
    'example.sections': sectionsTable(qualitative, language),
    'example.qualitative': sumText(qualitative),
    'example.total': sumText(own.tree),
    'example.published': figureText(own.published, round.scheme.ranking.decimals),
    'example.rank': String(own.rank),
    'example.ranked': String(ranked),
    'example.grade': gradeTitle(round.grades, own.grade)?.[language] ?? '',
  };
}

/** Standard deviation of one part's scores over the ranked centres. */
function spreadOf({ evaluation }: ExampleRun, part: number): string {
  const scores = evaluation.results.flatMap(({ rank, tree }) =>
    rank === undefined ? [] : (tree?.children[part]?.score ?? []),
  );
  return figureText(standardDeviation(scores), 1);
}

function leavesOf(node: ScoreNode): readonly ScoreNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

function figuresTable(quantitative: ScoreNode, language: Language): string {
  const leaves = quantitative.children.flatMap((group) =>
    leavesOf(group).map((node, position) => ({ node, group: position === 0 ? group.title[language] : '' })),
  );
  const rows = leaves.map(({ node, group }) => {
    const { z, z0, z1 } = node.steps.at(-1)?.inputs ?? {};
    return [
      ...[group, node.title[language]],
      figureText(node.value, FINE),
      ...[z, z0, z1].map((value) => figureText(value, FINE)),
      ...[node.score, node.weight, node.fullPoints, node.points].map((value) => figureText(value, PLAIN)),
    ];
  });
  return table(HEADS.figures[language], rows);
}

/** The steps of one indicator with the numbers put in. */
function stepsText(node: ScoreNode, language: Language): string {
  return [`**${node.title[language]}**`, ...node.steps.map((step) => `    ${stepText(step)}`)].join('\n\n');
}

function stepText({ formula, inputs, result }: ScoreStep): string {
  const [, right = ''] = numbersPutIn(formula, inputs, FINE).split(/ = (.*)/);
  return `${formula} = ${right} = ${figureText(result, FINE)}`;
}

function groupsTable(quantitative: ScoreNode, language: Language): string {
  const rows = quantitative.children.map((group) => [
    group.title[language],
    meanText(group),
    ...[group.score, group.weight, group.fullPoints, group.points].map((value) => figureText(value, PLAIN)),
  ]);
  return table(HEADS.groups[language], rows);
}

/** (w f + w f) / (w + w), with its numbers. */
function meanText({ children }: ScoreNode): string {
  const counting = children.filter(({ weight, score }) => weight > 0 && score !== undefined);
  const isEqual = counting.every(({ weight }) => weight === counting[0]?.weight);
  const scores = counting.map(({ score }) => figureText(score, PLAIN));
  if (isEqual) return `(${scores.join(' + ')}) / ${counting.length}`;
  const terms = counting.map(({ weight }, i) => `${figureText(weight, PLAIN)} × ${scores[i]}`);
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  return Math.abs(total - 1) < 1e-9 ? terms.join(' + ') : `(${terms.join(' + ')}) / ${figureText(total, PLAIN)}`;
}

function sumText(node: ScoreNode): string {
  return `${meanText(node)} = ${figureText(node.score, PLAIN)}`;
}

function reviewsTable({ input }: ExampleRun, qualitative: ScoreNode, language: Language): string {
  const rows = qualitative.children.flatMap((section) =>
    section.children.map((point) => {
      const marks = input.reviews.flatMap((review) =>
        review.marks.flatMap((mark) => (mark.point === point.id && typeof mark.marks === 'number' ? [mark.marks] : [])),
      );
      const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
      return [
        section.title[language],
        point.title[language],
        marks.map((mark) => figureText(mark, PLAIN)).join(', '),
        figureText(mean, PLAIN),
        figureText(point.weight, PLAIN),
        figureText(point.score, PLAIN),
        `${figureText(point.weight, PLAIN)} / ${figureText(section.weight, PLAIN)}`,
      ];
    }),
  );
  return table(HEADS.reviews[language], rows);
}

function sectionsTable(qualitative: ScoreNode, language: Language): string {
  const rows = qualitative.children.map((section) => [
    section.title[language],
    figureText(section.score, PLAIN),
    figureText(section.weight, PLAIN),
  ]);
  return table(HEADS.sections[language], rows);
}
