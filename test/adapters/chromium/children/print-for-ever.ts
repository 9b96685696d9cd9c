import { aPrintJob } from '../../../contract/pdf-printer/a-print-job.ts';
import { openTestPrinter } from '../open-test-printer.ts';

await using printer = await openTestPrinter();
for (;;) {
  await printer.print(aPrintJob());
  process.stdout.write('.');
}
