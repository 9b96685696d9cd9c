/** How far the reviewers of a round agree, by the measures that their assignment allows. */
import { intraclassCorrelations, type Reliability } from '../statistics/agreement/intraclass-correlation.ts';
import { kendallW } from '../statistics/agreement/kendall-w.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';

/** What a reviewer gave to a centre, on any one scale. */
export interface Given {
  readonly centre: string;
  readonly reviewer: string;
  readonly value: number;
}

/** Measures over the centres that every reviewer marked. */
export interface PanelAgreement extends Reliability {
  readonly centres: number;
  readonly w: number | undefined;
}

/** The one-way measure, over the centres that have the same number of reviews, by whomever. */
export interface MixedAgreement extends Reliability {
  readonly centres: number;
  /** Reviews of each. */
  readonly reviews: number;
}

export interface Agreement {
  readonly reviewers: number;
  readonly centres: number;
  readonly alpha: {
    /** Centres with at least two reviews; the others say nothing of agreement. */
    readonly centres: number;
    readonly interval: number | undefined;
    readonly ordinal: number | undefined;
  };
  /** ICC(2,·) and Kendall's W; absent where reviewers marked different centres. */
  readonly panel?: PanelAgreement;
  /** ICC(1,·), where there is no panel; absent where centres have different numbers of reviews. */
  readonly mixed?: MixedAgreement;
}

/**
 * The agreement over what was given, each reviewer at most once for a centre. Two-way intraclass correlations and Kendall's W are
 * defined for reviewers who all marked the same centres: they are taken over the centres that all of them marked, where
 * those are at least half, and else not at all, since a figure for the few would speak for all. Where assignments differ and
 * most centres have the same number of reviews, the one-way correlation is defined over these. Krippendorff's alpha
 * needs neither. `undefined` where no centre has two reviews.
 *
 * @example agreementOf([{ centre: 'a', reviewer: 'r', value: 1 }]) // undefined
 */
export function agreementOf(given: readonly Given[]): Agreement | undefined {
  const byCentre = [...Map.groupBy(given, ({ centre }) => centre).values()];
  const compared = byCentre.filter((own) => own.length > 1);
  if (compared.length === 0) return undefined;
  const units = compared.map((own) => own.map(({ value }) => value));
  const reviewers = [...new Set(given.map(({ reviewer }) => reviewer))].sort();
  const panel = panelOf(byCentre, reviewers);
  const mixed = panel === undefined ? mixedOf(byCentre) : undefined;
  return {
    reviewers: reviewers.length,
    centres: byCentre.length,
    alpha: {
      centres: compared.length,
      interval: krippendorffAlpha(units, 'interval'),
      ordinal: krippendorffAlpha(units, 'ordinal'),
    },
    ...(panel && { panel }),
    ...(mixed && { mixed }),
  };
}

type ByCentre = readonly (readonly Given[])[];

function panelOf(byCentre: ByCentre, reviewers: readonly string[]): PanelAgreement | undefined {
  const whole = byCentre.filter((own) => own.length === reviewers.length);
  if (whole.length * 2 < byCentre.length) return undefined;
  const rows = whole.map((own) =>
    reviewers.map((id) => own.find(({ reviewer }) => reviewer === id)?.value ?? Number.NaN),
  );
  const twoWay = intraclassCorrelations(rows)?.twoWay;
  if (twoWay === undefined) return undefined;
  return {
    ...twoWay,
    centres: whole.length,
    w: kendallW(reviewers.map((_, j) => rows.map((row) => row[j] ?? Number.NaN))),
  };
}

function mixedOf(byCentre: ByCentre): MixedAgreement | undefined {
  const bySize = [...Map.groupBy(byCentre, ({ length }) => length)].sort(([, a], [, b]) => b.length - a.length);
  const [reviews = 0, same = []] = bySize[0] ?? [];
  if (reviews < 2 || same.length * 2 < byCentre.length) return undefined;
  const oneWay = intraclassCorrelations(same.map((own) => own.map(({ value }) => value)))?.oneWay;
  return oneWay && { ...oneWay, centres: same.length, reviews };
}
