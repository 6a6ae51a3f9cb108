import { afterAll } from 'vitest';
import { closeContexts } from './browser.ts';

// A setup file runs for each test file.
afterAll(closeContexts);
