/** Builds the finding about two figures of which one denies the other. */
import type { IssueCode } from '../../issues/catalogue.ts';
import type { Issue } from '../../issues/issue.ts';
import { sayItem, sayQuantity } from '../words/say-figure.ts';
import { type Figure, figureIssue } from './figure.ts';

/** `present` is above 0, which `absent`, being 0, denies. The finding stands where the mistake most likely is. */
export interface Contradiction {
  readonly present: Figure;
  readonly absent: Figure;
  readonly at: 'present' | 'absent';
}

/** The finding, with both figures named and their cells given. */
export function contradictionIssue(code: IssueCode, { present, absent, at }: Contradiction): Issue {
  const [here, there] = at === 'present' ? [present, absent] : [absent, present];
  const details = {
    present: sayItem(present.indicator.title, present.source),
    value: sayQuantity(present.value, present.indicator),
    absent: sayItem(absent.indicator.title, absent.source),
  };
  return figureIssue(code, here, { details, also: [there] });
}
