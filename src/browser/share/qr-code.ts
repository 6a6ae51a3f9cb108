/** QR codes. Loaded when one is asked for. */
import { encode } from 'uqr';

const MODULE = 8;

/** An address → its QR code as a picture, so that a long press reads and saves it. */
export function qrCode(url: string): HTMLImageElement {
  // Four modules of quiet on each side is what the standard asks for.
  const { data, size } = encode(url, { ecc: 'M', border: 4 });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * MODULE;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    row.forEach((dark, x) => dark && context.fillRect(x * MODULE, y * MODULE, MODULE, MODULE)),
  );
  const image = new Image(canvas.width, canvas.height);
  image.className = 'qr-code';
  image.alt = `二维码：${url}`;
  image.src = canvas.toDataURL('image/png');
  return image;
}
