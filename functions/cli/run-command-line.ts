import { CommanderError } from 'commander';
import { Problem } from '../domain/problems/problem.ts';
import { EXIT } from './exit-codes.ts';
import { buildProgram } from './program.ts';

/** Runs one command and answers its exit code. Problems become one message; bugs go on to the caller with their stack. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    // Commander has already said what is wrong with the arguments, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.problem;
    if (!(error instanceof Problem)) throw error;
    const isJson = argv.includes('--json');
    const { code, status, message, details } = error;
    if (isJson) process.stdout.write(`${JSON.stringify({ problem: { code, status, message, details } })}\n`);
    process.stderr.write(`✗ ${message}\n`);
    return EXIT.problem;
  }
}
