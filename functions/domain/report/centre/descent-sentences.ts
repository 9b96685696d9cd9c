/** Where a centre comes from, in words: names of its forerunners are its own history. */
import type { Succession } from '../../round/succession.ts';
import type { Brief } from '../brief.ts';
import { printDay } from '../print-date.ts';
import { YEARS } from '../texts/years.ts';

/** Sentences on what became of the centre since the round before; none where it is what it was. */
export function descentSentences({ input: { centre, round }, voice, hideNames }: Brief): readonly string[] {
  const { say, list, language } = voice;
  const [year] = centre.history?.years ?? [];
  if (year === undefined || (year.descent === 'same' && year.names[0] === centre.name)) return [];
  const rows = (round.successions ?? []).filter(
    ({ to, from, kind }) => to === centre.id || (kind === 'split' && from === centre.id),
  );
  const date = dayOf(rows);
  const when = date === undefined ? '' : say(YEARS.on, { day: printDay(date, language) });
  const names = year.names.map((name) => (language === 'zh-CN' ? `“${name}”` : name));
  const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))].map((note) =>
    say(YEARS.note, { note: hideNames(note) }),
  );
  switch (year.descent) {
    case 'merged':
      return [say(YEARS.merged, { names: list(names), date: when }), ...notes];
    case 'same':
    case 'renamed':
      return [
        year.names[0] === centre.name
          ? say(YEARS.reregistered, { date: when })
          : say(YEARS.renamed, { names: list(names), date: when }),
        ...notes,
      ];
    case 'split':
      return [say(YEARS.split, { date: when }), ...notes];
    case 'new':
      return [say(YEARS.fresh, { year: round.earlier?.[0]?.label ?? '' }), ...notes];
  }
}

/** The last of the days: with it the centre was what it is. */
function dayOf(rows: readonly Succession[]): string | undefined {
  return rows
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
