import { sayFigure } from '../../domain/checks/words/say-figure.ts';
import type { Round } from '../../domain/round/round.ts';
import { indicatorLabel } from '../../domain/workbook/indicator-label.ts';
import type { ChangedFigure, TakeReport } from '../../pipeline/years/take-previous.ts';

/** What was taken of last year's results, and which figures are other than before. */
export function takenLines(
  round: Round,
  { of, run, isPublished, isKnown, changes, unknown, needsAmendment }: TakeReport,
  isPreview: boolean,
): readonly string[] {
  const names = {
    centre: new Map(round.centres.map(({ id, name }) => [id, name])),
    indicator: new Map(round.indicators.map((one) => [one.id, indicatorLabel(round, one).zh])),
  };
  return [
    run === undefined
      ? `${of} 尚无评估结果 nothing was evaluated there yet`
      : `上年结果 last year: ${of} · 评估 run ${run}${isPublished ? ' · 已公布 published' : ' · 未公布，取最近一次 not published, the newest'}`,
    ...unknownLines(unknown),
    ...changes.map((change) => `  ${changeLine(change, names)}`),
    endOf({ isKnown, isPreview, count: changes.length }),
    ...(needsAmendment && !isPreview ? [AMEND] : []),
  ];
}

/** Forerunners that nobody knows: a slip in an id leaves a centre without figures. */
export function unknownLines(unknown: readonly string[]): readonly string[] {
  if (unknown.length === 0) return [];
  return [`▲ successions.csv 中的 ${unknown.join('、')} 不在上一轮名录中 not in the register of the round before`];
}

interface Names {
  readonly centre: ReadonlyMap<string, string>;
  readonly indicator: ReadonlyMap<string, string>;
}

function changeLine({ centre, indicator, before, after }: ChangedFigure, names: Names): string {
  const said = (value: number | undefined): string => (value === undefined ? '无 none' : sayFigure(value));
  const [name, title] = [names.centre.get(centre) ?? centre, names.indicator.get(indicator) ?? indicator];
  return `${name} · ${title}: ${said(before)} → ${said(after)}`;
}

interface Taken {
  readonly isKnown: boolean;
  readonly isPreview: boolean;
  readonly count: number;
}

function endOf({ isKnown, isPreview, count }: Taken): string {
  if (isKnown) return '与已固定的相同，未作改动 the same as was fixed; nothing was done';
  const changed =
    count === 0
      ? '上年数不变，得分、名次或其他情况有变化 no figure changes, totals, ranks or other facts do'
      : `${count} 个上年数有变化 figures of last year change`;
  if (isPreview) return `${changed}（预览，未写入 preview, nothing was written）`;
  return `已固定 fixed；${changed}`;
}

const AMEND =
  '本轮已按原上年数开启：请用 amend-round --reason 修订后生效（云端还须重新部署） the round is open by the former figures: amend it with amend-round --reason; at Google deploy once more';
