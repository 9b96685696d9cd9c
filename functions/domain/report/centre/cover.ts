/** The cover of a centre's report: who, what, when, and where the centre stands. */
import { hostingUnitOn } from '../../round/centre.ts';
import { localise } from '../../round/localised.ts';
import type { Brief } from '../brief.ts';
import { printDay } from '../print-date.ts';
import type { Cover, Fact, Tone } from '../report-model.ts';
import { type ShownStanding, shownStanding } from '../shown-standing.ts';
import { FRAME, STANDINGS } from '../texts/frame.ts';
import { widthOf } from '../width-of.ts';

/** The hosting unit is the one at the period's end; a change within or after the period is said beside it. */
export function coverOf({ input, voice, category }: Brief): Cover {
  const { round, centre, result, code, sample } = input;
  const { say, language } = voice;
  const standing = shownStanding(result);
  return {
    organiser: localise(round.organiser, language),
    round: localise(round.title, language),
    kind: say(FRAME.centreReport),
    subject: centre.name,
    size: coverSize(centre.name),
    facts: [
      { label: say(FRAME.hostingUnit), value: hostingText({ input, voice }) },
      { label: say(FRAME.number), value: String(centre.no) },
      ...(category === undefined ? [] : [{ label: say(FRAME.category), value: localise(category, language) }]),
      ...roundFacts({ input, voice }),
      { label: say(FRAME.codeLabel), value: code },
    ],
    status: { text: say(STANDINGS[standing]), tone: STANDING_TONES[standing] },
    sample: sample ? say(FRAME.sample) : '',
    foot: voice.join([say(FRAME.foot), say(FRAME.footOwn)]),
  };
}

const STANDING_TONES: Readonly<Record<ShownStanding, Tone>> = {
  ranked: 'good',
  provisional: 'muted',
  late: 'muted',
  withheld: 'muted',
  unranked: 'muted',
  vetoed: 'bad',
  ineligible: 'muted',
  'not-submitted': 'bad',
  'has-errors': 'bad',
};

/**
 * A long name is set smaller, so that the cover stays one page.
 *
 * @example coverSize('汕头分中心') // 'large'
 */
export function coverSize(subject: string): Cover['size'] {
  const width = widthOf(subject);
  if (width > 80) return 'small';
  return width > 30 ? 'medium' : 'large';
}

interface Facts {
  readonly input: Pick<Brief['input'], 'round'>;
  readonly voice: Brief['voice'];
}

/** Period, basis, purpose and organiser: the same on every cover of the round. */
export function roundFacts({ input: { round }, voice: { say, language } }: Facts): Fact[] {
  const { from, to } = round.period;
  const programme = { title: localise(round.programme.title, language), code: round.programme.code };
  return [
    {
      label: say(FRAME.period),
      value: say(FRAME.periodValue, { from: printDay(from, language), to: printDay(to, language) }),
    },
    { label: say(FRAME.organiser), value: localise(round.organiser, language) },
    { label: say(FRAME.basis), value: localise(round.source, language) },
    { label: say(FRAME.programme), value: say(FRAME.programmeValue, programme) },
  ];
}

function hostingText({ input, voice: { say, language } }: Pick<Brief, 'input' | 'voice'>): string {
  const { centre, round } = input;
  const { from, to } = round.period;
  const unit = hostingUnitOn(centre, to);
  const during = centre.hostingChanges.filter((change) => change.from > from && change.from <= to).at(-1);
  const later = centre.hostingChanges.filter((change) => change.from > to).at(0);
  const before = hostingUnitOn(centre, from);
  const isNew = during !== undefined && before !== unit;
  const past = isNew ? say(FRAME.hostingChanged, { day: printDay(during.from, language), before }) : '';
  const next = later ? say(FRAME.hostingNow, { day: printDay(later.from, language), after: later.hostingUnit }) : '';
  return `${unit}${past}${next}`;
}
