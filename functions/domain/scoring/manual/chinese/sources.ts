/** Sources in the docstrings of the library that say more than where something stands, in Chinese. */

export const SOURCES_ZH: readonly (readonly [string, string])[] = [
  ['a setting of the round; no rule is published for it', '由各轮自行设定，没有公开的规则'],
  [
    'OECD/JRC Handbook (2008), p. 103, formula 31; COINr 1.1.14, `a_amean`',
    'OECD/JRC 手册（2008），第 103 页，式 31；COINr 1.1.14，`a_amean`',
  ],
  [
    'COINr 1.1.14, `a_copeland`; the outranking matrix as in the OECD/JRC Handbook (2008), pp. 107 and 114, tables 27 and 36',
    'COINr 1.1.14，`a_copeland`；优先矩阵见 OECD/JRC 手册（2008），第 107、114 页，表 27、表 36',
  ],
  [
    'OECD/JRC Handbook (2008), pp. 103–104; COINr 1.1.14, `a_gmean`',
    'OECD/JRC 手册（2008），第 103–104 页；COINr 1.1.14，`a_gmean`',
  ],
  [
    'OECD/JRC Handbook (2008), p. 106; COINr 1.1.14, `n_borda`',
    'OECD/JRC 手册（2008），第 106 页；COINr 1.1.14，`n_borda`',
  ],
  [
    'OECD/JRC Handbook (2008), p. 85; COINr 1.1.14, `n_minmax` and `n_goalposts`',
    'OECD/JRC 手册（2008），第 85 页；COINr 1.1.14，`n_minmax` 与 `n_goalposts`',
  ],
  [
    'Saaty, *The Analytic Hierarchy Process* (1980); OECD/JRC Handbook (2008), pp. 96–98',
    'Saaty，*The Analytic Hierarchy Process*（1980）；OECD/JRC 手册（2008），第 96–98 页',
  ],
  ['OECD/JRC Handbook (2008), pp. 31–32', 'OECD/JRC 手册（2008），第 31–32 页'],
  ['四舍五入 as taught at school; ours is done on decimal digits', '学校所教的四舍五入；本系统按十进制数字计算'],
  [
    'COINr 1.1.14, `a_hmean`, which gives a number for negative scores that means nothing',
    'COINr 1.1.14，`a_hmean`（对负的得分会给出没有意义的数值）',
  ],
  [
    'common in Chinese tables of points; an example with its source is the shipped round `makerspace-points`',
    '分值表中常见；随附的 `makerspace-points` 是一个注明出处的例子',
  ],
  ['COINr 1.1.14, `Screen`, does the same for units', 'COINr 1.1.14 的 `Screen` 对单位作同样的筛选'],
  [
    "COINr 1.1.14, `Screen`; 65 % is a rule of thumb of the JRC's COIN Tool",
    'COINr 1.1.14，`Screen`；65% 是欧盟联合研究中心 COIN Tool 的经验值',
  ],
  [
    'ours; the usual skipping of gaps rewards who leaves a weak indicator out',
    '本系统的规定；通常的略去缺值会让少报弱项的单位得利',
  ],
  ['common in Chinese schemes (一票否决、门槛指标)', '各类方案中常见（一票否决、门槛指标）'],
  [
    'COINr 1.1.14, `get_eff_weights`; no group above one half: OECD/JRC Handbook (2008), p. 111',
    'COINr 1.1.14，`get_eff_weights`；任何一组不超过一半：OECD/JRC 手册（2008），第 111 页',
  ],
  ['common in Chinese schemes, such as a quota of excellent units', '各类方案中常见，如优秀名额'],
  [
    'COINr 1.1.14 ranks by `competition`, scikit-criteria 0.9 by `dense`, pymcdm 1.4.0 by `average`',
    'COINr 1.1.14 用 `competition`，scikit-criteria 0.9 用 `dense`，pymcdm 1.4.0 用 `average`',
  ],
  [
    'COINr 1.1.14, `Aggregate` with `dat_thresh`, skips gaps; OECD/JRC Handbook (2008), pp. 24–25',
    'COINr 1.1.14 的 `Aggregate`（`dat_thresh`）略去缺值；OECD/JRC 手册（2008），第 24–25 页',
  ],
  ['no formula needed', '无须公式'],
  [
    'OECD/JRC Handbook (2008), p. 96, and p. 101 (not more than ten items)',
    'OECD/JRC 手册（2008），第 96 页，第 101 页（不超过十项）',
  ],
  [
    'OECD/JRC Handbook (2008), pp. 31–32 (weights are value judgements)',
    'OECD/JRC 手册（2008），第 31–32 页（权重是价值判断）',
  ],
  ['growth over consecutive years: OECD/JRC Handbook (2008), p. 86', '逐年增长：OECD/JRC 手册（2008），第 86 页'],
  [
    'limits A ≥ 85, B ≥ 70, C ≥ 50, D ≥ 40, E: 国务院国资委, 中央企业综合绩效评价 (2006); 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差: 财政部, 项目支出绩效评价 (财预〔2020〕10号)',
    'A ≥ 85、B ≥ 70、C ≥ 50、D ≥ 40、E：国务院国资委中央企业综合绩效评价（2006）；优 ≥ 90、良 ≥ 80、中 ≥ 60、差：财政部项目支出绩效评价（财预〔2020〕10号）',
  ],
  [
    'OECD/JRC Handbook (2008), pp. 55–62, which calls imputation “seductive and dangerous” (p. 25); COINr 1.1.14, `i_mean`, `i_median`, `i_mean_grp`, `i_median_grp`',
    'OECD/JRC 手册（2008），第 55–62 页，第 25 页称填补“既诱人又危险”；COINr 1.1.14，`i_mean`、`i_median`、`i_mean_grp`、`i_median_grp`',
  ],
  [
    'COINr 1.1.14, `n_dist2targ`, `n_dist2max`, `n_dist2ref`; the OECD/JRC Handbook (2008), p. 85, takes the plain ratio to a reference',
    'COINr 1.1.14，`n_dist2targ`、`n_dist2max`、`n_dist2ref`；OECD/JRC 手册（2008）第 85 页取与参照值之比',
  ],
  [
    '功效系数法 as in 国务院国资委《中央企业综合绩效评价实施细则》(国资发分配〔2006〕157号), whose tiered form is `piecewise`; base and span as usual in Chinese practice',
    '国务院国资委《中央企业综合绩效评价实施细则》（国资发分配〔2006〕157号）所用的功效系数法，其分档形式见 `piecewise`；基础分与满分按我国通常做法',
  ],
  [
    '封婷《综合评价中一种凹性指数型功效函数》, 统计与信息论坛 2016 (7), pp. 16–21 (on exponential efficacy functions, most of them convex as this one); first proposed, as far as we know, by 彭非、袁卫、惠争勤 (2007), which we have not seen',
    '封婷《综合评价中一种凹性指数型功效函数》，统计与信息论坛 2016（7），第 16–21 页（论各种指数型功效函数，多为此类凸函数）；据我们所知最早由彭非、袁卫、惠争勤（2007）提出，原文未能查阅',
  ],
  [
    'OECD/JRC Handbook (2008), pp. 83–85 (ratio to the leader, and that it changes with the zero of the scale); COINr 1.1.14, `n_fracmax`; pymcdm 1.4.0, `max_normalization`',
    'OECD/JRC 手册（2008），第 83–85 页（与领先者之比，以及零点改变时的影响）；COINr 1.1.14，`n_fracmax`；pymcdm 1.4.0，`max_normalization`',
  ],
  [
    'COINr 1.1.14, `n_prank`; the OECD/JRC Handbook (2008), table 15 (p. 87), divides the rank by n instead',
    'COINr 1.1.14，`n_prank`；OECD/JRC 手册（2008）表 15（第 87 页）改以位次除以 n',
  ],
  [
    'OECD/JRC Handbook (2008), p. 27 and table 15 (p. 87), whose ties are `min`; COINr 1.1.14, `n_rank`',
    'OECD/JRC 手册（2008），第 27 页与表 15（第 87 页，并列取 `min`）；COINr 1.1.14，`n_rank`',
  ],
  [
    'the logistic function; ours, no package of reference has it as a normalisation',
    '逻辑斯蒂函数；本系统自定，参照的软件都没有把它作为标准化方法',
  ],
  [
    'OECD/JRC Handbook (2008), p. 84 and table 15 (p. 87), whose figures follow from n − 1; COINr 1.1.14, `n_zscore`; by n as in scikit-criteria 0.9, `StandarScaler`',
    'OECD/JRC 手册（2008），第 84 页与表 15（第 87 页，其数值按 n − 1 算出）；COINr 1.1.14，`n_zscore`；按 n 计同 scikit-criteria 0.9，`StandarScaler`',
  ],
  ['ours; the notice combines figures and reviews and says no more', '本系统的规定；通知只说定性与定量相结合'],
  [
    'Opricovic and Tzeng, *Compromise Solution by MCDM Methods*, European Journal of Operational Research 156 (2004), pp. 445–455; pymcdm 1.4.0, `VIKOR`, which fails where all have the same R',
    'Opricovic 与 Tzeng，*Compromise Solution by MCDM Methods*，European Journal of Operational Research 156（2004），第 445–455 页；pymcdm 1.4.0，`VIKOR`（各家 R 相同时会出错）',
  ],
  [
    '国务院国资委《中央企业综合绩效评价实施细则》(国资发分配〔2006〕157号), the formula as quoted at http://www.p719.cn/26212151.html',
    '国务院国资委《中央企业综合绩效评价实施细则》（国资发分配〔2006〕157号），公式转引自 http://www.p719.cn/26212151.html',
  ],
  [
    'Box and Cox, *An Analysis of Transformations*, Journal of the Royal Statistical Society B 26 (1964), pp. 211–252; the shift as in COINr 1.1.14, `boxcox`',
    'Box 与 Cox，*An Analysis of Transformations*，Journal of the Royal Statistical Society B 26（1964），第 211–252 页；平移同 COINr 1.1.14 的 `boxcox`',
  ],
  [
    'OECD/JRC Handbook (2008), p. 23 (scaling by an appropriate size measure); COINr 1.1.14, `Denominate`',
    'OECD/JRC 手册（2008），第 23 页（以适当的规模折算）；COINr 1.1.14，`Denominate`',
  ],
  [
    'OECD/JRC Handbook (2008), p. 84 (logarithms of skewed indicators; log(1 + x/s) keeps zeros, which the plain logarithm there does not)',
    'OECD/JRC 手册（2008），第 84 页（偏斜指标取对数；log(1 + x/s) 使 0 仍为 0，手册中的普通对数则不能）',
  ],
  [
    "COINr 1.1.14, `log_CT` (the logarithm of the JRC's COIN Tool)",
    'COINr 1.1.14，`log_CT`（欧盟联合研究中心 COIN Tool 的对数）',
  ],
  [
    'COINr 1.1.14, `winsorise` (Becker and others, Journal of Open Source Software 7 (2022), 4567); OECD/JRC Handbook (2008), p. 84 (trimming of outliers before normalisation)',
    'COINr 1.1.14，`winsorise`（Becker 等，Journal of Open Source Software 7（2022），4567）；OECD/JRC 手册（2008），第 84 页（先处理异常值，再标准化）',
  ],
  [
    'Saaty, *The Analytic Hierarchy Process* (1980); limit of 0.1: OECD/JRC Handbook (2008), p. 98; for the tables see `RANDOM_INDICES`',
    'Saaty，*The Analytic Hierarchy Process*（1980）；界限 0.1：OECD/JRC 手册（2008），第 98 页；各表出处见 `RANDOM_INDICES`',
  ],
  [
    'usual in Chinese practice (主客观组合赋权); for instance 姜培钊, Operations Research and Fuzziology 15 (3) (2025), DOI 10.12677/orf.2025.153135',
    '我国常用（主客观组合赋权），如姜培钊，运筹与模糊学 15（3）（2025），DOI 10.12677/orf.2025.153135',
  ],
  [
    'usual in Chinese practice (主客观组合赋权); pymcdm and COINr have no counterpart',
    '我国常用（主客观组合赋权）；pymcdm 与 COINr 没有对应的方法',
  ],
  [
    'pymcdm 1.4.0, `standard_deviation_weights`; named beside CRITIC in Diakoulaki and others (1995)',
    'pymcdm 1.4.0，`standard_deviation_weights`；Diakoulaki 等（1995）与 CRITIC 一并提到',
  ],
  [
    'OECD/JRC Handbook (2008), pp. 63–69 (p. 66: at least three units an indicator) and 89–91 (squared loadings); COINr 1.1.14, `get_PCA`, whose weights are the loadings themselves, negative ones too',
    'OECD/JRC 手册（2008），第 63–69 页（第 66 页：单位数至少为指标数的三倍）与第 89–91 页（负载荷的平方）；COINr 1.1.14 的 `get_PCA` 直接以负载荷为权重，可能为负',
  ],
  ['usual in Chinese expert panels; the notice says nothing of it', '我国专家评审的通常做法；通知没有规定'],
  [
    'standardisation within judges, the z-score of the OECD/JRC Handbook (2008), p. 84; ours as a step of this kind',
    '按评委分别标准化，标准分见 OECD/JRC 手册（2008），第 84 页；用于此处为本系统所定',
  ],
  [
    'pymcdm 1.4.0, `logarithmic_normalization`, which turns the order round where the product is below 1',
    'pymcdm 1.4.0，`logarithmic_normalization`；该软件在乘积小于 1 时次序颠倒',
  ],
  [
    'pymcdm 1.4.0, `enhanced_accuracy_normalization`, which has no answer where all are equal',
    'pymcdm 1.4.0，`enhanced_accuracy_normalization`；该软件在全部相同时没有结果',
  ],
  [
    'pymcdm 1.4.0, `gini_weights`, whose weights are all lost to one column of zeros',
    'pymcdm 1.4.0，`gini_weights`；该软件遇到一列全 0 时权重全部失效',
  ],
  [
    'Decancq and Lugo, *Weights in Multidimensional Indices of Wellbeing*, Econometric Reviews 32 (2013), pp. 7–34; COINr 1.1.14, `a_genmean`, which gives no result at all where a value is missing',
    'Decancq and Lugo, *Weights in Multidimensional Indices of Wellbeing*, Econometric Reviews 32 (2013), pp. 7–34; COINr 1.1.14, `a_genmean`（有一个缺值就没有结果）',
  ],
  ['as `none` in COINr 1.1.14, `Normalise`', '同 COINr 1.1.14 的 `Normalise`（`none`）'],
  [
    'Zavadskas, Kaklauskas and Sarka, *The New Method of Multicriteria Complex Proportional Assessment of Projects* (1994), pp. 131–139; scikit-criteria 0.9, `COPRAS` over `SumScaler`, whose scores are per cent (pymcdm 1.4.0 adds S⁻ itself, by which costs count as benefits)',
    'Zavadskas, Kaklauskas and Sarka, *The New Method of Multicriteria Complex Proportional Assessment of Projects* (1994), pp. 131–139; scikit-criteria 0.9, `COPRAS` over `SumScaler`（得分以百分数计；pymcdm 1.4.0 直接加 S⁻，因而把越小越好的指标当作越大越好）',
  ],
  [
    'pymcdm 1.4.0, `WPM`; scikit-criteria 0.9, `WeightedProductModel`, whose score is the decimal logarithm of this',
    'pymcdm 1.4.0，`WPM`；scikit-criteria 0.9，`WeightedProductModel`（其得分为本得分的常用对数）',
  ],
  [
    'COINr 1.1.14, `Treat` with `winsorise`, `log_CT` and `check_SkewKurt`',
    'COINr 1.1.14，`Treat` 与 `winsorise`、`log_CT`、`check_SkewKurt`',
  ],
  [
    'as in JMcDM (Julia), `ahp_consistency`, and in `ahp` 2.4.2 (npm)',
    '同 JMcDM（Julia）的 `ahp_consistency` 与 npm 包 `ahp` 2.4.2',
  ],
  ['pymcdm 1.4.0, `angle_weights`, which refuses zeros', 'pymcdm 1.4.0，`angle_weights`（不接受 0）'],
  [
    'Zavadskas and Podvezko, *Integrated Determination of Objective Criteria Weights in MCDM*, International Journal of Information Technology & Decision Making 15 (2016), pp. 267–283; pymcdm 1.4.0, `cilos_weights`, which takes the first of several best units',
    'Zavadskas and Podvezko, *Integrated Determination of Objective Criteria Weights in MCDM*, International Journal of Information Technology & Decision Making 15 (2016), pp. 267–283; pymcdm 1.4.0, `cilos_weights`（最好的单位不止一家时取第一家）',
  ],
  [
    'Diakoulaki, Mavrotas and Papayannakis, *Determining Objective Weights in Multiple Criteria Problems: The CRITIC Method*, Computers & Operations Research 22 (1995), pp. 763–770; pymcdm 1.4.0, `critic_weights`, whose weights are all lost to one constant column; rank correlations as in scikit-criteria 0.9, `CRITIC`',
    'Diakoulaki, Mavrotas and Papayannakis, *Determining Objective Weights in Multiple Criteria Problems: The CRITIC Method*, Computers & Operations Research 22 (1995), pp. 763–770; pymcdm 1.4.0, `critic_weights`（一列全部相同，各列权重都算不出）；秩相关同 scikit-criteria 0.9 的 `CRITIC`',
  ],
  [
    'Shannon, *A Mathematical Theory of Communication*, Bell System Technical Journal 27 (1948), pp. 379–423 and 623–656; Hwang and Yoon, *Multiple Attribute Decision Making* (1981); pymcdm 1.4.0, `entropy_weights`, which refuses zeros',
    'Shannon, *A Mathematical Theory of Communication*, Bell System Technical Journal 27 (1948), pp. 379–423 and 623–656; Hwang and Yoon, *Multiple Attribute Decision Making* (1981); pymcdm 1.4.0，`entropy_weights`（不接受 0）',
  ],
  ['as in pymcdm 1.4.0, `lopcow_weights`', '同 pymcdm 1.4.0 的 `lopcow_weights`'],
  ['as in pymcdm 1.4.0, `RANCOM`', '同 pymcdm 1.4.0 的 `RANCOM`'],
  [
    'as in objective-weights-mcda (Python), `coeff_var_weighting`',
    '同 objective-weights-mcda（Python）的 `coeff_var_weighting`',
  ],
];
