import { encodeQR } from 'qr';

/** White modules around it, without which readers do not find it (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/**
 * The QR code of a text as a `data:` address of an SVG, drawn from its matrix: one square a black module, sized by whoever places
 * it. A quarter of it may be lost or stained, as paper that is stamped and stapled is.
 */
export function qrImage(text: string): string {
  const matrix = encodeQR(text, 'raw', { ecc: 'quartile', border: QUIET_ZONE });
  const squares = matrix.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : [])));
  const size = matrix.length;
  const path = `<path d="${squares.join('')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">${path}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
