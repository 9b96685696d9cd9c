/** The form of a check of a method: of a whole scheme, of what a category makes of it, or of a round's. */
import { suggestion } from '../../../round/faults.ts';
import { quote } from '../../../round/found-words.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import type { Method } from '../score-scheme.ts';
import type { GroupSetting } from '../tree-schema.ts';

type Path = readonly PropertyKey[];

export interface MethodView {
  readonly method: Method;
  /** Path of a setting by its first key: a category's own setting stands in the category, all others in the scheme. */
  readonly pathOf: (key: keyof Method) => Path;
  /** Where the weights of a group's children are set, and where the group itself is. */
  readonly weightsPath: (group: GroupSetting) => Path;
  readonly groupPath: (group: GroupSetting) => Path;
  /** Names that stand for nodes whose scores come from elsewhere. */
  readonly given: readonly string[];
  /** Units of the columns that are not indicators of the scheme, where they are known. */
  readonly unitOf?: (name: string) => string | undefined;
}

export type MethodCheck = (view: MethodView) => readonly SchemeFault[];

/** The fault of naming what is not there; none where it is. */
export function unknown(
  name: string,
  known: readonly string[],
  at: { readonly path: Path; readonly what: string },
): readonly SchemeFault[] {
  if (known.includes(name)) return [];
  return [
    inScheme(at.path, `没有名为${quote(name)}的${at.what} / there is no ${quote(name)}`, suggestion(name, known)),
  ];
}
