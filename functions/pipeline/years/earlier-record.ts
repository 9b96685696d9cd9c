import { digestOf } from '../../domain/digest/digest.ts';
import type { EarlierCentre, EarlierRound } from '../../domain/years/earlier-round.ts';
import type { Store, Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { load, loadAll, toBody } from '../documents.ts';
import { pagesOf } from '../pages-of.ts';

/** `rounds/{round}/earlier/rounds`: what a round holds of those before it, as taken at one time. */
export interface EarlierHead {
  /** The round that the definition named as the one before. */
  readonly of: string;
  readonly takenAt: string;
  readonly who: string;
  /** Without their centres; the newest first. Empty where nothing had been evaluated there. */
  readonly rounds: readonly Omit<EarlierRound, 'centres'>[];
  /** Names of the pages with the centres, in their order. */
  readonly pages: readonly string[];
}

/** `…/rounds/pages/{hash}`: immutable; some centres of one earlier round. */
interface EarlierPage {
  readonly round: string;
  readonly centres: readonly EarlierCentre[];
}

/** A centre has a line for each indicator; so many stay far below what a document may hold. */
const CENTRES_A_PAGE = 50;

/** What was taken for a round whose definition names `of` as the one before; `undefined` where nothing was, or of another. */
export async function frozenRounds(
  store: Store,
  round: string,
  of: string,
): Promise<readonly EarlierRound[] | undefined> {
  const head = await load<EarlierHead>(store, paths.earlierRounds(round));
  return head?.of === of ? wholeRounds(store, round, head) : undefined;
}

/** The earlier rounds of a head with their centres. A page that a head names is in the store; its absence is a bug. */
export async function wholeRounds(store: Store, round: string, head: EarlierHead): Promise<readonly EarlierRound[]> {
  const pages = await loadAll<EarlierPage>(
    store,
    head.pages.map((page) => paths.earlierPage(round, page)),
  );
  return head.rounds.map((facts) => ({
    ...facts,
    centres: pages.flatMap((page, n) => {
      if (page === undefined)
        throw new TypeError(`${paths.earlierPage(round, head.pages[n] ?? '')} is not in the store`);
      return page.round === facts.round ? page.centres : [];
    }),
  }));
}

export interface TakenRounds extends Pick<EarlierHead, 'of' | 'takenAt' | 'who'> {
  readonly rounds: readonly EarlierRound[];
}

/** The head, and the writes of its pages, which go into the same commit. A page is named by its content, so that it is written once. */
export function earlierDocuments(
  round: string,
  { rounds, ...taken }: TakenRounds,
): { readonly head: EarlierHead; readonly pages: readonly Write[] } {
  const pages = rounds.flatMap(({ round: earlier, centres }) =>
    [...pagesOf(centres, CENTRES_A_PAGE)].map((some): EarlierPage => ({ round: earlier, centres: some })),
  );
  const named = new Map(pages.map((page) => [digestOf(page).slice(0, 24), page]));
  const facts = rounds.map(({ centres: _, ...rest }) => rest);
  return {
    head: { ...taken, rounds: facts, pages: [...named.keys()] },
    pages: [...named].map(([name, page]) => ({
      kind: 'put',
      path: paths.earlierPage(round, name),
      body: toBody(page),
    })),
  };
}
