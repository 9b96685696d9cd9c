declare module 'subset-font' {
  function subsetFont(font: Buffer, text: string, options: { readonly targetFormat: 'truetype' }): Promise<Buffer>;
  export = subsetFont;
}
