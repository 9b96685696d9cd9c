/** Words in the formulas of the library, in Chinese. */

export const FORMULAS_ZH: readonly (readonly [string, string])[] = [
  [
    'T = min(to, max(from, F + min(cap, Σ bonus) − min(cap, Σ penalty)))',
    'T = min(上限, max(下限, F + min(加分上限, Σ 加分) − min(扣分上限, Σ 扣分)))',
  ],
  ['units with a value / units to which it applies ≥ share', '有值的单位数 / 适用的单位数 ≥ 比例'],
  ['indicators with a value / indicators that apply ≥ share', '有值的指标数 / 适用的指标数 ≥ 比例'],
  ['f = lowest end of the scale', 'f = 标尺的下端'],
  ['the product of the weights from the total down', '从总分往下各级权重之积'],
  ['rank ≤ ⌊n · (share₁ + … + share_k)⌋', '名次 ≤ ⌊n · (比例₁ + … + 比例_k)⌋'],
  [
    'withhold: none where one is missing; skip: mean of those that are there',
    'withhold：缺一项即没有；skip：有分各项的平均',
  ],
  ['w = mean over the experts of points / total', 'w = 各专家（给分 / 总分）的平均'],
  ['w = weight / Σ weight', 'w = 权重 / Σ 权重'],
  ['the highest grade with limit ≤ score', '界限不高于得分的最高一等'],
  [
    "x = mean, median, mean or median of the group, or last round's value",
    'x = 均值、中位数、分组的均值或中位数，或上一轮的数值',
  ],
  ['f = rank − 1', 'f = 位次 − 1'],
  ['f = k · (rank − 1) / (n − 1)', 'f = k · (位次 − 1) / (n − 1)'],
  ['f = rank from the worst', 'f = 从最差数起的位次'],
  ['f = 100 · p / full marks, p = Σ marks / m', 'f = 100 · p / 满分，p = Σ 评分 / m'],
  [
    'f = 100 · p(x) / F, p(x) = score of the highest tier with from ≤ x',
    'f = 100 · p(x) / F，p(x) 为 from ≤ x 的最高一档的分',
  ],
  [
    'z = ((x − min + 1)^λ − 1) / λ, and ln(x − min + 1) for λ = 0',
    'z = ((x − min + 1)^λ − 1) / λ；λ = 0 时为 ln(x − min + 1)',
  ],
  [
    'z = x where the shape is good; else winsorised; else ln(x − min + h)',
    '分布正常时 z = x；否则缩尾；仍不够时 z = ln(x − min + h)',
  ],
  [
    'while |G₁| > 2 and G₂ > 3.5: x = max → the next value below (or min → the next above)',
    '当 |G₁| > 2 且 G₂ > 3.5：最大值 → 其次的值（或最小值 → 其次的值）',
  ],
  ['a = (Π a of all experts)^(1/m), entry by entry', 'a = (各专家的 a 之积)^(1/m)，逐项计算'],
  ['w ∝ (Π a)^(1/n), row by row', 'w ∝ (Π a)^(1/n)，逐行计算'],
  ['largest |ln(a · w_j / w_i)|', '|ln(a · w_j / w_i)| 最大的判断'],
  [' there', ' 有值'],
  [' applies to ', ' 适用于 '],
  ['shape within the limits', '分布正常'],
  ['if that is enough', '已够'],
  ['otherwise', '其余'],
  [
    'f = 100 · p / full; p = Σx / n, or (Σx − min − max) / (n − 2), or median(x)',
    'f = 100 · p / 满分；p = Σx / n，或 (Σx − 最低 − 最高) / (n − 2)，或中位数',
  ],
  ['y = full · min(1, max(0, M + S · (x / full − m) / s))', 'y = 满分 · min(1, max(0, M + S · (x / 满分 − m) / s))'],
];
