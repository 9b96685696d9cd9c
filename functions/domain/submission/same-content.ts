/** Whether a return that was carried into another layout says what it said when it was submitted. */
import type { EvidenceObservation, FigureObservation, ReturnReading, TextObservation } from '../intake/reading.ts';
import { driftOf } from './drift.ts';

/**
 * Whether the current reading holds the content of the submitted one, and nothing else: items that the layout no longer asks for are
 * passed over, those that it did not ask for then have to be empty. Where things stand does not matter.
 *
 * @example hasSameContent(reading, { ...reading, evidence: [] }) // false, where it had evidence
 */
export function hasSameContent(submitted: ReturnReading, current: ReturnReading): boolean {
  return driftOf(askedStill(submitted, current), bare(current)).length === 0;
}

function askedStill(submitted: ReturnReading, current: ReturnReading): ReturnReading {
  const figures = new Set(current.figures.map(({ indicator }) => indicator));
  const texts = new Set([...current.cover, ...current.sections].map(({ item }) => item));
  const isAsked = ({ item }: TextObservation): boolean => texts.has(item);
  return bare({
    ...submitted,
    figures: submitted.figures.filter(({ indicator }) => figures.has(indicator)),
    cover: submitted.cover.filter(isAsked),
    sections: submitted.sections.filter(isAsked),
    evidence: submitted.evidence.map((one) =>
      figures.has(one.indicator ?? '') ? one : { ...one, indicator: undefined },
    ),
  });
}

/** Rows of evidence by their order; a formula came over as its value. */
function bare(reading: ReturnReading): ReturnReading {
  const evidence = reading.evidence.map((one, place): EvidenceObservation => ({ ...one, row: place }));
  const figures = reading.figures.map((one): FigureObservation => {
    const { formula: _, ...raw } = one.raw;
    return { ...one, raw };
  });
  return { ...reading, evidence, figures };
}
