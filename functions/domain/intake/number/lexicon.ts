/** The words that may stand around a figure, by what they do to it. Data only: the longest word at a place wins. */

/** What a piece of a cell's text is. One letter each, so that a whole cell has a shape that a pattern can match. */
export type TokenKind =
  | 'n' // figure in Arabic digits, well formed
  | 'b' // figure in Arabic digits whose separators can be read in two ways
  | 'c' // run of Chinese numeral characters
  | 's' // scale behind Arabic digits: 千 万 亿
  | 'y' // yuan
  | 'j' // parts of a yuan: 角 分 厘
  | 'z' // 整, after an amount in full
  | 'r' // the round's own currency, without a scale: 人民币 ¥
  | 'u' // the declared unit
  | 'o' // a declared noun
  | 'g' // 个, the measure word for anything
  | 'm' // another measure word or thing counted
  | 'f' // a foreign currency
  | 't' // total: 共 合计
  | 'a' // approximate: 约 左右 >
  | 'i' // indefinite, next to a numeral or unit: 几 数 多 余
  | 'v' // open range: 以上 至少 ≥
  | 'k' // from … to: 至 到 ~
  | 'd' // dash or minus
  | 'N' // negative in words
  | 'p' // percent and the like
  | 'q' // qualifier: 预计 其中 未审计
  | 'h' // reference: 见 附件 第
  | 'l' // separator of a list, or an operator
  | '/' // per
  | '+'
  | ':'
  | '(' // round bracket
  | ')'
  | '[' // other bracket
  | ']'
  | '.' // full stop behind a word
  | '?'
  | 'w' // Latin word
  | 'W' // Latin letters mixed with digits
  | 'D' // digit of another script, fraction, Roman or enclosed number
  | '*' // punctuation that says nothing about a figure: a note mark, a quote
  | 'x'; // anything else

const WORDS: readonly (readonly [TokenKind, string])[] = [
  ['y', '元 圆 圓 块钱 块 塊 yuan'],
  ['j', '角 毛 毛钱 分 分钱 厘'],
  ['z', '整 正'],
  ['r', '人民币 人民幣 rmb cny cnh ¥'],
  ['g', '个 個 箇'],
  ['t', '共 共有 共计 共計 总共 一共 合计 合計 总计 總計 总数 总数为 合共 total'],
  [
    'm',
    '人 人次 人员 名 位 户 件 笔 只 支 款 种 份 套 台 条 批 批次 期 届 所 处 宗 单 篇 本 天 次 场 场次 项 家 家次 座 间 组 队 师 部 类 级 轮 股 手 倍 点 度 艘 辆 头 棵 亩 公顷 吨 公斤 千克 斤 克 米 公里 平方米 平米 平方公里 立方米 升 小时 分钟 秒 年 个月 周 季度 个工作日 工作日 课时 学时 人天 字 页 册 张 幅 门 桶 箱 包 盒 ㎡ 时',
  ],
  [
    'm',
    '项目 企业 公司 机构 银行 单位 活动 课程 合同 专利 团队 基金 支行 网点 产品 案例 会议 讲座 培训 人数 员工 职工 学员 专家 客户 订单',
  ],
  [
    'm',
    'kg km cm mm ton tons hour hours day days week weeks month months year years person persons people man men company companies firm firms enterprise enterprises project projects session sessions event events bank banks attendance attendances attendee attendees participant participants item items piece pieces case cases times deal deals',
  ],
  [
    'f',
    '美元 美金 美刀 美圆 刀 港元 港币 港幣 港纸 欧元 歐元 日元 日币 日圆 日圓 円 英镑 英鎊 镑 澳元 澳币 澳大利亚元 澳洲元 加元 加币 加拿大元 新台币 新臺幣 台币 臺幣 台湾元 韩元 韩币 韩圆 朝鲜元 卢布 卢比 泰铢 泰株 新元 新币 新加坡元 坡币 瑞士法郎 瑞郎 法郎 马克 里拉 克朗 比索 林吉特 令吉 马币 越南盾 印尼盾 盾 第纳尔 迪拉姆 里亚尔 谢克尔 兰特 纽元 新西兰元 雷亚尔 澳门元 澳门币 葡币 缅元 外币 外汇 比特币',
  ],
  [
    'f',
    'usd eur hkd jpy gbp twd ntd aud cad chf krw sgd mop inr thb rub us hk nt dollar dollars euro euros pound pounds sterling yen won ruble rubles rupee rupees franc francs baht',
  ],
  [
    'a',
    '约 约为 约有 大约 大概 大致 大体 约莫 近 将近 接近 临近 逼近 差不多 几乎 左右 上下 前后 许 许多 不到 不足 不满 未到 未满 差一点 超 超过 超出 已超 逾 多于 少于 大于 小于 高于 低于 突破 开外 有余 出头 好几 上百 上千 上万 上亿 成百上千 成百 成千 若干 很多 大量 少量 少数 多数 一些 不少 众多 个别 部分 大部分 数不清 估计 估算 大多 可能 也许 或许 应该 似乎 不等 > < ≈ ≒ ≃ ≅ ≫ ≪ ≯ ≮ ↑ ↓',
  ],
  [
    'a',
    'about approximately approx approx. around circa ca ca. roughly nearly almost over under above below several some many few more_than less_than more less',
  ],
  ['i', '几 幾 数 數 多 余 餘 来 來'],
  [
    'v',
    '以上 以下 以内 以外 之内 之上 之下 起 至少 至多 最多 最少 最高 最低 起码 不少于 不低于 不小于 不超过 不超 不多于 不高于 不大于 大于等于 小于等于 大于或等于 小于或等于 上限 下限 封顶 达到或超过 ≥ ≤ ≧ ≦ ⩾ ⩽ >= <= =>',
  ],
  [
    'v',
    'at_least at_most up_to no_more_than not_more_than no_less_than not_less_than or_more or_less minimum maximum min max',
  ],
  ['k', '至 到 ± ~ 〜 ∼ ∽ ～ 〰 之间 介于 to between'],
  ['N', '负 負 亏损 亏 △ ▲ ▽ ▼ 净亏损 净减少 减少 下降 minus negative'],
  ['p', '% ‰ ‱ ％ ﹪ ٪ 百分之 千分之 万分之 个百分点 百分点 成 percent per_cent pct bps 个基点'],
  [
    'q',
    '预计 预测 预期 预估 预算 计划 规划 拟 拟定 目标 意向 力争 争取 待审 待审计 未审 未审计 未经审计 未核实 初步 初步统计 暂估 暂定 暂计 暂按 暂 累计 累積 截至 截止 其中 含 包含 包括 不含 不包括 含税 不含税 除 扣除 同比 环比 增长 增加 新增 平均 人均 户均 年均 月均 均 实际 实现 完成 已完成 达到 达 达成 仅 只有 另有 另 折合 折算 相当于 上年 去年 往年 本年 当年 今年 全年 上半年 下半年 年初 年末 年底 年底前 期初 期末 小计 部分完成 税前 税后 授信 签约 意向性 参考',
  ],
  [
    'q',
    'estimated estimate est. est expected forecast planned plan target projected budget unaudited provisional preliminary cumulative including incl. incl excluding excl. excl of_which average avg only',
  ],
  ['h', '见 详见 参见 请见 附件 附表 附录 附 表 图 第 编号 序号 号 号文 no. no № see annex appendix table attachment'],
  ['l', '、 ､ ; , ， | ｜ ¦ & = 和 与 及 或 或者 以及 加 减 乘 and or plus'],
  ['/', '/ ⁄ ∕ 每 /每 平均每 per each every'],
  ['D', '分之 半 一半 ∞ 无穷 half'],
  ['?', '? ？ ?? … ...'],
  ['+', '+ ＋'],
  [':', ': ： 为'],
  ['(', '('],
  [')', ')'],
  ['[', '[ { 【 〔 〖 《 〈 「 『'],
  [']', '] } 】 〕 〗 》 〉 」 』'],
  ['.', '。 ｡ . ! ！'],
  ['x', '单位: 计量单位:'],
];

export interface Word {
  readonly text: string;
  readonly kind: TokenKind;
}

/** All words by their first character, the longest first. In the table an underscore is a space inside a word. */
export const LEXICON: ReadonlyMap<string, readonly Word[]> = index(
  WORDS.flatMap(([kind, line]) => line.split(' ').map((text) => ({ text: text.replaceAll('_', ' '), kind }))),
);

function index(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const groups = Map.groupBy(words, ({ text }) => text[0] ?? '');
  for (const group of groups.values()) group.sort((left, right) => right.text.length - left.text.length);
  return groups;
}
