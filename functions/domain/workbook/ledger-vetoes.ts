/** The ledger's tab of vetoes: a row for each centre, from the accusation to the lifting. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { VetoColumn } from '../veto/veto-case.ts';
import { decidersOf, type VetoSettings } from '../veto/veto-settings.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import { type Choices, choiceRule } from './choices.ts';
import type { Prompt } from './layout-parts.ts';
import type { LedgerLayout } from './layout-texts.ts';
import type { PlannedTab } from './plan.ts';
import { topOf } from './tab-top.ts';
import { input, STATUS, shown } from './table-fields.ts';
import { planTable, type TableColumn, type TableField, type TableRow } from './table-plan.ts';
import { fillText } from './text-template.ts';
import type { VetoTexts } from './veto-texts.ts';

const TEXT_CHARACTERS = 1_000;
const NAME_CHARACTERS = 100;

/** What a round needs for its tab of vetoes. */
export interface VetoPart {
  readonly settings: VetoSettings;
  readonly texts: VetoTexts;
}

/** The settings with their words; `undefined` where a veto is a tick with its reason. */
export function vetoPart(
  { veto }: Pick<Round, 'veto'>,
  { vetoes }: Pick<LedgerLayout, 'vetoes'>,
): VetoPart | undefined {
  return veto && vetoes && { settings: veto, texts: vetoes };
}

/** The lists of the tab to choose from, in the language of the round. */
export function vetoChoices({ language }: Pick<Round, 'language'>, { settings, texts }: VetoPart) {
  const { upheld, dismissed } = texts.decisions;
  return {
    grounds: settings.grounds.map(({ title }) => localise(title, language)),
    decisions: [localise(upheld, language), localise(dismissed, language)],
  } satisfies Choices;
}

/** Column of the tab, and the one of the register, in which we say where a veto stands. */
export const VETO_STATE = 'state';
export const REGISTER_VETO_STATE = 'vetoState';

type Kind = 'ground' | 'text' | 'person' | 'decision' | 'date';

interface EntryColumn {
  readonly key: VetoColumn;
  readonly kind: Kind;
  readonly width: number;
}

const WIDTHS: Readonly<Record<Kind, number>> = { ground: 18, text: 34, person: 12, decision: 12, date: 14 };

/** The columns that the office fills in, in the order in which it does. */
export function vetoEntryColumns(settings: VetoSettings): readonly EntryColumn[] {
  const column = (key: VetoColumn, kind: Kind): EntryColumn => ({ key, kind, width: WIDTHS[kind] });
  const numbers = Array.from({ length: decidersOf(settings) }, (_, place) => place + 1);
  return [
    ...[column('ground', 'ground'), column('allegation', 'text'), column('evidence', 'text')],
    ...[column('raisedBy', 'person'), column('raisedOn', 'date')],
    ...[column('answer', 'text'), column('answeredOn', 'date')],
    ...numbers.flatMap((n) => [column(`decider:${n}`, 'person'), column(`decision:${n}`, 'decision')]),
    ...[column('decidedOn', 'date'), column('liftReason', 'text')],
    ...numbers.map((n) => column(`liftDecider:${n}`, 'person')),
    column('liftedOn', 'date'),
  ];
}

/** The head of an entry's column in both languages. */
export function vetoHead({ heads }: VetoTexts, key: VetoColumn) {
  const [name = '', n = ''] = key.split(':');
  const head = heads[name as keyof VetoTexts['heads']];
  const say = (language: Round['language']): string => fillText(head, { language, values: { n } });
  return { zh: say('zh-CN'), en: say('en') };
}

/** All columns with their heads. */
export function vetoColumns(
  { language }: Pick<Round, 'language'>,
  { settings, texts }: VetoPart,
): readonly TableColumn[] {
  const own = (key: 'no' | 'label' | 'state' | 'status', width: number): TableColumn => ({
    key,
    head: localise(texts.heads[key], language),
    width,
  });
  const entries = vetoEntryColumns(settings).map(({ key, width }) => ({
    key,
    head: localise(vetoHead(texts, key), language),
    width,
  }));
  return [own('no', 6), own('label', 30), own(VETO_STATE, 30), ...entries, own('status', 26)];
}

/**
 * The tab with a row for each centre.
 *
 * @example planVetoes(round, { settings, texts: layouts.ledger.vetoes }, choices).title // '一票否决'
 */
export function planVetoes(round: Round, part: VetoPart, choices: Choices): PlannedTab {
  const { settings, texts } = part;
  const fields = entryFields(round, part, choices);
  return planTable({
    role: 'vetoes',
    ...topOf(texts, round, { answerDays: settings.answerDays, deciders: decidersOf(settings) }),
    columns: vetoColumns(round, part),
    rows: round.centres.map(({ id, no, name }): TableRow => {
      return { key: id, fields: { no: shown('unit', no), label: shown('label', name), ...fields } };
    }),
    frozenColumns: 4,
    freezesHeads: true,
    landscape: true,
  });
}

/** Rows share their rules, so that each column's rule covers one range. */
function entryFields(round: Round, { settings, texts }: VetoPart, choices: Choices) {
  const { language } = round;
  const values = { answerDays: settings.answerDays, deciders: decidersOf(settings) };
  const words = (prompt: Prompt) => ({ language, prompt, values });
  const { ground, text, person, decision, date } = texts.prompts;
  const length = (max: number) => ({ kind: 'length', max }) as const;
  const kinds: Readonly<Record<Kind, TableField>> = {
    ground: input('input-tick', strictRule(choiceRule(choices, 'grounds'), words(ground))),
    text: input('input-text', strictRule(length(TEXT_CHARACTERS), words(text))),
    person: input('input-text', strictRule(length(NAME_CHARACTERS), words(person))),
    decision: input('input-tick', strictRule(choiceRule(choices, 'decisions'), words(decision))),
    date: input('input-date', askingRule({ kind: 'date' }, words(date))),
  };
  const entries = vetoEntryColumns(settings).map(({ key, kind }): [string, TableField] => [key, kinds[kind]]);
  return { [VETO_STATE]: STATUS, ...Object.fromEntries(entries), status: STATUS };
}
