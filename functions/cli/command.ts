import type { Command, OptionValues } from 'commander';
import type { Output } from './output.ts';

/** What every command gets: its options with the global ones, where to speak, and how to set the exit code. */
export interface CommandContext {
  readonly workspace: string;
  /** As `--profile` names it; absent, the environment decides. */
  readonly profile?: string;
  readonly json: boolean;
  readonly options: OptionValues;
  readonly output: Output;
  readonly exit: (code: number) => void;
}

/** Adds a command to the program. */
export type CommandMaker = (program: Command, contextOf: (command: Command) => CommandContext) => void;
