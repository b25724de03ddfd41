/**
 * Where a page leaves figures for when there is no connection, its service worker keeps them; signing out takes them
 * away. Everywhere else nothing is installed.
 */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  addEventListener("submit", leave);
  if (document.querySelector("[data-offline]")) comeBack();
  const seen = document.getElementById("last-seen");
  if (!seen) return;
  const { serviceWorker } = navigator;
  serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch(() => {}); // refused: works without
  void serviceWorker.ready.then(({ active }) => active?.postMessage(seen.outerHTML));
}

/**
 * Signing out: what waits on the device to be sent says what to ask (see a page's drafts), and goes; but for what waits for
 * its person to come back (`waits …`: a phone that several share).
 */
function leave(event: SubmitEvent): void {
  if (!(event.target instanceof HTMLFormElement && /\/logout\/?$/.test(event.target.action))) return;
  const question = localStorage.getItem("unsent");
  if (question && !confirm(question)) {
    event.preventDefault();
    return;
  }
  for (const key of Object.keys(localStorage)) if (!key.startsWith("waits ")) localStorage.removeItem(key);
  void caches.delete("last-seen");
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
