export interface ArgumentOptions {
  readonly profile: string;
  /** The kernel keeps each page's process from the rest of the machine. */
  readonly sandbox: boolean;
}

/**
 * Our own arguments, and no defaults of any library, so that an upgrade never changes how pages are laid out. Each page has a
 * process of its own, since printing keeps one core busy.
 */
export function launchArguments({ profile, sandbox }: ArgumentOptions): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    // Layout that does not depend on the machine.
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--force-device-scale-factor=1',
    '--lang=en-US',
    // No network, whatever a page asks for.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    // A small /dev/shm, as in containers, would crash large pages.
    '--disable-dev-shm-usage',
    // Fewer processes and no search for a graphics card.
    '--disable-gpu',
    '--disable-software-rasterizer',
    '--in-process-gpu',
    '--enable-features=NetworkServiceInProcess2',
    '--disable-features=BackForwardCache,MediaRouter,OptimizationHints,PaintHolding,Translate',
    // Pages in the background print at full speed.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    // Nothing of a desktop browser.
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-default-apps',
    '--disable-extensions',
    '--hide-scrollbars',
    '--metrics-recording-only',
    '--mute-audio',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    '--use-mock-keychain',
    'about:blank',
  ];
}
