/** Reads QR codes in pictures. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** Reads the QR code on a picture. @param picture a PNG, or its `data:` address @returns its text; undefined without a code */
export function readCode(picture: Buffer | string): string | undefined {
  const { data, width, height } = readPicture(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** Reads the pixels of a picture. @param picture a PNG, or its `data:` address */
export function readPicture(picture: Buffer | string): PNG {
  const isAddress = typeof picture === 'string';
  return PNG.sync.read(
    isAddress ? Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64') : picture,
  );
}
