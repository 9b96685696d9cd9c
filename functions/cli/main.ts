#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { EXIT } from './exit-codes.ts';

// Loading compiled code again is several times faster than compiling it; without a writable cache nothing is lost.
enableCompileCache();

// A reader that has seen enough (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

const { runCommandLine } = await import('./run-command-line.ts');
process.exitCode = await runCommandLine(process.argv).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.bug;
});
