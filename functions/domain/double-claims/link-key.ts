/** One key for one address, however it was copied. */

/** Parts of an address that say how somebody came to it and not where it leads. */
const TRACES = /^(utm_.*|from|spm|share.*|usp|tab|gid)$/i;

/**
 * The address that a link leads to: a file of Google Drive or Docs by its id, anything else without protocol, `www.`, fragment, traces
 * of sharing and closing slash. `undefined` where the text is no link, such as the name of a file.
 *
 * @example linkKey('https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view?usp=sharing') // 'drive:1AbCdEfGhIjKlMnOp'
 */
export function linkKey(text: string): string | undefined {
  const url = parse(text.trim());
  if (url === undefined) return undefined;
  const drive = driveId(url);
  if (drive !== undefined) return `drive:${drive}`;
  const kept = [...url.searchParams].filter(([name]) => !TRACES.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  const place = `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`;
  return query === '' ? place : `${place}?${query}`;
}

function parse(text: string): URL | undefined {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

function driveId({ host, pathname, searchParams }: URL): string | undefined {
  if (!/^(drive|docs)\.google\.com$/.test(host)) return undefined;
  return /\/d\/([\w-]{10,})/.exec(pathname)?.[1] ?? searchParams.get('id') ?? undefined;
}
