/** 填报值、核实值与采用值: what a centre declared, what the office verified, and which of the two is scored. */
import type { CellSource, FigureObservation, FigureReading } from '../intake/reading.ts';
import type { VerifiedFigure } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';

/** A declared and a verified figure side by side; the one that `scored` names is the final one. */
export interface Verification {
  /** `'n/a'`: does not apply; absent where no figure was declared that could be taken. */
  readonly declared?: number | 'n/a';
  /** The cell of the return; absent where its row was not found. */
  readonly declaredAt?: CellSource;
  readonly verified: number | 'n/a';
  /** The cell of the ledger. */
  readonly verifiedAt: CellSource;
  /** Day, as YYYY-MM-DD. */
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  readonly scored: 'declared' | 'verified';
}

/** A figure as it is scored, with the source of that value. */
export interface FinalFigure extends FigureObservation {
  /** Absent where nothing was verified. */
  readonly verification?: Verification;
}

/**
 * The figures as the round scores them: where `verification.scored` is `verified`, a verified value stands in the place of the
 * declared one, also of one that was missing or could not be taken; else the declared ones stay, with the verified beside them.
 * Figures without a verified value stay as they are.
 *
 * @example finalFigures({ verification: { scored: 'verified' } }, figures, [{ indicator: 'banks', value: 9, … }])[0]?.reading // { kind: 'number', value: 9, warnings: [] }
 */
export function finalFigures(
  { verification }: Pick<Round, 'verification'>,
  figures: readonly FigureObservation[],
  verified: readonly VerifiedFigure[] = [],
): readonly FinalFigure[] {
  if (verified.length === 0) return figures;
  const scored = verification?.scored ?? 'declared';
  const byIndicator = new Map(verified.map((one) => [one.indicator, one]));
  return figures.map((figure): FinalFigure => {
    const own = byIndicator.get(figure.indicator);
    if (own === undefined) return figure;
    const both = sideBySide(figure, own, scored);
    return scored === 'declared'
      ? { ...figure, verification: both }
      : { ...figure, reading: readingOf(own.value), source: own.source, verification: both };
  });
}

function sideBySide(
  { reading, source }: FigureObservation,
  { value, source: verifiedAt, on, by, reason }: VerifiedFigure,
  scored: Verification['scored'],
): Verification {
  const declared = declaredIn(reading);
  return {
    ...(declared !== undefined && { declared }),
    ...(source && { declaredAt: source }),
    ...{ verified: value, verifiedAt, on, by, reason, scored },
  };
}

function declaredIn(reading: FigureReading): Verification['declared'] {
  if (reading.kind === 'number') return reading.value;
  return reading.kind === 'not-applicable' ? 'n/a' : undefined;
}

function readingOf(value: VerifiedFigure['value']): FigureReading {
  return value === 'n/a' ? { kind: 'not-applicable' } : { kind: 'number', value, warnings: [] };
}
