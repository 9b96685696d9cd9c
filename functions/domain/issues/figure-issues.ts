/** Words for figures that cannot be true by themselves or deny one another. */
import type { IssueWords } from './issue.ts';

export const FIGURE_ISSUES = {
  AMOUNT_PER_PROJECT_UNUSUAL: {
    severity: 'warning',
    message: {
      zh: '“{subject}”为 {value}，{per}为 {count}，平均每个项目 {ratio} {unit}，不在常见范围内',
      en: '“{subject}” is {value} and {per} is {count}, that is {ratio} ({unit}) for each project, which is unusual',
    },
    expected: { zh: '平均每个项目 {min} 至 {max} {unit}', en: '{min} to {max} ({unit}) for each project' },
    remedy: {
      zh: '请核对金额、项目数和计量单位；数据无误的，请在“情况说明”栏写明原因，例如含单笔大额项目',
      en: 'check the amount, the number of projects and the unit; if they are right, explain it beside the figure',
    },
  },
  AMOUNT_WITHOUT_PROJECTS: {
    severity: 'error',
    message: {
      zh: '{present}为 {value}，而{absent}为 0，两项互相矛盾',
      en: '{present} is {value} while {absent} is 0: one denies the other',
    },
    expected: { zh: '有金额就有项目，至少 1 项', en: 'at least 1 project where there is an amount' },
    remedy: {
      zh: '请补填项目数量；如当年没有项目，请把金额改为 0',
      en: 'enter the number of projects, or 0 as the amount if there was none',
    },
  },
  ATTENDANCE_PER_SESSION_UNUSUAL: {
    severity: 'warning',
    message: {
      zh: '“{subject}”为 {value}，{per}为 {count}，平均每场 {ratio} {unit}，不在常见范围内',
      en: '“{subject}” is {value} and {per} is {count}, that is {ratio} for each session, which is unusual',
    },
    expected: { zh: '平均每场 {min} 至 {max} {unit}', en: '{min} to {max} for each session' },
    remedy: {
      zh: '请核对人数与场次；数据无误的，请在“情况说明”栏写明原因，例如含线上活动',
      en: 'check both figures; if they are right, explain it beside the figure, such as “held online”',
    },
  },
  ATTENDANCE_WITHOUT_SESSIONS: {
    severity: 'error',
    message: {
      zh: '{present}为 {value}，而{absent}为 0，两项互相矛盾',
      en: '{present} is {value} while {absent} is 0: one denies the other',
    },
    expected: { zh: '有人参加就有活动，至少 1 场', en: 'at least 1 session where somebody attended' },
    remedy: {
      zh: '请补填活动场次；如当年没有举办，请把人数改为 0',
      en: 'enter the number of sessions, or 0 as the attendance if there was none',
    },
  },
  FIGURES_COPIED_DOWN: {
    severity: 'warning',
    message: {
      zh: '连续 {count} 行填了相同的数 {value}（{cells}），可能是向下拖动填充所致',
      en: '{count} successive rows hold the same figure {value} ({cells}); it may have been pulled down',
    },
    expected: { zh: '各项指标各自的数', en: 'a figure of its own in each row' },
    remedy: {
      zh: '请逐项核对这几行；数据确实相同的，请在“情况说明”栏写明',
      en: 'check each of these rows; if they are equal indeed, say so beside the figure',
    },
  },
  FIGURES_LARGELY_EQUAL: {
    severity: 'warning',
    message: {
      zh: '{all} 项非零数据中有 {count} 项都是 {value}，可能是复制填充所致',
      en: '{count} of the {all} figures above 0 are all {value}; they may have been copied',
    },
    expected: { zh: '各项指标各自的数', en: 'a figure of its own for each indicator' },
    remedy: {
      zh: '请逐项核对；数据确实相同的，请在“情况说明”栏写明',
      en: 'check each of them; if they are equal indeed, say so beside the figure',
    },
  },
  FIGURE_MISSING: {
    severity: 'error',
    message: { zh: '没有读到“{subject}”的数据', en: 'no figure was read for “{subject}”' },
    expected: { zh: '一个数；没有发生填 0', en: 'a figure; 0 where there was nothing' },
    remedy: {
      zh: '请在该指标的填报栏填写一个数；当年没有发生的，请填 0',
      en: 'enter a figure for this indicator; 0 if there was nothing',
    },
  },
  FIGURE_NOT_APPLICABLE: {
    severity: 'warning',
    message: {
      zh: '“{subject}”填了“不适用”：该项不计分，权重由同组其余各项分担',
      en: '“{subject}” is said not to apply: it is not scored, and its weight goes to the others of its group',
    },
    expected: { zh: '一个数；确实不适用的，写明原因', en: 'a figure, or the reason why it does not apply' },
    remedy: {
      zh: '请在“情况说明”栏写明为何不适用；适用而没有发生的，请填 0',
      en: 'explain beside the figure why it does not apply; enter 0 where it applies and there was nothing',
    },
  },
  FIGURE_OUT_OF_BOUNDS: {
    severity: 'error',
    message: {
      zh: '“{subject}”为 {value}，超出合理范围',
      en: '“{subject}” is {value}, which cannot be',
    },
    expected: { zh: '{min} 至 {max}', en: '{min} to {max}' },
    remedy: {
      zh: '请核对是否多输、漏输了数字，或用错了计量单位，并改正；确属实际情况的，请联系组织单位',
      en: 'check for digits too many or too few and for the unit, and correct it; if it is true, call the office',
    },
  },
  PROJECTS_EXCEED_ENTERPRISES: {
    severity: 'warning',
    message: {
      zh: '“{subject}”为 {projects}，而{enterprises}只有 {value}，平均每家企业 {ratio} 个项目，明显偏多',
      en: '“{subject}” is {projects}, yet {enterprises} is only {value}: {ratio} projects for each enterprise',
    },
    expected: { zh: '平均每家企业不超过 {limit} 个项目', en: 'no more than {limit} projects for each enterprise' },
    remedy: {
      zh: '请核对项目数与服务企业数；数据无误的，请在“情况说明”栏写明原因',
      en: 'check both figures; if they are right, explain it beside the figure',
    },
  },
  PROJECTS_WITHOUT_AMOUNT: {
    severity: 'error',
    message: {
      zh: '{present}为 {value}，而{absent}为 0，两项互相矛盾',
      en: '{present} is {value} while {absent} is 0: one denies the other',
    },
    expected: { zh: '有项目就有金额', en: 'an amount above 0 where there are projects' },
    remedy: {
      zh: '请补填金额；如当年没有项目，请把项目数量改为 0',
      en: 'enter the amount, or 0 as the number of projects if there was none',
    },
  },
  PROJECTS_WITHOUT_ENTERPRISES: {
    severity: 'error',
    message: {
      zh: '{present}为 {value}，而{absent}为 0，两项互相矛盾',
      en: '{present} is {value} while {absent} is 0: one denies the other',
    },
    expected: { zh: '有项目就有服务企业，至少 1 家', en: 'at least 1 enterprise where there are projects' },
    remedy: {
      zh: '请补填服务企业数量；如当年没有项目，请把项目数量改为 0',
      en: 'enter the number of enterprises, or 0 as the number of projects if there was none',
    },
  },
  PROJECTS_WITHOUT_INSTITUTIONS: {
    severity: 'warning',
    message: {
      zh: '{present}为 {value}，而{absent}为 0，请说明项目由哪些机构完成',
      en: '{present} is {value} while {absent} is 0: who financed the projects?',
    },
    expected: {
      zh: '有项目一般就有入驻机构，至少 1 家',
      en: 'as a rule at least 1 institution where there are projects',
    },
    remedy: {
      zh: '请补填机构数量；项目确由未入驻的机构完成的，请在“情况说明”栏写明机构名称',
      en: 'enter the number of institutions; if others financed the projects, name them beside the figure',
    },
  },
  SESSIONS_WITHOUT_ATTENDANCE: {
    severity: 'error',
    message: {
      zh: '{present}为 {value}，而{absent}为 0，两项互相矛盾',
      en: '{present} is {value} while {absent} is 0: one denies the other',
    },
    expected: { zh: '举办了活动就有人参加，至少 1 人次', en: 'an attendance above 0 where there were sessions' },
    remedy: {
      zh: '请补填参与人数；如当年没有举办，请把场次改为 0',
      en: 'enter the attendance, or 0 as the number of sessions if there was none',
    },
  },
} as const satisfies Record<string, IssueWords>;
