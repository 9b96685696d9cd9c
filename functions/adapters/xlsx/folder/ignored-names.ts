/** Files that programs and systems leave in a folder and that nobody means as a workbook. */
const IGNORED = [
  /^\./, // hidden; LibreOffice's and WPS's locks and our own half-written files too
  /^~\$/, // locks of Excel and WPS
  /^~.*\.tmp$/i,
  /\.(?:tmp|temp|part|partial|crdownload|download)$/i,
  /~$/,
  /^[0-9A-F]{8}$/i, // what Excel writes before it renames
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i,
] as const;

/** Whether a file is a lock, temporary or hidden; everything else may have been meant as a workbook. */
export function isIgnoredName(name: string): boolean {
  return IGNORED.some((pattern) => pattern.test(name));
}

/** Names of the lock files that programs lay beside an open workbook. */
export function lockNames(name: string): readonly { readonly program: string; readonly file: string }[] {
  return [
    { program: 'Excel/WPS', file: `~$${name}` },
    { program: 'LibreOffice', file: `.~lock.${name}#` },
    { program: 'WPS', file: `.~${name}` },
  ];
}
