/** The options by which values are rendered, with their defaults. */
import type { Rendering } from '../cells/shown-value.ts';
import type { Dimension } from '../model/book.ts';

export function renderingOf(values: unknown, dates: unknown): Rendering {
  return {
    values: (values as Rendering['values'] | undefined) ?? 'FORMATTED_VALUE',
    dates: (dates as Rendering['dates'] | undefined) ?? 'SERIAL_NUMBER',
  };
}

export function majorOf(dimension: unknown): Dimension {
  return dimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
}
