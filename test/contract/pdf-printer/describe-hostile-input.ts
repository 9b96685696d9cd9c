import { describe, expect, it } from 'vitest';
import { aPrintJob } from './a-print-job.ts';
import { countRequests } from './count-requests.ts';
import type { SharedPrinter } from './describe-pdf-printer.ts';
import { readPdf } from './read-pdf.ts';

/** Bodies with a hole in their escaping; `there` is a server that counts. */
const ATTACKS: Readonly<Record<string, (there: string) => string>> = {
  'a script': (there) => `<script>document.body.innerHTML='pwned';fetch('${there}')</script>`,
  'a script in a drawing': (there) =>
    `<svg><script href="${there}/x.js"></script><script>document.body.remove()</script></svg>`,
  'an image': (there) => `<img src="${there}/x.png" onerror="document.body.innerHTML='pwned'">`,
  'handlers of events': () =>
    `<svg onload="document.body.innerHTML='pwned'"></svg><details open ontoggle="document.body.remove()">x</details>`,
  'a refresh': (there) => `<meta http-equiv="refresh" content="0;url=${there}">`,
  'a policy of its own': () => `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`,
  'a frame': (there) => `<iframe src="${there}"></iframe><object data="${there}"></object><embed src="${there}">`,
  'a frame with its document': (there) =>
    `<iframe srcdoc="<meta http-equiv=refresh content='0;url=${there}'>"></iframe>`,
  'style sheets': (there) => `<link rel="stylesheet" href="${there}/x.css"><style>@import url(${there}/y.css);</style>`,
  'a font': (there) =>
    `<style>@font-face{font-family:X;src:url(${there}/x.woff2)}</style><p style="font-family:X">x</p>`,
  'a background': (there) => `<p style="background:url(${there}/x.png)">x</p>`,
  'drawings from elsewhere': (there) => `<svg><image href="${there}/x.png"/><use href="${there}/x.svg#a"/></svg>`,
  'a film and a sound': (there) =>
    `<video src="${there}/x.mp4" poster="${there}/x.png" autoplay></video><audio src="${there}/x.mp3">`,
  'hints to fetch': (there) =>
    `<link rel="dns-prefetch" href="${there}"><link rel="preconnect" href="${there}"><link rel="prefetch" href="${there}/x">`,
  'another base': (there) => `<base href="${there}/"><img src="x.png">`,
  'a form': (there) => `<form action="${there}"><input autofocus name="body"><input name="documentElement"></form>`,
  'names that hide members of the document': () =>
    `<img name="body"><img name="head"><img name="title"><form name="createElement"></form><form id="children"></form><template id="content"></template>`,
  'tags that close the shell': () => `</body></html></template></div><body onload="1"><head><title>pwned</title>`,
};

export function describeHostileInput(printer: SharedPrinter): void {
  describe('a body with a hole in its escaping', () => {
    it.each(Object.entries(ATTACKS))('reaches nobody and hides nothing by %s', async (_, attack) => {
      await using server = await countRequests();
      const body = `<h1>报告正文</h1>${attack(server.address)}<p>${'正文。'.repeat(20)}</p>`;
      const { bytes } = await printer().print(aPrintJob({ body }));
      const { pages, title } = await readPdf(bytes);
      expect(pages.join('')).toContain('报告正文');
      expect(pages.join('')).not.toContain('pwned');
      expect(title).toBe(aPrintJob().title);
      expect(server.connections()).toBe(0);
    });

    it('leaves nothing behind for the next document', async () => {
      const clean = await printer().print(aPrintJob());
      for (const attack of Object.values(ATTACKS))
        await printer().print(aPrintJob({ body: attack('http://127.0.0.1:9') }));
      const after = await Promise.all([printer().print(aPrintJob()), printer().print(aPrintJob())]);
      expect(after.map(({ bytes }) => Buffer.compare(bytes, clean.bytes))).toEqual([0, 0]);
    });
  });
}
