/** The files that centres handed in as evidence. */
export interface EvidenceFiles {
  /**
   * Names (relative to where the centre's files lie, with `/`) and sha256 of the files of one centre, in the order of their names; none
   * where it handed in nothing.
   */
  of(centre: string): Promise<readonly { readonly name: string; readonly sha256: string }[]>;
}
