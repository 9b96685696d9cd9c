/** The texts of running head and foot, as CSS custom properties that the style sheet's margin boxes print. */
import { FRAME } from '../texts/frame.ts';
import type { Voice } from '../voice.ts';
import { widthOf } from '../width-of.ts';

export interface RunningFacts {
  readonly left: string;
  readonly right: string;
  readonly code: string;
  readonly sample: boolean;
}

/** Together they fit the line; in full-width characters, letters taking half of one. */
const LEFT_AT_MOST = 30;
const RIGHT_AT_MOST = 27;

/** Head left and right (shortened, since a margin box has one line), code, page number and the sample note. */
export function runningTexts({ say }: Voice, { left, right, code, sample }: RunningFacts): Record<string, string> {
  return {
    '--head-left': shortened(left, LEFT_AT_MOST),
    '--head-right': shortened(right, RIGHT_AT_MOST),
    '--sample': sample ? say(FRAME.sampleHead) : '',
    '--code': say(FRAME.code, { code }),
    '--page-before': say(FRAME.pageBefore),
    '--page-between': say(FRAME.pageBetween),
    '--page-after': say(FRAME.pageAfter),
  };
}

/** The text cut to a width in full-width characters, with an ellipsis. @example shortened('汕头分中心', 3) // '汕头…' */
export function shortened(text: string, atMost: number): string {
  if (widthOf(text) <= atMost) return text;
  const characters = [...text];
  while (widthOf(characters.join('')) > atMost - 1) characters.pop();
  return `${characters.join('')}…`;
}
