/** The figures of a round's centres as the table that the engine scores. */
import type { FigureObservation } from '../intake/reading.ts';
import type { Round } from '../round/round.ts';
import type { FigureColumn, UnitTable } from './engine/unit-table.ts';
import { LATE, type Lateness, lateNumber } from './late-item.ts';
import { officeColumns } from './office-items.ts';
import { VISIT_COLUMNS, type VisitPoints, visitNumber } from './visit-items.ts';

/** A centre that is scored: it has handed in a return and is eligible. */
export interface ScoredCentre {
  readonly centre: string;
  readonly figures: readonly FigureObservation[];
  readonly visit?: VisitPoints | undefined;
  /** Absent for a return that was in time. */
  readonly late?: Lateness | undefined;
}

/** Every indicator of the round as a column; a figure that is not reported or not usable is a gap, one that does not apply is none. */
export function roundTable(round: Round, centres: readonly ScoredCentre[]): UnitTable {
  return numbersTable(
    round,
    centres.map(({ centre, figures, visit, late }) => {
      const byIndicator = new Map(figures.map((figure) => [figure.indicator, figure]));
      return {
        centre,
        number: (id) => {
          if (id === LATE) return lateNumber(late, round.scheme.late);
          return VISIT_COLUMNS.includes(id) ? visitNumber(visit, id) : numberIn(byIndicator.get(id));
        },
        isNotApplicable: (id) => byIndicator.get(id)?.reading.kind === 'not-applicable',
      };
    }),
  );
}

/** A centre and the number that it reported for an indicator, if it did, or that the office gave it for a visit. */
export interface CentreNumbers {
  readonly centre: string;
  readonly number: (indicator: string) => number | undefined;
  /** Whether it said that the indicator does not apply to it; absent: it never did. */
  readonly isNotApplicable?: (indicator: string) => boolean;
}

/** The same from plain numbers. */
export function numbersTable(round: Round, centres: readonly CentreNumbers[]): UnitTable {
  const before = new Map(round.centres.map(({ id, previous }) => [id, previous]));
  const column = (id: string): FigureColumn => ({
    values: centres.map(({ number }) => number(id)),
    notApplicable: new Set([...centres.keys()].filter((unit) => centres[unit]?.isNotApplicable?.(id))),
  });
  const columns = [...round.indicators.map(({ id }) => id), ...officeColumns(round.scheme)];
  return {
    units: centres.map(({ centre }) => centre),
    figures: new Map(columns.map((id) => [id, column(id)])),
    labels: new Map(),
    previous: new Map(round.indicators.map(({ id }) => [id, centres.map(({ centre }) => before.get(centre)?.[id])])),
  };
}

/** The number that a figure was read as, if it was. */
export function numberIn(figure: FigureObservation | undefined): number | undefined {
  return figure?.reading.kind === 'number' ? figure.reading.value : undefined;
}
