import fc from 'fast-check';

/**
 * Tests of properties draw the same cases in every run, so the result depends on the commit alone. If FUZZ is set to a
 * number, they draw other cases; fast-check reports the number of a case that fails.
 */
const SEED = 20_250_101;

fc.configureGlobal({ seed: Number(process.env['FUZZ'] ?? SEED) });
