import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'puppeteer';
import { faceRules } from '../fonts/face-rules.ts';
import type { ReportFonts } from '../fonts/prepare-fonts.ts';
import type { PageContent } from '../text/printable-job.ts';
import { addFaces, bringFont, LOAD_FONTS, MAKE_BROUGHT_FONTS, MAKE_FILL } from './page-scripts.ts';
import { pageShell } from './page-shell.ts';
import { PRINT_OPTIONS } from './print-options.ts';
import { watchCrash } from './watch-crash.ts';

/** A page that prints one content after the other. After a failure it is not used again. */
export interface PrintPage {
  print(content: PageContent): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Shell {
  readonly css: string;
  readonly fonts: ReportFonts;
}

/** Makes a blank page ready: shell in, fonts there, network and the page's own scripts off. */
export async function openPrintPage(page: Page, shell: Shell): Promise<PrintPage> {
  const session = await page.createCDPSession();
  await goOffline(session);
  await dress(session, shell);
  await evaluate(session, MAKE_FILL);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  const unlessCrashed = watchCrash(page);
  return {
    print: (content) => unlessCrashed(() => printContent(session, content)),
    // A page that is gone already cannot be closed, and need not.
    close: () => page.close().catch(() => undefined),
  };
}

async function goOffline(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  const nothing = { latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
  await session.send('Network.emulateNetworkConditions', { offline: true, ...nothing });
}

/** A browser that does not read our font configuration, on another system or boxed in, gets the fonts page by page. */
async function dress(session: CDPSession, { css, fonts }: Shell): Promise<void> {
  await setDocument(session, pageShell(faceRules(fonts.faces), css));
  if ((await evaluate(session, LOAD_FONTS)) === true) return;
  await setDocument(session, pageShell('', css));
  await evaluate(session, MAKE_BROUGHT_FONTS);
  for (const { name, file } of fonts.fonts) await evaluate(session, bringFont(name, await readFile(file, 'base64')));
  await evaluate(session, addFaces(fonts.faces));
}

async function setDocument(session: CDPSession, html: string): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails === undefined) return answer.result.value;
  throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
}

/** A page that went elsewhere has no `fill`. The content is part of the source, since arguments travel half as fast. */
async function printContent(session: CDPSession, content: PageContent): Promise<Uint8Array> {
  await evaluate(session, `fill(${JSON.stringify(content)})`);
  const { data } = await session.send('Page.printToPDF', PRINT_OPTIONS);
  return Buffer.from(data, 'base64');
}
