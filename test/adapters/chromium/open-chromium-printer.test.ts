import { describePdfPrinter } from '../../contract/pdf-printer/describe-pdf-printer.ts';
import { openTestPrinter } from './open-test-printer.ts';

describePdfPrinter('Chromium', (width) => openTestPrinter({ width }));
