import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// A setup file runs for each test file, also in a process that runs many of them.
afterAll(removeTemporaryFolders);
