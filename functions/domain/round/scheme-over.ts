/** Another scoring scheme for a round: what it says stands, the rest is the round's own. */
import { digestOf } from '../digest/digest.ts';
import type { Centre } from './centre.ts';
import { SCHEME_CHECKS } from './cross-checks/all-cross-checks.ts';
import { OWN_SCHEME } from './definition-files.ts';
import { type Checked, checkAgainst, type Fault, suggestion } from './faults.ts';
import { describeFound } from './found-words.ts';
import type { RoundSettings } from './round.ts';
import { type Scheme, type SchemeOverlay, schemeOverlaySchema, schemeSchema } from './scheme.ts';

/** A round with its register, against which categories are held. */
type Schemable = RoundSettings & { readonly centres?: readonly CategoryCells[] | undefined };
type CategoryCells = Pick<Centre, 'id' | 'name'> & { readonly category?: string | undefined };

/**
 * The round's scheme with the members of `content` in place of its own, each as a whole, or everything that is wrong with
 * them. A scheme that differs is printed under a version of its own: the given one, or the round's with a digest behind it;
 * and on an authority of its own.
 *
 * @example schemeOver(round, { parts: { quantitative: 1, qualitative: 0 } }).value?.version // '2019-1+5f2c81aa'
 */
export function schemeOver(round: Schemable, content: unknown): Checked<Scheme> {
  const overlay = checkAgainst(schemeOverlaySchema, content);
  if (overlay.value === undefined) return { faults: overlay.faults };
  const own = round.scheme;
  const merged = { ...own, ...withoutAbsent(overlay.value) };
  const isOther = digestOf({ ...merged, version: '' }) !== digestOf({ ...own, version: '' });
  const faults = [...crossFaults(round, merged), ...versionFaults(overlay.value.version, own, isOther)];
  if (faults.length > 0) return { faults };
  const { version = isOther ? `${own.version}+${digestOf(merged).slice(0, 8)}` : own.version } = overlay.value;
  const { decidedBy = isOther ? BY_AN_ADMINISTRATOR : own.decidedBy } = overlay.value;
  return checkAgainst(schemeSchema, { ...merged, version, decidedBy });
}

/** The scheme that a choice stands for: the round's own, one of its folder by name, or the round's with changes. */
export function schemeOf(
  { round, schemes }: { readonly round: Schemable; readonly schemes: Readonly<Record<string, Scheme>> },
  choice: string | SchemeOverlay,
): Checked<Scheme> {
  if (typeof choice !== 'string') return schemeOver(round, choice);
  if (choice === OWN_SCHEME) return { value: round.scheme, faults: [] };
  const named = Object.hasOwn(schemes, choice) ? schemes[choice] : undefined;
  if (named !== undefined) return { value: named, faults: [] };
  const expected = suggestion(choice, [...Object.keys(schemes), OWN_SCHEME]);
  return { faults: [{ path: [], found: describeFound(choice), expected }] };
}

const BY_AN_ADMINISTRATOR = {
  zh: '管理员在重新计算时指定的方案',
  en: 'a scheme that an administrator set for a recompute',
};

function withoutAbsent(overlay: object): Partial<Scheme> {
  return Object.fromEntries(Object.entries(overlay).filter(([, value]) => value !== undefined));
}

/** The round alone passes these checks, so whatever they find comes from the other scheme. */
function crossFaults({ centres, ...round }: Schemable, scheme: object): readonly Fault[] {
  const rest = {
    notices: undefined,
    hostingUnits: undefined,
    previous: undefined,
    successions: undefined,
    reviewers: undefined,
  };
  const register = centres?.map(({ id, name, category = '' }) => ({ id, name, category }));
  const content = { round: { ...round, scheme }, centres: register, ...rest };
  return SCHEME_CHECKS.flatMap((check) => check(content)).map(({ file, path, found, expected }) => {
    const [first, ...inside] = path;
    // What is wrong with the register is so by the categories of the other scheme.
    if (file === 'centres.csv') return { path: ['categories'], found, expected };
    return { path: first === 'scheme' ? inside : path, found, expected };
  });
}

function versionFaults(version: string | undefined, own: Scheme, isOther: boolean): readonly Fault[] {
  if (!isOther || version !== own.version) return [];
  const expected = '与本轮方案不同的版本，或不写 / another version than that of the round’s scheme, or none';
  return [{ path: ['version'], found: describeFound(version), expected }];
}
