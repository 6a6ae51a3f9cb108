import { ContentError } from '../collections/fault.ts';
import { UsageError } from './arguments.ts';

/** Runs a command. An error ends it with exit code 1: its message, or for a fault of the program also its place. */
export async function runCommand(run: () => Promise<void> | void): Promise<void> {
  try {
    await run();
  } catch (error) {
    const isExpected = error instanceof ContentError || error instanceof UsageError;
    console.error(isExpected ? error.message : error);
    process.exitCode = 1;
  }
}
