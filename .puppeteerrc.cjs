// Chromium comes from the npm package @sparticuz/chromium, so an install needs no network beyond the registry.
module.exports = { skipDownload: true };
