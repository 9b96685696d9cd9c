import { type EligibilityVerdict, eligibilityOf } from '../../domain/round/eligibility.ts';
import type { Round } from '../../domain/round/round.ts';
import { paths } from '../document-paths.ts';
import { load } from '../documents.ts';
import type { Office } from '../office.ts';
import { openRound } from '../open-round.ts';
import { type PrepareReport, prepareWorkbooks } from '../prepare-workbooks.ts';
import type { VersionRecord } from './version-record.ts';

export interface EligibilityFinding extends EligibilityVerdict {
  readonly centre: string;
  readonly no: number;
  readonly name: string;
}

export interface OpeningReport extends PrepareReport {
  readonly round: string;
  /** The terms that hold, with who put them in force and when. */
  readonly version: VersionRecord;
  /** Centres that do not take part, and those whose dates the register does not know. */
  readonly eligibility: readonly EligibilityFinding[];
  /** Centres that take part, those included whose dates are not known. */
  readonly eligible: number;
}

/**
 * Opens the round for filling in: keeps its terms, says which centres take part and which dates are missing, and makes every
 * workbook that is not there. Again, it changes nothing. Problems: `DEFINITION_CHANGED`.
 */
export async function openForFilling(office: Office): Promise<OpeningReport> {
  const { store, definition } = office;
  const { id: round } = definition.round;
  const { frozen } = await openRound(office);
  const version = frozen && (await load<VersionRecord>(store, paths.version(round, frozen.version)));
  if (version === undefined) throw new TypeError(`Round ${round} was opened and has no version`);
  const prepared = await prepareWorkbooks(office, { isFilled: false });
  return { round, version, ...eligibilityIn(definition.round), ...prepared };
}

/** What the register says of who takes part. */
export function eligibilityIn(round: Round): Pick<OpeningReport, 'eligibility' | 'eligible'> {
  const verdicts = round.centres.map((centre) => {
    const { id, no, name } = centre;
    return { centre: id, no, name, ...eligibilityOf(round, centre) };
  });
  return {
    eligible: verdicts.filter(({ eligible }) => eligible).length,
    eligibility: verdicts.filter(({ eligible, unknown }) => !eligible || unknown),
  };
}
