import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'puppeteer';
import { faceRules } from '../fonts/face-rules.ts';
import type { ReportFonts } from '../fonts/prepare-fonts.ts';
import type { PageContent } from '../text/printable-job.ts';
import { ADD_FACES, BRING_FONT, FILL, LOAD_FONTS } from './page-scripts.ts';
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
  const root = await dress(session, shell);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  const unlessCrashed = watchCrash(page);
  return {
    print: (content) => unlessCrashed(() => printContent(session, root, content)),
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
async function dress(session: CDPSession, { css, fonts }: Shell): Promise<Root> {
  const root = await setShell(session, pageShell(faceRules(fonts.faces), css));
  if ((await root.call(LOAD_FONTS)) === true) return root;
  const bare = await setShell(session, pageShell('', css));
  for (const { name, file } of fonts.fonts) await bare.call(BRING_FONT, name, await readFile(file, 'base64'));
  await bare.call(ADD_FACES, fonts.faces);
  return bare;
}

async function setShell(session: CDPSession, html: string): Promise<Root> {
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  return rootOf(session);
}

/** The root element, on which our scripts are called. */
interface Root {
  call(script: string, ...values: readonly unknown[]): Promise<unknown>;
}

async function rootOf(session: CDPSession): Promise<Root> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.documentElement' });
  const { objectId } = result;
  if (objectId === undefined) throw new Error('the page has no root element');
  return {
    call: async (functionDeclaration, ...values) => {
      const call = { functionDeclaration, objectId, arguments: values.map((value) => ({ value })) };
      const answer = await session.send('Runtime.callFunctionOn', { ...call, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails === undefined) return answer.result.value;
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    },
  };
}

async function printContent(session: CDPSession, root: Root, content: PageContent): Promise<Uint8Array> {
  await root.call(FILL, content);
  const { data } = await session.send('Page.printToPDF', PRINT_OPTIONS);
  return Buffer.from(data, 'base64');
}
