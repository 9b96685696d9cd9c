const LONGEST_SEGMENT_BYTES = 255;
/** What Windows, Linux or Cloud Storage refuses in a name, and invisible characters that disguise one. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>:"|?*\\]/u;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

function isSegment(segment: string): boolean {
  return (
    segment !== '' &&
    !segment.startsWith('.') &&
    !/[. ]$/.test(segment) &&
    !FORBIDDEN.test(segment) &&
    !WINDOWS_DEVICE.test(segment) &&
    new TextEncoder().encode(segment).length <= LONGEST_SEGMENT_BYTES
  );
}

/**
 * A file's name in the one form that every adapter stores (NFC), known to stay inside its folder: relative,
 * slash-separated; no segment is empty, starts with a dot, ends with a dot or a space, is longer than 255 bytes of
 * UTF-8, is a device name of Windows or holds a control character or one of `< > : " | ? * \`. Throws a `TypeError`
 * for any other name.
 *
 * @example fileName('reports/汕头分中心.pdf') // 'reports/汕头分中心.pdf'
 */
export function fileName(name: string): string {
  const normalised = name.normalize('NFC');
  const bad = normalised.split('/').find((segment) => !isSegment(segment));
  if (bad !== undefined) throw new TypeError(`“${bad}” cannot be part of a file’s name (in “${name}”)`);
  return normalised;
}
