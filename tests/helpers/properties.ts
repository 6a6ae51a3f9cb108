import fc from 'fast-check';

/**
 * Tests of properties draw the same cases in every run, so that the outcome of a commit's tests depends on the commit
 * alone. With FUZZ set to a number they draw others; fast-check names the number of a case that fails.
 */
const SEED = 20_250_101;

fc.configureGlobal({ seed: Number(process.env['FUZZ'] ?? SEED) });
