import type { ErrorCode } from 'yaml';

/** What a YAML parser's complaint means for somebody who edits the file by hand: what is wrong, and what would be right. */
export interface YamlWords {
  readonly found: string;
  readonly expected: string;
}

const INDENT: YamlWords = {
  found: '缩进不齐，或括号没有成对 / an indentation that does not line up, or a bracket that is not closed',
  expected:
    '同一层的各行左边对齐（用空格），括号成对 / lines of one level start in the same column; every bracket is closed',
};
const KEY: YamlWords = {
  found: '这一行不是“键: 值” / a line that is no “key: value”',
  expected:
    '英文冒号，其后空一格；缩进与同层各行相同 / a colon and a space after the key, indented like its neighbours',
};
const QUOTES: YamlWords = {
  found: '文字中有 YAML 的专用符号 / a text with characters that mean something to YAML',
  expected: '整段文字用英文双引号括起，如 "甲: 乙" / the whole text in double quotes, such as "a: b"',
};

const WORDS: Partial<Record<ErrorCode, YamlWords>> = {
  TAB_AS_INDENT: { found: '用制表符缩进 / a tab for indentation', expected: '用空格缩进 / spaces for indentation' },
  DUPLICATE_KEY: {
    found: '同一层里键重复 / a key that this level has already',
    expected: '每个键只出现一次 / each key once',
  },
  MULTIPLE_DOCS: {
    found: '文件里有第二份内容（---） / a second document (---)',
    expected: '只有一份内容 / one document',
  },
  MISSING_CHAR: {
    found: '引号或冒号缺了一个 / a quotation mark or colon is missing',
    expected: '引号成对 / every quotation mark is closed',
  },
  RESOURCE_EXHAUSTION: { found: '嵌套过深 / nested too deeply', expected: '不超过十来层 / a dozen levels at most' },
  BAD_INDENT: INDENT,
  BAD_COLLECTION_TYPE: INDENT,
  BLOCK_IN_FLOW: INDENT,
  MULTILINE_IMPLICIT_KEY: KEY,
  KEY_OVER_1024_CHARS: KEY,
  NON_STRING_KEY: KEY,
  BLOCK_AS_IMPLICIT_KEY: QUOTES,
  BAD_SCALAR_START: QUOTES,
  BAD_DQ_ESCAPE: {
    found: '双引号内有不认识的 \\ 转义 / an unknown \\ escape in double quotes',
    expected: '反斜杠写成 \\\\ / a backslash as \\\\',
  },
};

const OTHER: YamlWords = {
  found: 'YAML 写法有误 / not valid YAML',
  expected: '对照随附的样例文件改正这一行或上一行 / this line or the one above as in the shipped example',
};

const WIDE_COLON: YamlWords = {
  found: '用了中文冒号“：” / a full-width colon “：”',
  expected: '英文冒号“:”，其后空一格 / a plain colon “:” and a space',
};

/** The words for an error code; a full-width colon after a key is the mistake that Chinese input methods make. */
export function yamlWords(code: ErrorCode, line: string): YamlWords {
  if (/^\s*(- )?[A-Za-z][\w-]*：/.test(line)) return WIDE_COLON;
  return WORDS[code] ?? OTHER;
}
