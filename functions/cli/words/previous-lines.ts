import { sayFigure } from '../../domain/checks/words/say-figure.ts';
import type { Centre } from '../../domain/round/centre.ts';
import type { Round } from '../../domain/round/round.ts';
import type { PreviousPart } from '../../domain/years/centre-history.ts';
import { NO_PREVIOUS_WORDS } from '../../domain/years/no-previous-words.ts';
import { bilingual } from './explain-lines.ts';

/** Where a centre's figure of last year comes from, down to the cell; nothing where the round names no round before it. */
export function previousLines(round: Round, { history }: Centre, indicator: string): readonly string[] {
  const figure = history?.previous[indicator];
  const [year] = round.earlier ?? [];
  if (figure === undefined || year === undefined) return [];
  if (figure.kind === 'missing')
    return [`  上年数 last year: 无 none（${bilingual(NO_PREVIOUS_WORDS[figure.reason])}）`];
  const value = `  上年数 last year: ${sayFigure(figure.value)}`;
  if (figure.parts.length === 0) return [`${value}（办公室填写 entered by the office: previous.csv）`];
  return [`${value}  ← ${year.round} · 评估 run ${year.run}`, ...figure.parts.map((part) => `    ${partLine(part)}`)];
}

function partLine({ name, value, factor, snapshot, source, isVerified }: PreviousPart): string {
  const times = factor === undefined ? '' : ` × ${sayFigure(factor)}`;
  const cell = source === undefined ? '' : `${source.tab}!${source.a1}`;
  const place = isVerified === true ? `台账 ledger ${cell}` : `快照 snapshot ${(snapshot ?? '').slice(0, 16)} ${cell}`;
  return `${name}: ${sayFigure(value)}${times}  ← ${place.trim()}`;
}
