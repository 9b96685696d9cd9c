/** The files that define a round, each with the schema of its content. */
import { ledgerLayoutSchema, returnLayoutSchema, scorecardLayoutSchema } from '../workbook/layout-texts.ts';
import { centreRowSchema, hostingChangeRowSchema, previousRowSchema, reviewerRowSchema } from './centre.ts';
import { roundSchema } from './round.ts';

export const SETTINGS_SCHEMAS = {
  'round.yaml': roundSchema,
  'return.yaml': returnLayoutSchema,
  'scorecard.yaml': scorecardLayoutSchema,
  'ledger.yaml': ledgerLayoutSchema,
} as const;

export const TABLE_SCHEMAS = {
  'centres.csv': centreRowSchema,
  'hosting-units.csv': hostingChangeRowSchema,
  'previous.csv': previousRowSchema,
  'reviewers.csv': reviewerRowSchema,
} as const;

export type SettingsFile = keyof typeof SETTINGS_SCHEMAS;
export type TableFile = keyof typeof TABLE_SCHEMAS;
export type DefinitionFile = SettingsFile | TableFile;

export const SETTINGS_FILES = Object.keys(SETTINGS_SCHEMAS) as readonly SettingsFile[];
export const TABLE_FILES = Object.keys(TABLE_SCHEMAS) as readonly TableFile[];

/** Files that a round may do without: no change of hosting units, no earlier round, reviewers not yet named. */
export const OPTIONAL_FILES: readonly DefinitionFile[] = ['hosting-units.csv', 'previous.csv', 'reviewers.csv'];
