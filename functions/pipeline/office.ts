import type { RoundDefinition } from '../domain/round/round-definition.ts';
import type { Clock } from '../ports/clock.ts';
import type { DrawRunner } from '../ports/draw-runner.ts';
import type { Exports } from '../ports/exports.ts';
import type { Files } from '../ports/files.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { PdfPrinter } from '../ports/pdf-printer.ts';
import type { Progress } from '../ports/progress.ts';
import type { Queue } from '../ports/queue.ts';
import type { ReportTemplates } from '../ports/report-templates.ts';
import type { Store } from '../ports/store.ts';
import type { Workbooks } from '../ports/workbooks.ts';

/** Everything that the use cases work with: one round and its doors to the world. */
export interface Office {
  readonly definition: RoundDefinition;
  readonly workbooks: Workbooks;
  readonly store: Store;
  readonly files: Files;
  readonly queue: Queue;
  readonly exports: () => Promise<Exports>;
  readonly templates: () => Promise<ReportTemplates>;
  /** Starts the printer at the first call; every call gets the same one. */
  readonly printer: () => Promise<PdfPrinter>;
  /** What evaluates the draws of an analysis; absent: the thread that asks. */
  readonly draws?: () => Promise<DrawRunner>;
  /** Absent where no mail can be sent. */
  readonly mailer?: Mailer;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Who acts, for the audit trail. */
  readonly who: string;
}
