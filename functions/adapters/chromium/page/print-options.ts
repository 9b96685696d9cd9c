/** How every page is printed: as the style sheet lays it out, with tags and bookmarks, in one answer. */
export const PRINT_OPTIONS = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsBase64',
} as const;
