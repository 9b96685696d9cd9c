/** The checks of an index as a page for people; `docs/index-checks.md` is its text. */
import { type FindingsTable, findingsSection } from '../../issues/findings-document.ts';
import { indexChecksSchema, USUAL_INDEX_LIMITS } from '../scheme/index-checks-schema.ts';
import { GROUP_FINDINGS } from './catalogue/group-findings.ts';
import { INDICATOR_FINDINGS } from './catalogue/indicator-findings.ts';
import { WHOLE_FINDINGS } from './catalogue/whole-findings.ts';

export const INDEX_TABLES: readonly FindingsTable[] = [
  { zh: '单项指标', en: 'Indicators', words: INDICATOR_FINDINGS },
  { zh: '组', en: 'Groups', words: GROUP_FINDINGS },
  { zh: '单位、权重与影响', en: 'Units, weights and effects', words: WHOLE_FINDINGS },
];

const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '请处理', en: 'to act on' },
  info: { zh: '提示', en: 'hint' },
} as const;

const HEAD = `# 指标体系检验 / Checks of the index itself

本页由程序生成，请勿手工修改。/ This page is generated; do not edit it.

检验的对象是指标体系本身：指标是否重复、归组是否恰当、能否区分高低、是否由一家单位决定、权重是否落到实处。检验从不改变得分；方案应在开轮之前、
数据打开之前确定，因此宜在开轮前用上年数据检验，评估之后再检验一次，供下一轮修订。

This looks at the index, not at any unit: whether indicators repeat each other, stand in the right group, tell units apart, hang on one unit, and weigh
what they are meant to. It never changes a score. A scheme is fixed before the data are opened: so check it on last year’s figures before the round, and
once more after it, for the next one.

\`\`\`sh
centre-evaluation check-index --last-year                   # 开轮之前：previous.csv 的上年数据 / before a round
centre-evaluation check-index                               # 评估之后：最近一次评估（尚无评审时只检验定量部分） / after it: the newest run (its quantitative part while no reviews are in)
centre-evaluation check-index 数据.csv --scheme 方案.yaml    # 任意数据表 / any table
centre-evaluation check-index --json                        # 全部统计量与发现 / all statistics and findings
\`\`\`

有“错误”时退出码为 3。汇总报告在参照集达到 \`units\` 家时印出同样的检验：相关系数图、各组与各项指标的权重与实际影响、得分分布、发现与建议。

The exit code is 3 where there is an error. The summary prints the same where the reference set has \`units\` units: the picture of correlations, weights
against effects, the spread of scores, findings and remedies.

## 怎样算 / How it is computed

- **只看参照集** reference set alone：除方案自己填补的以外缺值不补，两两相关用两项都有数值的单位（成对删除），并注明家数；α 与主成分用数据完整的单位。/ Nothing is filled
  in but by the scheme itself: correlations over the units that have both figures, with their number; alpha and components over complete units.
- **相关 correlation**：皮尔逊（处理后、标准化后）与斯皮尔曼（标准化后）。与本组的相关，是与同组**其余**各项加权平均的相关。不显著的（双侧 t 检验）不作结论，同
  COINr 的 \`get_corr\`；“更像别的组”还要求两个相关系数之差显著（Williams 的 t，Steiger 1980）。/ Pearson on treated and normalised values, Spearman on normalised
  ones; with the own group means with the rest of it. What is not significant leads to no finding, as in COINr; a better place also needs a
  significant difference (Williams’ t, Steiger 1980).
- **影响 effect**：得分与总分相关系数的平方，折算为合计 100%，与权重比较（Paruolo、Saisana、Saltelli 2013，该文的相关比以线性形式计算）。/ Squared correlation
  of scores and total, made to sum to 100%, against the weights (the linear form of the correlation ratio of Paruolo, Saisana and Saltelli 2013).
- **名次变动 shift of ranks**：去掉该项（权重由同组分担）重新排名，同 COINr 的 \`remove_elements\`。/ Ranks anew without it, as COINr’s \`remove_elements\`.
- **一家决定 one unit decides**：去掉得分最高或最低的一家，重新处理、标准化，看其余单位中位得分的变动。/ Treatment and normalisation anew without the unit at the
  top or the bottom.
- 相关系数、偏度、峰度、克龙巴赫 α、特征值与 COINr 1.1.14 相同（相对误差小于 1e-9），与《OECD/JRC 手册》表 6、7、11 在其舍入之内一致（test/oracle/scoring/index-checks.test.ts）。/
  Correlations, skewness, kurtosis, alpha and eigenvalues equal COINr 1.1.14 to 1e-9 and tables 6, 7 and 11 of the OECD/JRC Handbook within their rounding.

## 界限 / Lines: \`indexChecks\`

在方案（\`round.yaml\` 的 \`scheme\`，或计分方案）的 \`indexChecks\` 中改写；不写即取下表的默认值。/ Set in the scheme; absent, these hold.`;

/** Markdown of the whole page: Chinese and English side by side, then the findings in either language. */
export function indexChecksDocument(): string {
  const rows = Object.entries(indexChecksSchema.shape).map(([key, schema]) => {
    const usual = USUAL_INDEX_LIMITS[key as keyof typeof USUAL_INDEX_LIMITS];
    return `| \`${key}\` | ${usual} | ${withoutUsual(schema.meta()?.description ?? '')} |`;
  });
  return [
    HEAD,
    ['| 键 / key | 默认 / usual | 含义 / meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    ...INDEX_TABLES.map((table) => findingsSection(table, 'zh', SEVERITIES)),
    ...INDEX_TABLES.map((table) => findingsSection(table, 'en', SEVERITIES)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The default stands in a column of its own. */
function withoutUsual(description: string): string {
  return description.replace(/，不写为 [\d.]+/, '').replace(/; absent: [\d.]+$/, '');
}
