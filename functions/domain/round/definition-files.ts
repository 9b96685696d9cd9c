/** The files that define a round, each with the schema of its content. */
import { noticeTextsSchema } from '../notices/notice-texts.ts';
import { ledgerLayoutSchema, returnLayoutSchema, scorecardLayoutSchema } from '../workbook/layout-texts.ts';
import { centreRowSchema, hostingChangeRowSchema, previousRowSchema, reviewerRowSchema } from './centre.ts';
import { idSchema } from './ids.ts';
import { roundSchema } from './round.ts';
import { successionRowSchema } from './succession.ts';

export const SETTINGS_SCHEMAS = {
  'round.yaml': roundSchema,
  'return.yaml': returnLayoutSchema,
  'scorecard.yaml': scorecardLayoutSchema,
  'ledger.yaml': ledgerLayoutSchema,
  'notices.yaml': noticeTextsSchema,
} as const;

export const TABLE_SCHEMAS = {
  'centres.csv': centreRowSchema,
  'hosting-units.csv': hostingChangeRowSchema,
  'previous.csv': previousRowSchema,
  'successions.csv': successionRowSchema,
  'reviewers.csv': reviewerRowSchema,
} as const;

export type SettingsFile = keyof typeof SETTINGS_SCHEMAS;
export type TableFile = keyof typeof TABLE_SCHEMAS;
/** Another scoring scheme, by its name: `schemes/2020-draft.yaml`. */
export type SchemeFile = `schemes/${string}.yaml`;
export type DefinitionFile = SettingsFile | TableFile | SchemeFile;

/** Folder of the other schemes in a round's folder. */
export const SCHEMES_FOLDER = 'schemes';

/** The file of a scheme. @example schemeFile('draft') // 'schemes/draft.yaml' */
export const schemeFile = (name: string): SchemeFile => `${SCHEMES_FOLDER}/${name}.yaml`;

export const SETTINGS_FILES = Object.keys(SETTINGS_SCHEMAS) as readonly SettingsFile[];
export const TABLE_FILES = Object.keys(TABLE_SCHEMAS) as readonly TableFile[];

/** Files that a round may do without: no notices, no change of hosting units, no earlier round, no centre that merged, reviewers not yet named. */
export const OPTIONAL_FILES: readonly DefinitionFile[] = [
  'notices.yaml',
  'hosting-units.csv',
  'previous.csv',
  'successions.csv',
  'reviewers.csv',
];

/** The name that stands for the round's own scheme. */
export const OWN_SCHEME = 'default';

/** Whether another scheme may be called so. */
export function isSchemeName(name: string): boolean {
  return name !== OWN_SCHEME && idSchema.safeParse(name).success;
}
