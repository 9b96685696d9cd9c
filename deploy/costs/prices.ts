/** List prices in US dollars. They change: look each one up at its source before relying on a sum. */

export interface Price {
  readonly what: string;
  /** For so many units. */
  readonly dollars: number;
  readonly per: number;
  /** More than one of them. */
  readonly units: string;
  /** Units a month that cost nothing. */
  readonly free: number;
  readonly source: string;
}

/** When they were noted. */
export const NOTED = '2025-11';

const DAYS = 30;
const RUN = 'https://cloud.google.com/run/pricing (tier 2, request-based)';
const FIRESTORE = 'https://cloud.google.com/firestore/pricing (the dearest location)';

export const PRICES = {
  cpuSeconds: {
    what: 'Cloud Run, processor',
    dollars: 33.6,
    per: 1_000_000,
    units: 'vCPU-seconds',
    free: 180_000,
    source: RUN,
  },
  gibSeconds: {
    what: 'Cloud Run, memory',
    dollars: 3.5,
    per: 1_000_000,
    units: 'GiB-seconds',
    free: 360_000,
    source: RUN,
  },
  calls: { what: 'Cloud Run, calls', dollars: 0.4, per: 1_000_000, units: 'calls', free: 2_000_000, source: RUN },
  reads: {
    what: 'Firestore, reads',
    dollars: 0.6,
    per: 1_000_000,
    units: 'documents',
    free: 50_000 * DAYS,
    source: FIRESTORE,
  },
  writes: {
    what: 'Firestore, writes',
    dollars: 1.8,
    per: 1_000_000,
    units: 'documents',
    free: 20_000 * DAYS,
    source: FIRESTORE,
  },
  storedGib: {
    // Once for the documents, once for seven days of point-in-time recovery, and three backups of a third as much.
    what: 'Firestore, stored, with recovery and backups',
    dollars: 0.45,
    per: 1,
    units: 'GiB',
    free: 0,
    source: FIRESTORE,
  },
  fileGb: {
    what: 'Cloud Storage, files',
    dollars: 0.023,
    per: 1,
    units: 'GB',
    free: 0,
    source: 'https://cloud.google.com/storage/pricing (standard, asia-east2)',
  },
  fileWrites: {
    what: 'Cloud Storage, class A operations',
    dollars: 5,
    per: 1_000_000,
    units: 'operations',
    free: 0,
    source: 'https://cloud.google.com/storage/pricing',
  },
  fileReads: {
    what: 'Cloud Storage, class B operations',
    dollars: 0.4,
    per: 1_000_000,
    units: 'operations',
    free: 0,
    source: 'https://cloud.google.com/storage/pricing',
  },
  tasks: {
    what: 'Cloud Tasks',
    dollars: 0.4,
    per: 1_000_000,
    units: 'operations',
    free: 1_000_000,
    source: 'https://cloud.google.com/tasks/pricing',
  },
  jobs: {
    what: 'Cloud Scheduler',
    dollars: 0.1,
    per: 1,
    units: 'jobs',
    free: 3,
    source: 'https://cloud.google.com/scheduler/pricing',
  },
  logGib: {
    what: 'Cloud Logging',
    dollars: 0.5,
    per: 1,
    units: 'GiB',
    free: 50,
    source: 'https://cloud.google.com/products/observability/pricing',
  },
  conditions: {
    what: 'Cloud Monitoring, alerts',
    dollars: 1.5,
    per: 1,
    units: 'conditions',
    free: 0,
    source: 'https://cloud.google.com/products/observability/pricing (announced; may not be charged yet)',
  },
  imageGb: {
    what: 'Artifact Registry, images',
    dollars: 0.1,
    per: 1,
    units: 'GB',
    free: 0.5,
    source: 'https://cloud.google.com/artifact-registry/pricing',
  },
  sentGb: {
    what: 'Traffic to people',
    dollars: 0.12,
    per: 1,
    units: 'GB',
    free: 0,
    source: 'https://cloud.google.com/vpc/network-pricing',
  },
} as const satisfies Readonly<Record<string, Price>>;

export type Resource = keyof typeof PRICES;
