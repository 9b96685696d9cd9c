/** The summaries of the docstrings of the library, in Chinese. */

export const SUMMARIES_ZH: readonly (readonly [string, string])[] = [
  [
    'The published score: rounded half up (四舍五入) on its decimal text, not on its binary fraction, so that 59.995 becomes 60.00 as with pencil and paper; half away from zero, and zero has no sign. With `from: published` rank and grade follow it, so that anybody can redo them; with `exact` the score before rounding. A value that is not finite is a bug of the caller and throws a RangeError.',
    '公布分：按十进制数字四舍五入，而不是按二进制近似值，因此 59.995 得 60.00，与纸笔计算一致；负数向远离 0 的方向进位，0 没有符号。`from: published` 时名次与等级都以公布分为准，任何人都能复算；`exact` 时以舍入前的分数为准。',
  ],
  [
    'Weighted arithmetic mean (加权算术平均): a low score is fully made up for by a high one, and anybody can redo it.',
    '加权算术平均：低分可以由高分完全弥补；任何人都能复算。',
  ],
  [
    'Copeland (科普兰法): every unit meets every other; a point for each that it beats on more than half of the weight, one off for each that beats it. Distances do not count, so that no strength makes up for a weakness.',
    '科普兰法：各单位两两比较，在过半权重上占优的得一分，处于劣势的扣一分。不计差距大小，长处不能弥补短处。',
  ],
  [
    'Weighted generalised mean (加权幂平均): harmonic for p = −1, geometric for p = 0, arithmetic for p = 1; the smaller p, the less a high score makes up for a low one.',
    '加权幂平均：p = −1 为调和平均，p = 0 为几何平均，p = 1 为算术平均；p 越小，高分越难弥补低分。',
  ],
  [
    'Weighted geometric mean (加权几何平均): a low score is made up for in part only, so that balance pays. Where the scale begins changes the result and even the order, so that it is published with the base.',
    '加权几何平均：高分只能部分弥补低分，均衡发展更有利。标尺的起点会改变结果乃至名次，因此须连同起点一并公布。',
  ],
  [
    'Weighted harmonic mean (加权调和平均): the lowest scores count most, still more than in the geometric mean.',
    '加权调和平均：最低的得分影响最大，比几何平均更甚。',
  ],
  [
    'Bonus and penalty items (加分项、扣分项): points on top of the total, `each` for every one counted or by `tiers`, with a cap for each item, for all bonuses, for all penalties, and for the total.',
    '加分项与扣分项：在总分之上加减，按每 1 个单位 `each` 分或按 `tiers` 分档；各项、加分合计、扣分合计和总分都可以设上下限。',
  ],
  ['Points off for lateness: once or by time, up to a cap.', '迟交扣分：一次或按时间，有上限。'],
  [
    'Screening of indicators: one of which fewer than this share of the reference units have a value does not count, is named, and its weight goes to its brothers. Units to which it does not apply do not count.',
    '指标的完整度要求：参照集内有值的单位低于此比例的指标不计分，并予点名，权重由同组其余各项分担。不适用该指标的单位不计在内。',
  ],
  [
    'Screening of units: one that has fewer than this share of the indicators keeps its score and has no rank. 0.65 is a usual share.',
    '单位的完整度要求：所报指标低于此比例的单位保留得分，但不参加排名。常用 0.65。',
  ],
  [
    'The lowest score (`floor`): what was not reported scores as the lowest does, the lower end of the scale where the method has one, else the lowest score in the reference set. Who does not report gains nothing by it, and the others lose nothing.',
    '最低分（`floor`）：未报的指标得最低分，即标尺的下端；没有下端的方法取参照集内的最低得分。不报不会得利，其他单位也不受影响。',
  ],
  [
    'Thresholds (门槛): what a unit has to reach, in a value or in the score of an indicator or group, whatever its total. Who does not reach one is unranked, or has a grade no better than the one that is named.',
    '门槛：不论总分多少都必须达到的要求，可以针对某列的数值，也可以针对某个指标或组的得分。没有达到的不参加排名，或等级不高于所列的一等。',
  ],
  [
    'Effective weights: what every indicator and group weighs in the total. Those of the indicators sum to 1; a group above one half is remarked on.',
    '有效权重：各指标、各组占总分的比例。各指标之和为 1；某一组超过一半时予以提示。',
  ],
  [
    'Grades by share: from the top so many units as the share allows without being exceeded.',
    '按比例分等：从第一名起依次取，以不超过比例为限。',
  ],
  [
    'Ranks from the highest score down. Equal scores are parted by the first of `tieBreaks` that differs, a gap coming last; what is still equal shares a rank.',
    '名次：按得分从高到低。同分的依次比较 `tieBreaks` 所列的得分，缺值排在最后；仍相同的并列。',
  ],
  [
    "What a gap does to the total. `withhold`: no total for a unit that lacks a score that counts. `skip`: the other children take its weight, as long as `availability.group` of them are there; who leaves a weak indicator out gains by it. What does not apply to a unit is left out under every rule, and a group of which nothing applies does not apply either. The reviewers' part is never made up for.",
    '缺项对总分的影响。`withhold`：缺一项应计的得分，就不出总分。`skip`：只要有 `availability.group` 比例的子项有分，就由其余各项分担其权重；少报弱项会得利。不论哪一种规则，不适用的项都不计，整组都不适用的，该组也不适用。专家评审部分从不由其他部分顶替。',
  ],
  ['Nothing is done: a column stays as it is.', '不作处理，数值保持不变。'],
  [
    'Budget allocation (专家百分赋权): every expert shares out a number of points, 100 unless `total` says otherwise; the mean counts. Good for up to about ten items.',
    '专家百分赋权：每位专家把总分分给各项（`total` 没有写的为 100 分），取平均。适合十项以内。',
  ],
  ['Given weights: only their proportions count.', '给定权重：只看相互比例。'],
  [
    'Derived indicators: ratios, growth against last round, sums and differences of columns. A gap never turns into a number; only `or` looks past one.',
    '派生指标：由其他列计算的比率、较上轮的增长、和与差等。缺值不会变成数字；只有 `or` 会越过缺值。',
  ],
  [
    'Grades by score: the first grade, from the top, whose limit the score reaches. Two public sets of limits have names, `sasac` and `finance-ministry`.',
    '按分数分等：从高到低，取第一个达到的等级。`sasac` 与 `finance-ministry` 是两套公开的界限。',
  ],
  [
    "Filling gaps, in whole or by groups of units, from the reference set or from last round. Every filled value is marked and its share reported. Not to be used where money follows: a filled value is nobody's, and hides who does not report.",
    '缺值填补：以参照集的全体或分组的均值、中位数，或上一轮的数值填补。每个填补值都予标明，并报告所占比例。有后果的评估不应填补：填补的数值不属于任何人，也会掩盖少报。',
  ],
  ['Borda count (波达计数): how many units are worse.', '波达计数：有几家不如本单位。'],
  [
    "Distance to a target (目标距离法): the share of the way from the lowest value of the reference set to a target. The target is the scheme's, the largest value (`distance-to-maximum`), or that of one unit (`distance-to-reference`). Above the target it goes on, unless `capped` holds it at 1.",
    '目标距离法：从参照集的最小值到目标的路程走完了多少。目标由方案给出，或取最大值（`distance-to-maximum`），或取某个单位的值（`distance-to-reference`）。超过目标后继续增加，除非写了 `capped` 限于 1。',
  ],
  [
    'Efficacy coefficient (功效系数法): a base score at the unallowable value and the full score at the satisfactory one, usually 60 and 60 + 40; where less is better the unallowable value is the larger. With the extremes of the data as goalposts nobody can score below the base, and the order is that of min–max.',
    '功效系数法：不允许值得基础分，满意值得满分，通常为 60 分与 60 + 40 分；越小越好的指标，不允许值大于满意值。以数据的两端为不允许值和满意值时，任何单位都不会低于基础分，名次与极差法相同。',
  ],
  [
    'Exponential efficacy coefficient (指数型功效系数法, `form: exponential`): the same as the linear form at both goalposts and lower between them, so that the way up is steeper near the top.',
    '指数型功效系数法（`form: exponential`）：在不允许值和满意值处与线性相同，两者之间低于线性，越接近满意值提高得越快。',
  ],
  [
    'Fraction of the maximum (占最大值的比例): the ratio to the largest value of the reference set. Keeps ratios, so that it needs a scale with a true zero.',
    '占最大值的比例：与参照集最大值之比。保留倍数关系，因此要求零点有实际意义。',
  ],
  [
    "Min–max (极差法): where a value lies between two goalposts, put on any interval. The goalposts are the scheme's where it gives them, else the smallest and the largest treated value of the reference set.",
    '极差法：数值在下限与上限之间所处的位置，折算到任意区间。上下限由方案给出；没有给出的取参照集处理后的最小值与最大值。',
  ],
  [
    'Percentile rank (百分位次法): the share of the other units that are worse, 0 for the worst and 1 for a best one that stands alone.',
    '百分位次法：其余单位中有多大比例不如本单位；最差为 0，独居最好为 1。',
  ],
  [
    'Rank as score (位次法): 1 for the worst, and so on. Nothing is left of the distances, and nothing of outliers either.',
    '位次法：最差为 1，依次加 1。不保留差距，也不受异常值影响。',
  ],
  [
    'Sigmoid (S 形函数): nearly linear around `middle`, levelling off towards 0 and 1. It looks at no other unit, so that a score stays what it is when others change.',
    'S 形函数：在 `middle` 附近近似线性，向两端趋于 0 和 1。不与其他单位比较，因此他人变化不影响本单位得分。',
  ],
  [
    "Share of the sum (比重法): what part of the reference set's total a unit has. Where less is better the score is 1 less the share.",
    '比重法：占参照集合计的份额。越小越好的指标取 1 减份额。',
  ],
  [
    'Vector normalisation (向量归一法): a value over the length of its column, the usual scale of TOPSIS. Where less is better the score is 1 less the share.',
    '向量归一法：数值除以该指标的长度，TOPSIS 常用。越小越好的指标取 1 减份额。',
  ],
  [
    "Z-score (标准化, Z 分数): how many standard deviations of the reference set a value lies above its mean, put on any mean and deviation, such as 60 and 10. The deviation is the sample's (n − 1), or that of a population (n) where `population` says so.",
    'Z 分数：高于参照集均值几个标准差，可折算为任意均值与标准差，如 60 与 10。标准差为样本标准差（n − 1），`population` 写明时为总体标准差（n）。',
  ],
  [
    "The reviewers' part: for every point of the rubric the marks put together, by their mean unless the scheme's `reviews` says otherwise, as a share of its full marks; points weigh into sections and sections into the part by their full marks. Reviewers who declared a conflict or did not finish do not count.",
    '专家评审部分：每个评分要点合成各专家的评分（方案的 `reviews` 没有另行规定的取平均），除以该要点满分；要点按满分合成为节，各节按满分合成为定性部分。申报回避的和没有完成的评审不计。',
  ],
  [
    'PROMETHEE II: every unit meets every other; by how much of the weight it is preferred to the others, less by how much they are to it. How a difference becomes a preference is chosen by `function`: from any difference on, by a threshold, by steps, in a straight line, or by a bell curve. Both flows are kept beside the net one. A second opinion.',
    'PROMETHEE II（偏好顺序结构评估法）：各单位两两比较，优于其他单位的权重减去劣于其他单位的权重。差别怎样变成偏好由 `function` 选择：有差别即偏好、按阈值、分级、直线或钟形曲线。除净流外保留正流与负流。只作参考。',
  ],
  [
    'TOPSIS (逼近理想解排序法): how near a unit is to the best values that were seen, and how far from the worst. The result hangs on the normalisation, and adding a unit may turn the order of others: a second opinion, no official score.',
    '逼近理想解排序法（TOPSIS）：离所见的最好值有多近、离最差值有多远。结果与所用的标准化有关，增加一家可能使其他单位的次序颠倒：只作参考，不作正式得分。',
  ],
  [
    'VIKOR (多准则妥协解排序法): a compromise between the sum of all shortfalls (S) and the largest single one (R); less is better. A second opinion.',
    '多准则妥协解排序法（VIKOR）：在各项差距之和（S）与最大的单项差距（R）之间取妥协，越小越好。只作参考。',
  ],
  [
    'Piecewise linear (分段线性插值): straight lines between the points of a table. This is the tiered efficacy coefficient of the evaluation of state-owned firms, with score = weight × coefficient: 本档基础分 + (实际值 − 本档标准值) / (上档标准值 − 本档标准值) × (上档基础分 − 本档基础分).',
    '分段线性插值：在表中各点之间按直线计分。这就是国有企业绩效评价的分档功效系数法，得分为权数乘以系数：本档基础分 +（实际值 − 本档标准值）/（上档标准值 − 本档标准值）×（上档基础分 − 本档基础分）。',
  ],
  [
    'Step table (分档计分): the score of the highest tier whose threshold is reached. The scores are put on 100 by `full`.',
    '分档计分：得所达到的最高一档的分。得分按 `full` 折算为百分制。',
  ],
  [
    'Power transformation of Box and Cox, after a shift that makes all values positive; λ below 1 draws large values in, 0 is the logarithm. A value below the minimum of the reference set is treated as that minimum.',
    'Box–Cox 幂变换：先平移使所有数值为正；λ 小于 1 时把大的数值拉近，λ 为 0 即取对数。低于参照集最小值的按最小值计。',
  ],
  [
    'A value per head, per enterprise, per bank: divided by the size of what it belongs to, unit by unit.',
    '按规模折算：除以所属的规模，如每家企业、每家银行，逐个单位计算。',
  ],
  [
    'Winsorisation, and where that does not bring the shape within the limits the shifted logarithm instead: the rule of COINr and the JRC. A column that is well shaped is left alone.',
    '先缩尾，偏度与峰度仍不合要求的，改取平移后的对数：COINr 与欧盟联合研究中心的规则。分布正常的指标不处理。',
  ],
  [
    "Logarithm with a frozen scale: below s a score grows about with the amount, above it with its multiples. The result depends on the unit, so s is given in the indicator's unit and frozen before data are opened.",
    '尺度固定的对数：不到 s 时得分近似随金额增加，超过 s 以后近似随倍数增加。结果与单位有关，因此 s 以指标的单位给出，并在收集数据之前冻结。',
  ],
  [
    'Logarithm after a shift by a share of the range, 1 % unless the scheme says otherwise. The shift comes from the data and so moves from year to year: made for comparison, while a published score takes `log1p` with a frozen scale.',
    '按极差的一定比例平移后取对数，方案没有写的为 1%。平移量由数据决定，逐年变化，因此只宜比较；公布的得分应当用尺度固定的 `log1p`。',
  ],
  [
    'Winsorisation: where a column is too skewed and too peaked at once, its outermost values are drawn in to the next ones, on the side to which it leans, until it no longer is or until `most` values were drawn in. What would leave no difference between units is not done. The units drawn in end up equal, so that it suits comparison better than a ranking.',
    '缩尾：指标既过于偏斜又过于尖峭时，把偏向一侧最外面的数值收到相邻的值，直到合乎要求或已收 `most` 个。会使各家没有差别的，不收。被收的单位数值相同，因此宜作比较，不宜用于排名。',
  ],
  [
    'Consistency ratio: how far the judgements contradict each other, held against random ones. From 0.1 on (`limit`) they are to be asked again. The published tables of random indices differ enough to turn a verdict at three items, so that the ratio is printed with the name of its table (`table`).',
    '一致性比率：各判断之间的矛盾程度，与随机判断相比。达到 0.1（`limit`）的应当重新询问。各家公布的随机一致性指标表有差别，三项时足以改变结论，因此连同表名（`table`）一并列出。',
  ],
  [
    'Analytic hierarchy process (层次分析法, AHP), by the principal right eigenvector of the judgements (`priorities: eigenvector`, the usual way), found by power iteration.',
    '层次分析法（AHP）：取判断矩阵的最大特征值所对应的右特征向量（`priorities: eigenvector`，通常用此），以幂法求得。',
  ],
  [
    "Several experts' judgements as one: the geometric mean of each entry, which keeps a matrix reciprocal; the arithmetic mean would not. An expert may count for more than another (`experts[].weight`).",
    '多位专家的判断合成一个矩阵：逐项取几何平均，矩阵仍互为倒数；算术平均则不能。各位专家的分量可以不同（`experts[].weight`）。',
  ],
  [
    'Geometric means of the rows (行几何平均法, `priorities: row-means`): the solution of logarithmic least squares, which can be computed by hand; equal to the eigenvector where the judgements do not contradict each other, and for up to three items.',
    '行几何平均法（`priorities: row-means`）：对数最小二乘解，可以手算；判断没有矛盾时以及不超过三项时，与特征向量法相同。',
  ],
  [
    'The judgements that fit the others worst, worst first: those to ask for again, each with the answer that would fit.',
    '与其余判断最不协调的判断，从最不协调的起：应当重新询问的就是这些，并列出相协调的数值。',
  ],
  [
    'Multiplied weights (乘法合成, `rule: multiplicative`): the product of judged weights and weights of the data. An item needs both.',
    '乘法合成（`rule: multiplicative`）：主观权重与由数据得出的权重相乘。两者缺一不可。',
  ],
  [
    'Added weights (加法合成, `rule: additive`): a mean of judged weights and weights of the data, `lambda` of it judged, one half unless the scheme says otherwise.',
    '加法合成（`rule: additive`）：主观权重与由数据得出的权重加权平均，主观权重占 `lambda`，方案没有写的为二分之一。',
  ],
  [
    'CRITIC: an indicator weighs the more, the more it varies and the less it goes with the others, on columns put on 0 to 1 with their direction applied. Indicators that say the same share their weight; noise gains. The correlation may be one of ranks (`correlation`).',
    'CRITIC 法：在按方向化为 0 至 1 的数值上，变异越大、与其他指标越不相关的，权重越大。内容相近的指标分摊权重；杂乱无章的数据会得利。相关系数也可以用位次的（`correlation`）。',
  ],
  [
    'Standard deviation weights (标准差法): an indicator weighs as its values vary. On columns with units the unit decides, so that they are taken on columns put on 0 to 1.',
    '标准差法：数值差异越大，权重越大。带单位的数值会由单位决定权重，因此按化为 0 至 1 的数值计算。',
  ],
  [
    'Entropy weights (熵权法): the more unevenly its values are spread over the units, the more an indicator weighs. They reward what is rare and skewed, not what matters, so that they are for comparison. No constant is added to avoid zeros, since it would decide the result.',
    '熵权法：数值在各单位之间分布越不均匀，权重越大。它偏爱稀少与偏斜的指标，而不是重要的指标，因此只宜比较。不为避开 0 而加常数，因为所加的常数会左右结果。',
  ],
  [
    'Equal weights (等权): the same for all brothers. No neutral choice either: a group with more indicators gives each less, and indicators that say the same count twice.',
    '等权：同级各项权重相同。这也不是中立的选择：项数多的组里每项较轻，内容相同的指标重复计算。',
  ],
  [
    'Principal component weights (主成分法): squared loadings of the first principal component of the correlations, as shares; they cannot be negative. Components that tie with the first count with it. Fewer than three units an indicator, a negative loading, or less than half of the variance in the first component are warned of.',
    '主成分法：相关矩阵第一主成分负载荷的平方所占的份额，不会为负。与第一主成分相等的一并计入。单位数不到指标数的三倍、负载荷为负、第一主成分解释的方差不到一半的，予以提示。',
  ],
  [
    'Variance weights (方差法): as standard deviation weights, with the squares.',
    '方差法：同标准差法，以方差代替标准差。',
  ],
  [
    'The marks that several reviewers gave to one point, put together and put on 100: their mean (`mean`, where the scheme says nothing), their mean without the highest and the lowest from five marks on (`trimmed-mean`, 去掉一个最高分和一个最低分), or their median (`median`).',
    '一个评分要点上各专家的评分合成为一个，折算为百分制：平均（`mean`，方案没有写的即此）；有 5 个评分起去掉一个最高分和一个最低分后平均（`trimmed-mean`）；或取中位数（`median`）。',
  ],
  [
    "Levelled severity: a mark's z-score among the reviewer's own, put back on the mean M and the deviation S of all reviewers, so that a strict reviewer does no harm to the centres assigned to them. It takes the centres of every reviewer for a fair sample of all, as a drawn assignment makes them. Every point of a reviewer moves by the same straight line.",
    '宽严校准：把评分换算为该专家自己评分中的标准分，再换算回全体专家的平均 M 与标准差 S，使评分偏严的专家不致影响分给他的中心。前提是每位专家所评的中心大体能代表全体，如抽签分配。同一位专家的各项评分按同一条直线换算。',
  ],
  [
    'Fraction of the largest size (占最大绝对值的比例): from −1 to 1, and 0 stays 0. Where less is better the values are negated, unless `costs` says otherwise.',
    '占最大绝对值的比例：落在 −1 与 1 之间，0 仍为 0。越小越好的指标取相反数，除非 `costs` 另有规定。',
  ],
  [
    'Logarithmic shares (对数比重法): logarithms as parts of the logarithm of the product, for values above 0. Where the product is below 1 the order would turn round, so that nobody has a score.',
    '对数比重法：对数占乘积之对数的比重，数值须大于 0。乘积小于 1 时次序会颠倒，因此各家都没有得分。',
  ],
  [
    'Non-linear normalisation (非线性法): the fraction of the best value, squared for benefits and cubed for costs, so that the best stand out.',
    '非线性法：与最优值之比，越大越好的取平方，越小越好的取立方，使最优者更突出。',
  ],
  [
    'Share of the shortfalls (差额比重法): 1 less what a value falls short of the best, as a part of what all fall short together.',
    '差额比重法：1 减去与最优值的差额占全体差额合计的比重。',
  ],
  [
    'Distance from the best in units of the best (与最优值的相对差额法), of Zavadskas and Turskis.',
    '与最优值的相对差额法（Zavadskas–Turskis）：差额以最优值为单位。',
  ],
  [
    'No normalisation (不作标准化): the values are the scores, times a factor; a cost is negated. For figures that are scores already.',
    '不作标准化：数值本身即得分（可乘以系数），越小越好的取相反数。用于本来就是得分的数据。',
  ],
  [
    'Gini weights (基尼系数法): the more unequally the units share in an indicator, the more it weighs. They reward what is rare, so that they are for comparison.',
    '基尼系数法：各单位在一项指标上越不均等，该项权重越大。此法偏爱稀少的指标，只宜比较。',
  ],
  [
    'Angle weights (夹角法): the further a column is turned away from a constant one, the more it weighs.',
    '夹角法：一列与常数列的夹角越大，该项权重越大。',
  ],
  [
    'MEREC (基于去除效应的赋权法): an indicator weighs what its removal changes in the performance of the units.',
    'MEREC（基于去除效应的赋权法）：去掉一项指标后各单位的表现改变多少，该项就占多少权重。',
  ],
  [
    'CILOS (准则影响损失法): an indicator weighs the more, the less the others lose in the unit that is best in it. Where several units are the best their losses are averaged, so that the order of the units is of no account (`ties`).',
    'CILOS（准则影响损失法）：在一项指标最优的单位上，其他指标损失越小，该项权重越大。几家并列最优时取其平均，不受单位次序影响（`ties`）。',
  ],
  [
    'IDOCRIW (客观综合赋权法): entropy and CILOS together; the one rewards spread, the other what costs the others little.',
    'IDOCRIW（客观综合赋权法）：熵权与 CILOS 相乘；前者看离散，后者看其他指标的损失。',
  ],
  [
    'LOPCOW (对数百分比变化赋权法): by the logarithm of how large a column is for its spread, on columns put on 0 to 1 with their direction applied.',
    'LOPCOW（对数百分比变化赋权法）：按方向化为 0–1 后，取均方根与标准差之比的对数。',
  ],
  [
    'Coefficient of variation weights (变异系数法): spread in relation to the mean, so that the unit of measurement is of no account.',
    '变异系数法：标准差与均值之比，不受计量单位影响。',
  ],
  [
    'RANCOM (排序赋权法): for every item, how many it goes before in the ranking of an expert; of several experts the mean. For experts who can say no more than which matters more.',
    'RANCOM（排序赋权法）：按专家排的轻重次序，每项领先几项即得几分；多位专家取平均。适用于只能说出孰轻孰重的专家。',
  ],
  [
    'Means of the normalised columns (和积法, `priorities: column-means`): every column put on a sum of 1, then the means of the rows, which can be computed by hand; equal to the eigenvector where the judgements do not contradict each other, and near it else.',
    '和积法（`priorities: column-means`）：各列归一后按行平均，可以手算；判断一致时与特征向量相同，否则相近。',
  ],
  [
    "Several experts' weights as one: the geometric mean of what each gives an item (`together: priorities`). For experts who speak for themselves, where putting their judgements together takes them for one body; by geometric means of the rows both are the same.",
    '多位专家的权重合为一组：各人给每项的权重取几何平均（`together: priorities`）。适用于各自表态的专家，合成判断矩阵则视为一个整体；用行几何平均法时两者相同。',
  ],
];
