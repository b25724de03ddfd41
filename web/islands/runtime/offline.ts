/**
 * Where a page leaves figures for when there is no connection, its service worker keeps them; signing out takes them
 * away. Everywhere else nothing is installed.
 */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  addEventListener("submit", ({ target }) => {
    if (target instanceof HTMLFormElement && target.action.endsWith("/logout"))
      void caches.delete("last-seen");
  });
  if (document.querySelector("[data-offline]")) comeBack();
  const seen = document.getElementById("last-seen");
  if (!seen) return;
  const { serviceWorker } = navigator;
  serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch(() => {}); // refused: works without
  void serviceWorker.ready.then(({ active }) => active?.postMessage(seen.outerHTML));
}

/** The page that stands in for others makes room as soon as the site answers; devices often do not know that it can. */
function comeBack(): void {
  // Once it has been asked for, a page that is slow to come must not be asked for anew: it would never arrive.
  let isLeaving = false;
  addEventListener("beforeunload", () => {
    isLeaving = true;
  });
  const ask = () =>
    fetch("/healthz", { cache: "no-store" }).then(
      ({ ok }) => ok && !isLeaving && location.reload(),
      () => {},
    );
  addEventListener("online", ask);
  setInterval(ask, 5000);
}
