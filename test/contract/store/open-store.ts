import type { Store } from '../../../functions/ports/store.ts';

/** Opens a store over the data of a space: the same space again shares them, a new one is empty. */
export type OpenStore = (space: string) => Promise<Store>;
