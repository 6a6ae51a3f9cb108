/** Path of the content folder, relative to the project: the environment variable `CONTENT_DIR`, or `content`. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';
