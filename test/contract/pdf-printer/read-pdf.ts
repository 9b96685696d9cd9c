import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** Text of each page in the order of its content, without line ends and spaces between pieces. */
  readonly pages: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  /** Roles of the structure elements, each once, and the texts that stand for figures. */
  readonly roles: ReadonlySet<string>;
  readonly figureTexts: readonly string[];
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly TreeNode[];
}

/** Reads a PDF as another program sees it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    return await readDocument(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function readDocument(pdf: PDFDocumentProxy): Promise<ReadPdf> {
  const pages: string[] = [];
  const nodes: TreeNode[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    nodes.push(...walk((await page.getStructTree()) as TreeNode | null));
  }
  // The declared type is that of an earlier version.
  const marks = (await pdf.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const info = (await pdf.getMetadata()).info as { Title?: string; Language?: string };
  return {
    pages,
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: marks?.get('Marked') === true,
    bookmarks: titlesOf(await pdf.getOutline()),
    roles: new Set(nodes.flatMap(({ role }) => role ?? [])),
    figureTexts: nodes.flatMap(({ alt }) => alt ?? []),
  };
}

function walk(node: TreeNode | null): TreeNode[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(walk)];
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titlesOf(bookmarks: readonly Bookmark[] | null): string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}
