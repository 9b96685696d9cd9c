/** A piece of text to put in the place of what lies between two offsets; equal offsets insert. */
export interface XmlEdit {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

/** Edits of one part of a package. */
export interface PartEdits {
  readonly part: string;
  readonly edits: readonly XmlEdit[];
}

/** Carries out edits that do not overlap; insertions at one place keep their order. Everything else stays as it is. */
export function applyEdits(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { from, until, text } of edits.toSorted(byPlace)) {
    if (from < done) throw new RangeError(`edits overlap at ${from}`);
    pieces.push(xml.slice(done, from), text);
    done = until;
  }
  pieces.push(xml.slice(done));
  return pieces.join('');
}

/** What is inserted comes before what is replaced from there on. */
function byPlace(a: XmlEdit, b: XmlEdit): number {
  return a.from - b.from || Number(a.until > a.from) - Number(b.until > b.from);
}
