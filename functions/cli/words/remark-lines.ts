import { remarkText } from '../../domain/report/remark-text.ts';
import { voiceIn } from '../../domain/report/voice.ts';
import { categoryRounds } from '../../domain/round/categories.ts';
import { localise } from '../../domain/round/localised.ts';
import type { Round } from '../../domain/round/round.ts';
import type { RunRemark } from '../../pipeline/evaluate/run-remarks.ts';

/** A line for each remark of a run, in the round's language. */
export function remarkLines(round: Round, remarks: readonly RunRemark[]): readonly string[] {
  const voice = voiceIn(round.language);
  const titles = new Map(
    categoryRounds(round).flatMap(({ category }) =>
      category === undefined ? [] : [[category.id, localise(category.title, round.language)] as const],
    ),
  );
  return remarks.map(({ category, ...remark }) => {
    const { subject, text } = remarkText(remark, { round, voice });
    const of = category === undefined ? '' : `${titles.get(category) ?? category} · `;
    return `⚑ ${of}${subject}：${text}`;
  });
}
