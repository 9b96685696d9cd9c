import { damaged, Unreadable } from '../unreadable.ts';

export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, or empty. */
  readonly prefix: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset behind `>`. */
  readonly end: number;
  /** 0 for the root element. */
  readonly depth: number;
}

/**
 * The tags of a document in order. Comments, CDATA sections and processing instructions are stepped over, attribute
 * values may hold `<` or `>`, and elements must close in the order in which they opened. A document type definition is
 * refused: no spreadsheet program writes one, and its entities could grow without bound.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  const open: string[] = [];
  let seenRoot = false;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml.charCodeAt(at + 1);
    if (next === BANG || next === QUESTION) {
      at = afterAside(xml, at);
      continue;
    }
    const end = tagEnd(xml, at);
    const closing = next === SLASH;
    const qualified = nameAt(xml, closing ? at + 2 : at + 1);
    if (closing && open.pop() !== qualified) throw damaged(`XML 元素 ${qualified} 不配对`);
    if (!closing && open.length === 0 && seenRoot) throw damaged('XML 有多个根元素');
    seenRoot = true;
    const kind = closing ? 'close' : xml.charCodeAt(end - 2) === SLASH ? 'empty' : 'open';
    const colon = qualified.indexOf(':');
    yield {
      kind,
      name: qualified.slice(colon + 1),
      prefix: qualified.slice(0, colon + 1),
      start: at,
      end,
      depth: open.length,
    };
    if (kind === 'open') open.push(qualified);
    at = end;
  }
  if (!seenRoot || open.length > 0) throw damaged('XML 不完整');
}

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;

/** Behind a comment, CDATA section or processing instruction. */
function afterAside(xml: string, at: number): number {
  const kind = ASIDES.find(({ opens }) => xml.startsWith(opens, at));
  if (kind === undefined) {
    throw new Unreadable('文件含有 DTD 或实体声明，可能有害', '请用 Excel 或 WPS 打开并另存为新的 .xlsx 文件');
  }
  const end = xml.indexOf(kind.closes, at + kind.opens.length);
  if (end < 0) throw damaged('XML 不完整');
  return end + kind.closes.length;
}

const ASIDES = [
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<?', closes: '?>' },
] as const;

/** Behind the `>` that ends a tag, quoted attribute values stepped over. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      const close = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (close < 0) break;
      at = close;
    }
  }
  throw damaged('XML 不完整');
}

function nameAt(xml: string, start: number): string {
  NAME.lastIndex = start;
  const match = NAME.exec(xml);
  if (match === null) throw damaged('XML 标记无名称');
  return match[0];
}

const NAME = /[^\s/>=<"']+/y;
