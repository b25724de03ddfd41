/**
 * Asks the service worker to keep this page and what it has loaded, so that it opens without a network: until `person`
 * signs out, or another one keeps a page.
 */
export function keepPage(person: string): void {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch(() => {}); // refused: works without
  void serviceWorker.ready.then(({ active }) => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    const assets = loaded
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
      .map(({ pathname }) => pathname);
    active?.postMessage({
      ...{ page: location.pathname, person, locale: document.documentElement.lang },
      assets: [...new Set(assets)],
    });
  });
}
