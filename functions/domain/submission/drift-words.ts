/** Drift in words: for the centre cell by cell, for the office in one line. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import type { Localised } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { CellChange } from './drift.ts';

const EMPTY: Localised = { zh: '（空）', en: '(empty)' };
const SHOWN_CHARACTERS = 60;
/** So many changes are told in one line; the others are counted. */
const CHANGES_TOLD = 3;

/** Names that the form alone has, by key. */
export type ItemNames = ReadonlyMap<string, Localised>;

/**
 * A finding for every changed cell, for the findings tab of the return: what was submitted, what stands there now, and that it
 * does not count. A change without a cell stands at its tab alone. Issues: `CHANGED_AFTER_SUBMISSION`.
 *
 * @example driftIssues([], { round, names: new Map() }) // []
 */
export function driftIssues(
  changes: readonly CellChange[],
  { round, names }: { readonly round: Round; readonly names: ItemNames },
): readonly Issue[] {
  return changes.map(({ item, source, before, after }) =>
    makeIssue('CHANGED_AFTER_SUBMISSION', {
      at: { ...(source ?? { tab: '' }), item },
      subject: itemName(item, { round, names }),
      received: after,
      details: { before: shown(before), after: shown(after), organiser: round.organiser },
    }),
  );
}

/**
 * One finding for the office about a centre whose return has drifted; none where nothing has changed. `at` is the centre's row of the
 * ledger. Issues: `RETURN_CHANGED_AFTER_SUBMISSION`.
 *
 * @example driftNotice([], { centre, at: { tab: '台账' } }) // []
 */
export function driftNotice(
  changes: readonly CellChange[],
  { centre, at }: { readonly centre: Centre; readonly at: Issue['at'] },
): readonly Issue[] {
  if (changes.length === 0) return [];
  return [
    makeIssue('RETURN_CHANGED_AFTER_SUBMISSION', {
      at,
      subject: { zh: centre.name, en: centre.name },
      details: { count: changes.length, changes: driftText(changes) },
    }),
  ];
}

/**
 * The first changes with their cells, before → after, in one line.
 *
 * @example driftText([{ item: 'loans', source: { tab: '统计表', a1: 'D5' }, before: '3', after: '' }]).en // '统计表!D5: “3” → “(empty)”'
 */
export function driftText(changes: readonly CellChange[]): Localised {
  const told = changes.slice(0, CHANGES_TOLD);
  const left = changes.length - told.length;
  const place = ({ item, source }: CellChange): string => (source === undefined ? item : `${source.tab}!${source.a1}`);
  const zh = told.map((one) => `${place(one)}：“${shown(one.before).zh}” → “${shown(one.after).zh}”`);
  const en = told.map((one) => `${place(one)}: “${shown(one.before).en}” → “${shown(one.after).en}”`);
  return {
    zh: `${zh.join('；')}${left === 0 ? '' : `；另有 ${left} 处`}`,
    en: `${en.join('; ')}${left === 0 ? '' : `; and ${left} more`}`,
  };
}

/**
 * What a changed item is called: an indicator, a section, a row of evidence, the tick, or what `names` says; else its key.
 *
 * @example itemName('evidence:3', { round, names: new Map() }).en // 'evidence, row 3'
 */
export function itemName(
  item: string,
  { round, names }: { readonly round: Pick<Round, 'indicators' | 'rubric'>; readonly names: ItemNames },
): Localised {
  const [key = item, part] = item.split(':');
  if (key === 'submission') return { zh: '填报提交', en: 'submission' };
  if (key === 'evidence') return { zh: `证明材料第 ${part ?? ''} 行`, en: `evidence, row ${part ?? ''}` };
  const found = [...round.indicators, ...round.rubric.sections].find(({ id }) => id === key)?.title ?? names.get(key);
  const name = found ?? { zh: key, en: key };
  return part === undefined ? name : { zh: `${name.zh}（情况说明）`, en: `${name.en} (explanation)` };
}

function shown(text: string): Localised {
  if (text === '') return EMPTY;
  const characters = [...text];
  const short = characters.length <= SHOWN_CHARACTERS ? text : `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
  return { zh: short, en: short };
}
