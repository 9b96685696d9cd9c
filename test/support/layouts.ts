import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  type Layouts,
  ledgerLayoutSchema,
  returnLayoutSchema,
  scorecardLayoutSchema,
} from '../../functions/domain/workbook/layout-texts.ts';

const TEMPLATES = join(import.meta.dirname, '..', '..', 'sheets-templates');

function layoutsOf(round: string): Layouts {
  const settings = (file: string): unknown => parse(readFileSync(join(TEMPLATES, round, file), 'utf8'));
  return {
    return: returnLayoutSchema.parse(settings('return.yaml')),
    scorecard: scorecardLayoutSchema.parse(settings('scorecard.yaml')),
    ledger: ledgerLayoutSchema.parse(settings('ledger.yaml')),
  };
}

/** The layouts that ship with the 2019 round; they go with any round, as `aRound()`. */
export const LAYOUTS = layoutsOf('guangdong-2019');
/** The layouts of the English example round. */
export const ENGLISH_LAYOUTS = layoutsOf('example-english');
