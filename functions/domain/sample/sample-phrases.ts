/** Sentences and words that made-up self-reports are put together from. Every report says at its head that it is made up. */

export interface Phrases {
  readonly disclaimer: string;
  /** Sentences with slots in braces; a slot is a list of words below, or `{n}` for a small number. */
  readonly sentences: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly comments: readonly string[];
}

/** One word a character pair or more, separated by spaces. */
const words = (text: string): readonly string[] => text.split(' ');

export const PHRASES_ZH: Phrases = {
  disclaimer: '（示例数据，非真实填报内容。）',
  sentences: [
    '{n}月{n}日，{place}为{firm}{trade}企业对接{bank}，约定授信{n}{n}0万元。',
    '{dept}与{bank}会商{trade}{topic}，{n}家企业到场，{firm}首次获贷。',
    '走访{place}{trade}企业{n}{n}家次，记录{topic}方面的{n}项需求，{outcome}。',
    '{firm}提出{topic}困难，服务专员{n}个工作日内联系{bank}，{outcome}。',
    '第{n}季度{dept}修订{topic}办法，{place}先行试点，{outcome}。',
    '{topic}课程开设{n}讲，{trade}、{trade}两个方向，{firm}等{n}{n}家参加。',
    '{bank}派驻{place}的客户经理每月值班{n}天，{firm}因此补齐{topic}材料。',
    '针对{trade}企业轻资产特点，{dept}推出{topic}清单，{outcome}。',
    '{firm}完成{topic}后，估值由{n}{n}00万元升至{n}{n}00万元，{dept}持续跟踪。',
    '{place}{topic}活动邀请{n}位专家，{trade}项目{n}个上台，{outcome}。',
    '依托单位划拨{n}{n}万元用于{topic}，{dept}按季公开支出，{outcome}。',
    '与{place}共享{trade}项目库，{bank}据此预审{n}户，{firm}进入尽调。',
    '{dept}设{topic}岗{n}人，{n}人取得从业资格，轮岗到{place}。',
    '不足之处在{topic}：{trade}企业参与偏少，{place}仅{n}家，{outcome}。',
    '下一步拟在{place}增设{topic}窗口，引入{bank}，服务{trade}企业{n}{n}家。',
  ],
  slots: {
    place: words(
      '东城园区 西江片区 南湖孵化器 北岭产业园 港口新城 松山片区 河口镇 云水街道 星海众创空间 临江工业区 高铁新城 大学城站 滨海服务站 青山加速器 白石片区 古城街道 新桥园区 翠岭基地 金沙片区 沙溪镇',
    ),
    firm: words(
      '示例甲一公司 示例甲二公司 示例乙一公司 示例乙三公司 示例丙二公司 示例丙五公司 示例丁四公司 示例戊一公司 示例戊七公司 示例己六公司 示例庚八公司 示例辛三公司 示例壬二公司 示例癸九公司 示例子五公司 示例丑四公司 示例寅六公司 示例卯七公司 示例辰八公司 示例巳九公司',
    ),
    trade: words(
      '光电 陶瓷 五金 医疗器械 新材料 机器人 软件 锂电 精细化工 水产 食品加工 模具 智能家电 纺织 生物医药 芯片封装 环保装备 家具 玩具 农业机械 海洋工程 云计算',
    ),
    bank: words(
      '示例一银行 示例二银行 示例三银行 示例四银行 示例村镇银行 示例担保公司 示例租赁公司 示例创投基金 示例天使基金 示例小贷公司 示例保理公司 示例保险公司',
    ),
    dept: words('中心办公室 信贷服务组 投资对接组 上市辅导组 培训组 综合部 项目部 联络组 数据组'),
    topic: words(
      '知识产权质押 股权激励 研发费用归集 股份改造 贷前尽调 风险补偿 路演辅导 税务规范 投后管理 信用评级 供应链融资 合同登记 挂牌辅导 财务内控 技术转让 上市培育 债权融资 政策宣讲 竞赛辅导 档案管理',
    ),
    outcome: words(
      '成效初显 年内办结 企业反映较好 已形成台账 待下年检验 部分延期 双方续约 资料一企一档 成本有所下降 尚需加强 转入常态 达到预期 低于预期 获同行借鉴',
    ),
  },
  comments: [
    '材料齐全，数据与佐证基本对应。',
    '工作有亮点，成效的量化还可加强。',
    '制度健全，团队稳定。',
    '计划较为原则，建议细化措施。',
    '案例典型，可供其他中心借鉴。',
    '服务覆盖面有待扩大。',
  ],
};

export const PHRASES_EN: Phrases = {
  disclaimer: '(Sample data, not a real report.) ',
  sentences: [
    'On day {n} of month {n} {dept} met {firm} at {place} about {topic}.',
    '{firm} asked for {topic}; {n} working days later {partner} had an answer.',
    '{place} took {n}{n} visits on {topic}, {n} more than planned, {outcome}.',
    '{dept} wrote {topic} down anew in quarter {n}, tried it at {place}, {outcome}.',
    '{partner} lent {place} {n} people for {topic}, {outcome}.',
    'Of {n}{n} requests on {topic} {firm} brought {n}, {outcome}.',
    '{n} evenings on {topic} drew {firm} and {n}{n} others to {place}.',
    'What is still missing is {topic} at {place}: only {n} came, {outcome}.',
    'Next year {dept} wants {partner} to join in {topic} at {place}.',
  ],
  slots: {
    place: words(
      'Eastgate Westmill Southlake Northridge Harbourside Pinehill Rivermouth Stonebridge Cloverfield Oldtown Newbridge Greenbank',
    ),
    firm: words(
      'Sample-Alpha Sample-Bravo Sample-Charlie Sample-Delta Sample-Echo Sample-Foxtrot Sample-Golf Sample-Hotel Sample-India Sample-Juliet Sample-Kilo Sample-Lima',
    ),
    partner: words(
      'Sample-Bank-One Sample-Bank-Two Sample-Fund Sample-College Sample-Guild Sample-Trust Sample-Library Sample-Council',
    ),
    dept: words('the-front-desk the-workshop the-trustees the-volunteers the-treasurer the-outreach-group'),
    topic: words(
      'bookkeeping tool-loans safety-training spare-parts insurance opening-hours donations mentoring apprenticeships record-keeping transport publicity',
    ),
    outcome: words(
      'as-hoped later-than-planned with-good-marks at-lower-cost and-goes-on to-be-watched below-expectations now-a-habit',
    ),
  },
  comments: [
    'Complete and well documented.',
    'Good work; results could be put in numbers more often.',
    'Sound rules, a steady team.',
    'The plan stays general.',
    'A case others can learn from.',
    'Reach should grow.',
  ],
};
