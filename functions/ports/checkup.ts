import type { Finding } from '../domain/health/finding.ts';

/**
 * Looks whether something that the work needs is there and as it should be. It changes nothing that lasts. What cannot be
 * looked at throws; whoever asks takes that for a fault.
 */
export interface Checkup {
  /** One word, unique among the checkups of a profile. */
  readonly name: string;
  /** The checkups without which this one says nothing; those that a profile does not have count for nothing. */
  readonly needs?: readonly string[];
  examine(): Promise<readonly Finding[]>;
}
