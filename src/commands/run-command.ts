import { ContentError } from '../collections/fault.ts';

/**
 * Runs a command to its end. An error that an editor can correct ends it with its message alone; any other error is a
 * fault of the program, and its place is shown, which helps to find it. Both set exit code 1.
 */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
    process.exitCode = 1;
  }
}
