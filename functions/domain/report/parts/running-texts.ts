/** The texts of running head and foot, as CSS custom properties that the style sheet's margin boxes print. */
import { FRAME } from '../texts/frame.ts';
import type { Voice } from '../voice.ts';

export interface RunningFacts {
  readonly left: string;
  readonly right: string;
  readonly code: string;
  readonly sample: boolean;
}

const HEAD_LENGTH = 40;

/** Head left and right (shortened, since a margin box has one line), code, page number and the sample note. */
export function runningTexts({ say }: Voice, { left, right, code, sample }: RunningFacts): Record<string, string> {
  return {
    '--head-left': shorten(left),
    '--head-right': shorten(right),
    '--sample': sample ? say(FRAME.sampleHead) : '',
    '--code': say(FRAME.code, { code }),
    '--page-before': say(FRAME.pageBefore),
    '--page-between': say(FRAME.pageBetween),
    '--page-after': say(FRAME.pageAfter),
  };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= HEAD_LENGTH ? text : `${characters.slice(0, HEAD_LENGTH - 1).join('')}…`;
}
