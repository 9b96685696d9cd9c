import { posix } from 'node:path';
import { xmlAttributes } from '../xml/xml-attributes.ts';
import { xmlTags } from '../xml/xml-tags.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address, the same in transitional and strict files: `worksheet`, `styles` … */
  readonly kind: string;
  readonly type: string;
  /** Name of the part, from the package's root. */
  readonly part: string;
}

/** Where a part's relationships are kept; the empty name stands for the package itself. */
export function relationshipsPart(part: string): string {
  const { dir, base } = posix.parse(part);
  return posix.join(dir, '_rels', `${base}.rels`);
}

/** Relationships inside the package; links to the outside are left out. */
export function readRelationships(xml: string, source: string): readonly Relationship[] {
  const found: Relationship[] = [];
  for (const tag of xmlTags(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const attributes = xmlAttributes(xml, tag);
    if (attributes.get('TargetMode') === 'External') continue;
    const type = attributes.get('Type') ?? '';
    const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
    found.push({
      id: attributes.get('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      part: posix.resolve('/', posix.dirname(source), target).slice(1),
    });
  }
  return found;
}
