/** Names the arithmetic in this folder. It goes up with every change that can move a score. */
export const METHOD_VERSION = '1';
