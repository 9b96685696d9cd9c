/** Builds the finding about two figures whose ratio is unusual. */
import type { IssueCode } from '../../issues/catalogue.ts';
import type { Issue } from '../../issues/issue.ts';
import { sayFigure, sayItem, sayQuantity, sayRatio } from '../words/say-figure.ts';
import { type Figure, figureIssue } from './figure.ts';

export interface Ratio {
  readonly of: Figure;
  readonly per: Figure;
  readonly usual: { readonly min: number; readonly max: number };
}

/** The finding at the figure above the line, none where the ratio is within `usual`; its ends are inside. */
export function ratioIssues(code: IssueCode, { of, per, usual }: Ratio): readonly Issue[] {
  const ratio = of.value / per.value;
  if (ratio >= usual.min && ratio <= usual.max) return [];
  const { unit } = of.indicator;
  const details = {
    value: sayQuantity(of.value, of.indicator),
    per: sayItem(per.label, per.source),
    count: sayQuantity(per.value, per.indicator),
    ratio: sayRatio(ratio),
    unit,
    min: sayFigure(usual.min),
    max: sayFigure(usual.max),
  };
  return [figureIssue(code, of, { details, also: [per] })];
}
