import { seeded } from './seeded.ts';

const WORDS = (
  '中心 企业 银行 服务 贷款 科技 金融 平台 培训 路演 投资 机构 团队 制度 管理 人员 经费 场地 宣传 政策 落实 推动 建设 合作 对接 ' +
  '项目 融资 需求 调研 走访 园区 高校 专利 质押 保险 担保 基金 创业 创新 大赛 辅导 上市 挂牌 股权 交易 市场 信息 系统 数据 档案 ' +
  '流程 考核 激励 预算 审计 计划 目标 措施 成效 案例 经验 问题 改进 下一步 重点 任务 季度 月份 全年 累计 同比 增长 覆盖 区县 乡镇'
).split(' ');

/** A text of about `characters` characters, in sentences; another seed gives one that shares no passage with it. */
export function aText(seed: string, characters: number): string {
  const { next } = seeded(seed);
  let text = '';
  for (let word = 1; text.length < characters; word += 1) {
    text += WORDS[Math.floor(next() * WORDS.length)] + (word % 9 === 0 ? '。' : word % 4 === 0 ? '，' : '');
  }
  return text;
}
