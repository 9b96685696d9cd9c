/** A reported figure as a cell: missing, “none”, an error and 0 look different. */
import type { NumberReading } from '../../intake/reading.ts';
import type { Indicator } from '../../round/indicator.ts';
import type { Localised } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import type { Brief } from '../brief.ts';
import type { CellFacts } from '../make-table.ts';
import { printFactor, printNumber } from '../print-number.ts';
import { INDICATORS, VERIFIED } from '../texts/indicators.ts';
import { printVerified } from './verified-table.ts';

const REASONS: Readonly<Record<string, Localised>> = {
  REJECT_EMPTY: INDICATORS.missing,
  REJECT_PLACEHOLDER: INDICATORS.none,
  REJECT_ERROR_CELL: INDICATORS.error,
};

/**
 * The figure that is scored in the indicator's decimals, or in words why there is none; below that the value that was filled in. Of a
 * figure that was verified on site the other value stands below.
 */
export function figureCell(
  { input, voice }: Pick<Brief, 'input' | 'voice'>,
  indicator: Indicator,
  node?: ScoreNode,
): CellFacts {
  const { say } = voice;
  const verification = node?.verification;
  if (verification?.scored === 'verified') {
    const { declared, verified } = verification;
    const detail = say(VERIFIED.declaredDetail, { value: printVerified(declared, indicator, voice) });
    return { text: printVerified(verified, indicator, voice), detail };
  }
  const declared = declaredCell({ input, voice }, indicator, node);
  if (verification === undefined) return declared;
  const detail = say(VERIFIED.verifiedDetail, { value: printVerified(verification.verified, indicator, voice) });
  return { ...declared, detail: [declared.detail ?? '', detail].filter((text) => text !== '').join(' ') };
}

function declaredCell(
  { input, voice: { say } }: Pick<Brief, 'input' | 'voice'>,
  indicator: Indicator,
  node: ScoreNode | undefined,
): CellFacts {
  const reading = input.reading?.figures.find((one) => one.indicator === indicator.id)?.reading;
  if (reading?.kind === 'number') return { text: printNumber(reading.value, indicator.decimals) };
  if (reading?.kind === 'not-applicable') return { text: say(INDICATORS.notApplicable), tone: 'muted' };
  const imputed = node?.flags.includes('IMPUTED') ? imputedValue(node) : undefined;
  const detail = imputed === undefined ? '' : say(INDICATORS.imputed, { value: printFactor(imputed) });
  return { text: say(reasonOf(reading)), detail, tone: 'bad' };
}

function imputedValue({ steps }: ScoreNode): number | undefined {
  return steps.find(({ method }) => method.startsWith('imputed-'))?.result;
}

function reasonOf(reading: Exclude<NumberReading, { kind: 'number' }> | undefined): Localised {
  if (reading === undefined) return INDICATORS.missing;
  return REASONS[reading.code] ?? INDICATORS.rejected;
}
