import type { Page } from 'puppeteer';

/** Does one work after the other on a page; rejects when the page's process has died or dies, else a command would wait for ever. */
export function watchCrash(page: Page): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let crash: Error | undefined;
  let onCrash = (_: Error): void => undefined;
  page.once('error', (error) => {
    crash = error;
    onCrash(error);
  });
  return async (work) => {
    if (crash !== undefined) throw crash;
    // A promise of its own for each work: one that lived as long as the page would hold on to every result.
    const stop = Promise.withResolvers<never>();
    onCrash = stop.reject;
    return Promise.race([work(), stop.promise]);
  };
}
