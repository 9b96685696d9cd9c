/** Last round's figures beside this round's, where the register knows them. */
import type { Indicator } from '../../round/indicator.ts';
import { localise } from '../../round/localised.ts';
import type { Brief } from '../brief.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { NO_NUMBER, printDifference, printedGap, printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { PREVIOUS } from '../texts/indicators.ts';
import { figureCell } from './figure-cell.ts';

/** `undefined` where nothing is known of the last round. A growth from 0 has no percentage. */
export function previousSection(brief: Brief): Section | undefined {
  const { say } = brief.voice;
  const { round, centre } = brief.input;
  const known = round.indicators.filter(({ id }) => centre.previous[id] !== undefined);
  if (known.length === 0) return undefined;
  return {
    id: 'previous',
    heading: say(PREVIOUS.heading),
    blocks: [
      { kind: 'paragraphs', tone: 'plain', texts: [say(PREVIOUS.lead)] },
      makeTable({
        id: 'previous',
        caption: say(PREVIOUS.caption),
        columns: [
          [say(PREVIOUS.indicator), 'text'],
          [say(PREVIOUS.last), 'number'],
          [say(PREVIOUS.now), 'number'],
          [say(PREVIOUS.unit), 'text'],
          [say(PREVIOUS.change), 'number'],
          [say(PREVIOUS.rate), 'number'],
        ],
        rows: known.map((indicator) => previousRow(brief, indicator)),
      }),
    ],
  };
}

function previousRow(brief: Brief, indicator: Indicator): RowFacts {
  const { input, voice } = brief;
  const { id, decimals } = indicator;
  const last = input.centre.previous[id];
  const figure = input.reading?.figures.find((one) => one.indicator === id);
  const now = figure?.reading.kind === 'number' ? figure.reading.value : undefined;
  const gap = printedGap(now, last, decimals);
  const rate = gap === undefined || last === undefined || last === 0 ? undefined : (100 * gap) / last;
  return {
    cells: [
      localise(indicator.title, voice.language),
      printNumber(last, decimals),
      figureCell(brief, indicator),
      localise(indicator.unit, voice.language),
      printDifference(gap, decimals),
      rate === undefined ? NO_NUMBER : `${printDifference(rate, 1)}%`,
    ],
  };
}
