import { describeIssue } from '../../domain/issues/catalogue.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import type { Round } from '../../domain/round/round.ts';
import type { LeftEntry } from '../../domain/workbook/carry/carry-entries.ts';
import type { AmendmentReport } from '../../pipeline/amending/amend-round.ts';
import type { Migrated } from '../../pipeline/amending/migrate-workbook.ts';
import type { AmendmentPreview, WorkbookPreview } from '../../pipeline/amending/preview-amendment.ts';
import { changeLines, movesLine } from './recompute-lines.ts';

/** What an amendment would change: terms, workbooks, findings, results. */
export function amendmentPreviewLines(round: Round, preview: AmendmentPreview): readonly string[] {
  const { version, differences, refusals, workbooks, findings, scores } = preview;
  if (differences.length === 0)
    return [`定义与第 ${version} 版相同，无须修订 the same as version ${version}: nothing to amend`];
  return [
    `与第 ${version} 版相比 against version ${version}: ${differences.length} 处改动 difference(s)`,
    ...differences.map((difference) => `  ${difference}`),
    ...refusals.map((refusal) => `✗ 不能修订 refused: ${refusal}`),
    `工作簿 workbooks: ${countsOf(workbooks)}`,
    ...workbooks.flatMap(workbookLines),
    `校验结果有变化的中心 centres with other findings: ${findings.length}`,
    ...findings.flatMap(({ name, added, gone }) => [
      `  ${name}`,
      ...added.map((issue) => `    + ${issueWords(round, issue)}`),
      ...gone.map((issue) => `    − ${issueWords(round, issue)}`),
    ]),
    `得分、名次或等级有变化的中心 centres with another result: ${scores.length}`,
    ...movesLine({ centres: scores }),
    ...scores.flatMap(changeLines),
  ];
}

/** What an amendment did. */
export function amendmentLines({ version, isKnown, workbooks, made }: AmendmentReport): readonly string[] {
  const state = isKnown ? '此前已生效 in force already' : '已生效 in force';
  return [
    `评估定义第 ${version} 版${state} version ${version} of the definition`,
    ...(workbooks.length === 0
      ? []
      : [`工作簿 workbooks: ${countsOf(workbooks)}`, ...workbooks.flatMap(workbookLines)]),
    `本轮工作簿 workbooks of the round: ${made.length}`,
    '运行 collect 按新定义重新校验 / run “collect” to check everything anew',
  ];
}

const KINDS: Readonly<Record<Migrated['kind'], string>> = {
  carried: '换新版式 new layout',
  same: '版式不变 unchanged',
  waiting: '暂不能处理 waiting',
  gone: '不属本轮，不动 left alone',
};

type WorkbookLine = Migrated | WorkbookPreview;

function countsOf(workbooks: readonly WorkbookLine[]): string {
  const counts = Map.groupBy(workbooks, ({ kind }) => kind);
  return Object.entries(KINDS)
    .flatMap(([kind, words]) => {
      const { length } = counts.get(kind as Migrated['kind']) ?? [];
      return length === 0 ? [] : [`${words} ${length}`];
    })
    .join(' · ');
}

function workbookLines(one: WorkbookLine): readonly string[] {
  if (one.kind === 'waiting') return [`  ✗ ${one.workbook}: ${one.message ?? ''}`];
  if (one.kind !== 'carried') return [];
  const kept = 'keptAs' in one ? `，原件存为 kept as “${one.keptAs}”` : '';
  const left = one.left.length === 0 ? '' : ` · 无处可放 left ${one.left.length}`;
  return [`  ${one.workbook}: 保留填报 carried ${one.carried}${left}${kept}`, ...one.left.map(leftLine)];
}

const SHOWN_CHARACTERS = 60;

function leftLine({ name, value }: LeftEntry): string {
  const shown = [...value];
  return `    ▲ ${name}: “${shown.length > SHOWN_CHARACTERS ? `${shown.slice(0, SHOWN_CHARACTERS).join('')}…` : value}”`;
}

function issueWords({ language }: Round, issue: Issue): string {
  const place = issue.at.a1 === undefined ? issue.at.tab : `${issue.at.tab}!${issue.at.a1}`;
  return `${{ error: '✗', warning: '▲', info: 'ⓘ' }[issue.severity]} ${place} ${describeIssue(issue, language).message}`;
}
