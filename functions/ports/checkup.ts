import type { Finding } from '../domain/health/finding.ts';

/**
 * Looks whether something that the work needs is there and as it should be. It changes nothing that lasts. What cannot be
 * looked at throws; whoever asks takes that for a fault.
 */
export interface Checkup {
  /** One word, unique among the checkups of a profile. */
  readonly name: string;
  /** The checkup without which this one says nothing. */
  readonly needs?: string;
  examine(): Promise<readonly Finding[]>;
}
