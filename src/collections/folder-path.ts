/** Folder of the content, relative to the project's folder: `CONTENT_DIR`, or `content`. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';
