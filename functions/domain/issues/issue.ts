/** A finding: something is wrong or doubtful in the data. Returned, never thrown. Its words come from the catalogue. */
import type { Localised } from '../round/localised.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding points. `a1` is absent where a whole tab or the whole workbook is meant. */
export interface Place {
  readonly tab: string;
  readonly a1?: string;
  /** Key of the item: indicator, section, cover field … */
  readonly item?: string;
}

export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  /** The item's name as the form prints it. */
  readonly subject: Localised;
  /** What was read, shortened for display; empty for nothing. */
  readonly received: string;
  /** Facts that the catalogue's words have places for: `{max}` … */
  readonly details: Readonly<Record<string, string | number | Localised>>;
  /** Keys of the other items that the same finding speaks of, such as the rest of a copied run. */
  readonly also?: readonly string[];
  /** The centre's own explanation beside the item, where it gave one. */
  readonly explanation?: string;
}

export interface IssueWords {
  readonly severity: Severity;
  /** What is wrong, with `{places}` for the details. */
  readonly message: Localised;
  readonly expected: Localised;
  readonly remedy: Localised;
}
