const DIGEST_BYTES = 8;

/** The digest that the build writes for a file: the first 8 bytes of its SHA-256, as 16 hexadecimal digits. */
export async function digest(body: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(hash.slice(0, DIGEST_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
