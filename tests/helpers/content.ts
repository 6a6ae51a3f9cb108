/** Content of an invented city, which the builds for the root and for a base path are made of. */
export const CONTENT = 'tests/fixtures/report';
