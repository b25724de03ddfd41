/** On a device that can share, its own sheet takes the place of the links to single messengers. */
export function shareOnClick(): void {
  if (typeof navigator.share !== "function") return;
  document.documentElement.dataset.canShare = "";
  addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-share]") : null;
    if (!button) return;
    const { share: url = "", shareTitle: title = "", shareText: text = "" } = button.dataset;
    navigator.share({ url, title, text }).catch(() => {}); // closed without sharing
  });
}

/** `data-print`: opens the browser's print dialogue. */
export function printOnClick(): void {
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-print]")) print();
  });
}
