import type { Cause, Outline } from '../../pipeline/recompute/input-changes.ts';
import type { JobRecord, JobStatus } from '../../pipeline/recompute/job.ts';
import type { CentreChange, RecomputePreview, ReportChange } from '../../pipeline/recompute/preview.ts';
import { shareLines } from './comparison-lines.ts';
import { standingWords } from './standing-words.ts';

const CAUSES: Readonly<Record<Cause, string>> = {
  data: '填报数据 data',
  reviews: '评审 reviews',
  ledger: '台账 ledger',
  scheme: '评分方案 scheme',
  definition: '评估定义 definition',
  method: '方法版本 method',
  others: '其他中心的变化 other centres',
  first: '首次 first',
  behind: '原报告出自更早的评估 of an earlier run',
  layout: '版式 layout',
  file: '文件缺失或已改动 file',
};

/** The stages of a job, for people. */
export const JOB_STATES: Readonly<Record<JobRecord['state'], string>> = {
  collect: '采集 collect',
  evaluate: '评估 evaluate',
  render: '生成报告 render',
  done: '已完成 done',
  failed: '失败 failed',
};

/** What a recompute would change, for people. */
export function previewLines(preview: RecomputePreview): readonly string[] {
  const { from, to, centres, reports, outdated, unchangedReports } = preview;
  const head = `预览 preview: ${from ?? '–'} → ${to}${from === to ? '（未变 unchanged）' : ''}${because(preview.causes)}`;
  return [
    head,
    ...movesLine(preview),
    ...centres.flatMap(changeLines),
    ...reports.map((report) => `  报告 report ${reportLine(report)}`),
    ...outdated.map((report) => `  将过时 would be outdated: ${reportLine(report)}`),
    `  得分或名次变化 centres ${centres.length} · 报告重做 reports ${reports.length} · 未变 unchanged ${unchangedReports} · 将过时 outdated ${outdated.length}`,
  ];
}

/** A centre whose result would change: from what to what, why, and what the change of score and rank is made of. */
export function changeLines({ name, before, after, causes, score, rank }: CentreChange): readonly string[] {
  return [`  ${name}: ${outline(before)} → ${outline(after)}${because(causes)}`, ...shareLines(score, rank)];
}

/** What all the changes come to: how many ranks and grades move, and the furthest. */
export function movesLine({ centres }: Pick<RecomputePreview, 'centres'>): readonly string[] {
  const moved = centres
    .flatMap(({ name, before, after }) => {
      const [from, to] = [before?.rank, after?.rank];
      return from === undefined || to === undefined || from === to ? [] : [{ name, from, to }];
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  const grades = centres.filter(
    ({ before, after }) => before?.rank !== undefined && before.grade !== after?.grade,
  ).length;
  const [furthest] = moved;
  if (furthest === undefined && grades === 0) return [];
  const most =
    furthest === undefined
      ? ''
      : `，最多 at most ${Math.abs(furthest.to - furthest.from)} 位 places（${furthest.name} #${furthest.from} → #${furthest.to}）`;
  return [`  名次变动 ranks that move: ${moved.length}${most} · 等级变动 grades that change: ${grades}`];
}

function outline(found: Outline | undefined): string {
  if (found === undefined) return '–';
  const { standing, published, rank, grade, veto } = found;
  const parts = [
    rank === undefined ? standingWords(found) : `#${rank}`,
    published === undefined || standing === 'vetoed' ? '' : String(published),
    grade ?? '',
    veto ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function reportLine({ subject, code, supersedes, causes }: ReportChange): string {
  return `${subject}: ${supersedes ?? '–'} → ${code}${because(causes)}`;
}

function because(causes: readonly Cause[]): string {
  return causes.length === 0 ? '' : `（${causes.map((cause) => CAUSES[cause]).join('、')}）`;
}

/** How far a job is, for people. */
export function jobLines(status: JobStatus): readonly string[] {
  const { job, state, who, requestedAt, request, run, outcome, outdated = [], troubles = [], lastError } = status;
  const failed = Object.entries(status.reports).filter(([, { state: each }]) => each === 'failed');
  const waiting = Object.values(status.reports).filter(({ state: each }) => each === 'waiting').length;
  return [
    `任务 job ${job}: ${JOB_STATES[state]} · ${who} · ${requestedAt}`,
    `  理由 reason: ${request.reason}`,
    `  范围 centres: ${request.centres?.join('、') ?? '全部 all'}${run === undefined ? '' : ` · 评估 run ${run}`}`,
    ...(state === 'render' ? [`  待生成 waiting ${waiting}`] : []),
    ...(outcome === undefined
      ? []
      : [
          `  报告 reports: 新制 made ${outcome.made} · 未变 unchanged ${outcome.unchanged} · 失败 failed ${outcome.failed}`,
        ]),
    ...troubles.map(({ message }) => `  ✗ ${message}`),
    ...failed.map(([subject, { message }]) => `  ✗ ${subject}: ${message ?? ''}`),
    ...(outdated.length === 0 ? [] : [`  已过时，未重做 outdated, not made anew: ${outdated.join('、')}`]),
    ...(lastError === undefined || state === 'done' ? [] : [`  最近一次中断 last interruption: ${lastError}`]),
  ];
}

/** One line of a list of jobs. */
export function jobLine({ job, state, who, requestedAt, request, run }: JobRecord): string {
  return `${job}  ${JOB_STATES[state]}  ${requestedAt}  ${who}  ${run ?? '–'}  ${request.reason}`;
}
