/** The scheme that ships as default, as the manual shows it: every choice with its value. */
import { gradeList, type ListedGrade } from '../../round/grade-list.ts';
import type { Localised } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { givenWeights } from '../given-weights.ts';
import { figureText } from './figure-text.ts';
import { type Language, table } from './room-text.ts';

const WORDS = {
  heads: { zh: ['设定', '取值'], en: ['setting', 'value'] },
  weights: {
    zh: ['一级指标', '权重', '二级指标', '占总分'],
    en: ['group', 'weight', 'indicator', 'share of the total'],
  },
  rest: { zh: '其余', en: 'the rest' },
  byData: { zh: '参评集的最小值与最大值', en: 'minimum and maximum of the reference set' },
} as const;

/** The parts of the template that show the default, by name. */
export function defaultScheme(round: Round, language: Language): Readonly<Record<string, string>> {
  const { scheme, rubric } = round;
  const { base = 0 } = scheme.normalisation.method === 'efficacy-coefficient' ? scheme.normalisation : {};
  return {
    'default.round': round.id,
    'default.settings': settingsOf(round, language),
    'default.weights': weightsOf(round, language),
    'default.base': figureText(base, 2),
    'default.parts.quantitative': `${figureText(100 * scheme.parts.quantitative, 2)}%`,
    'default.parts.qualitative': `${figureText(100 * scheme.parts.qualitative, 2)}%`,
    'default.reviews': String(rubric.reviewsRequired),
  };
}

function settingsOf({ scheme, grades, indicators }: Round, language: Language): string {
  const say = (text: Localised): string => text[language];
  const titles = new Map(
    indicators.map(({ id, title, unit }) => [id, `${say(title)}${bracketed(say(unit), language)}`]),
  );
  const { treatment, normalisation, parts, ranking, missing } = scheme;
  const rows: [string, string][] = [
    [
      '`parts`',
      `\`quantitative\` ${figureText(parts.quantitative, 4)}, \`qualitative\` ${figureText(parts.qualitative, 4)}`,
    ],
    ['`treatment`', [`\`${treatment.method}\``, ...scalesOf(treatment, titles)].join(STOP[language])],
    [
      '`normalisation`',
      [`\`${normalisation.method}\`${plainSettings(normalisation)}`, goalpostsOf(normalisation, language)].join(
        STOP[language],
      ),
    ],
    ['`indicatorWeights`', typeof scheme.indicatorWeights === 'string' ? `\`${scheme.indicatorWeights}\`` : '…'],
    [
      '`aggregation`',
      (scheme.aggregation ?? [{ method: 'arithmetic' }]).map(({ method }) => `\`${method}\``).join(', '),
    ],
    ['`missing`', `\`${missing}\``],
    ['`ranking`', `\`from: ${ranking.from}\`, \`decimals: ${ranking.decimals}\`, \`ties: ${ranking.ties}\``],
    [
      '`grades`',
      gradeList(grades)
        .map((grade) => `${say(grade.title)} ${limitOf(grade, language)}`)
        .join(COMMA[language]),
    ],
  ];
  return table(WORDS.heads[language], rows);
}

function limitOf({ atLeast, share }: ListedGrade, language: Language): string {
  if (typeof atLeast === 'number') return `≥ ${figureText(atLeast, 4)}`;
  return typeof share === 'number' ? `≤ ${figureText(100 * share, 4)} %` : WORDS.rest[language];
}

/** Brackets and strokes as the language has them. */
function bracketed(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

const STOP = { zh: '；', en: '; ' } as const;
const COMMA = { zh: '，', en: ', ' } as const;

function scalesOf(treatment: Round['scheme']['treatment'], titles: ReadonlyMap<string, string>): readonly string[] {
  if (treatment.method !== 'log1p') return [];
  return Object.entries(treatment.scale).map(([id, scale]) => `${titles.get(id) ?? id} s = ${figureText(scale, 4)}`);
}

function plainSettings(normalisation: object): string {
  const plain = Object.entries(normalisation).filter(([key, value]) => key !== 'method' && typeof value !== 'object');
  return plain.map(([key, value]) => `, \`${key}: ${String(value)}\``).join('');
}

function goalpostsOf(normalisation: Round['scheme']['normalisation'], language: Language): string {
  const posts = 'goalposts' in normalisation ? Object.keys(normalisation.goalposts) : [];
  return `z₀, z₁: ${posts.length === 0 ? WORDS.byData[language] : posts.map((id) => `\`${id}\``).join(', ')}`;
}

function weightsOf(round: Round, language: Language): string {
  const { groups, indicators } = givenWeights(round);
  const rows = round.groups.flatMap((group) =>
    round.indicators
      .filter((indicator) => indicator.group === group.id)
      .map(({ id, title }, position) => {
        const weight = groups[group.id] ?? 0;
        const share = round.scheme.parts.quantitative * weight * (indicators[id] ?? 0);
        const [name, own] = position === 0 ? [group.title[language], figureText(weight, 4)] : ['', ''];
        return [name, own, title[language], `${figureText(100 * share, 4)} %`];
      }),
  );
  return table(WORDS.weights[language], rows);
}
