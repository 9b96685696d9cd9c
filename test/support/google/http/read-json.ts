/** The JSON body of a request, or Google's words for what is none. */
import { invalid } from './check-message.ts';

const SHOWN = 40;

/** An empty body is an empty message. */
export function readJson(body: Buffer): unknown {
  const text = body.toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const isAtEnd = at >= text.length;
    const near = text.slice(Math.max(0, at - SHOWN), at + SHOWN).replaceAll('\n', ' ');
    const what = isAtEnd ? 'Unexpected end of string. Expected a value.' : 'Unexpected token.';
    throw invalid([
      {
        field: '',
        description: `Invalid JSON payload received. ${what}\n${near}\n${' '.repeat(Math.min(at, SHOWN))}^`,
      },
    ]);
  }
}
