/** The form of a check of a method: of the whole scheme, or of what a category makes of it. */

import type { SchemeFault } from '../scheme-fault.ts';
import type { Method } from '../score-scheme.ts';

export interface MethodView {
  readonly method: Method;
  /** Path of a setting by its first key: a category's own setting stands in the category, all others in the scheme. */
  readonly pathOf: (key: keyof Method) => readonly PropertyKey[];
}

export type MethodCheck = (view: MethodView) => readonly SchemeFault[];
