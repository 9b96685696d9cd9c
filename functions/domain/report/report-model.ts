/** What a report shows, as finished strings: the templates add layout and nothing else. */
import type { Language } from '../round/localised.ts';
import type { SvgMarkup } from './charts/svg.ts';

export type Tone = 'plain' | 'good' | 'bad' | 'muted';
export type ColumnKind = 'text' | 'number' | 'centre' | 'drawing';

export interface TableCell {
  readonly kind: ColumnKind;
  readonly text: string;
  /** A second, smaller line; empty for none. */
  readonly detail: string;
  readonly tone: Tone;
  readonly drawing: SvgMarkup | undefined;
}

export interface TableRow {
  /** `group` rows head the rows after them; `total` rows sum up. */
  readonly kind: 'row' | 'group' | 'total';
  /** The first cell, which names the row. */
  readonly head: TableCell;
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly kind: 'table';
  /** Names the layout of this table in the style sheet. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly kind: ColumnKind }[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Tile extends Fact {
  readonly id: string;
  /** The size that leaves room for the whole value. */
  readonly size: 'large' | 'medium';
  readonly detail: string;
  readonly tone: Tone;
}

export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly caption: string;
  readonly drawing: SvgMarkup;
  readonly legend: readonly { readonly swatch: string; readonly text: string }[];
}

export type Block =
  | Table
  | Figure
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraphs'; readonly tone: 'plain' | 'note'; readonly texts: readonly string[] }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  | { readonly kind: 'legend'; readonly items: Figure['legend'] }
  | {
      readonly kind: 'notice';
      readonly tone: 'info' | 'warning' | 'veto';
      readonly title: string;
      readonly texts: readonly string[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | {
      readonly kind: 'remarks';
      readonly groups: readonly { readonly title: string; readonly remarks: readonly Fact[] }[];
    }
  | { readonly kind: 'pair'; readonly id: string; readonly left: readonly Block[]; readonly right: readonly Block[] };

export interface Section {
  /** Names the layout of this section in the style sheet. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Cover {
  readonly organiser: string;
  readonly round: string;
  readonly kind: string;
  readonly subject: string;
  /** The size that leaves room for the whole subject. */
  readonly size: 'large' | 'medium' | 'small';
  readonly facts: readonly Fact[];
  readonly status: { readonly text: string; readonly tone: Tone };
  /** The stamp of made-up data; empty for real data. */
  readonly sample: string;
  readonly foot: string;
}

export interface ReportModel {
  /** Names the document in messages and files. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  readonly cover: Cover;
  readonly sections: readonly Section[];
  /** Texts of the running head and foot, by CSS custom property. */
  readonly properties: Readonly<Record<string, string>>;
}
