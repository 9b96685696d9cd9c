/** Builds the finding about two figures of which one denies the other. */
import type { IssueCode } from '../../issues/catalogue.ts';
import type { Issue } from '../../issues/issue.ts';
import { sayItem, sayQuantity } from '../words/say-figure.ts';
import { type Figure, figureIssue } from './figure.ts';

/** `present` is above 0, which `absent`, being 0, denies. The finding stands at the one where the mistake most likely is. */
export interface Contradiction {
  readonly present: Figure;
  readonly absent: Figure;
  readonly at: 'present' | 'absent';
}

/**
 * The finding, with both figures named and their cells given. Standing at the figure above 0, it speaks of the 0 as well;
 * standing at the 0 it throws no doubt on the other, which has its own findings.
 */
export function contradictionIssue(code: IssueCode, { present, absent, at }: Contradiction): Issue {
  const details = {
    present: sayItem(present.label, present.source),
    value: sayQuantity(present.value, present.indicator),
    absent: sayItem(absent.label, absent.source),
  };
  return at === 'present'
    ? figureIssue(code, present, { details, also: [absent] })
    : figureIssue(code, absent, { details });
}
