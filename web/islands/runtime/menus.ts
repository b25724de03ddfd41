/** A menu closes when one presses beside it, moves the focus on or presses Escape. */
export function closeOpenMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
  const closeAllBut = (target: EventTarget | null) => {
    for (const menu of open()) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  addEventListener("click", ({ target }) => closeAllBut(target));
  addEventListener("focusin", ({ target }) => closeAllBut(target));
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}

/** The choice of a file is made with its download: what asked for it goes. */
export function closeAfterDownload(): void {
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("[popover] a[download]") : null;
    link?.closest<HTMLElement>("[popover]")?.hidePopover();
  });
}

/** Where tabs scroll sideways, the current one is in sight. */
export function showCurrentTab(): void {
  for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
    // Not scrollIntoView: the first Tab of a keyboard would then start here, past the way to the content.
    const tabs = tab.closest(".tabs");
    if (!tabs) continue;
    const [all, one] = [tabs.getBoundingClientRect(), tab.getBoundingClientRect()];
    tabs.scrollLeft += (one.left + one.right - all.left - all.right) / 2;
  }
}

/** What the server said about the last change goes when it has been read, or at once when closed. */
export function closeToasts(): void {
  addEventListener("click", ({ target }) => {
    if (target instanceof Element) target.closest("[data-close-toast]")?.closest(".toast")?.remove();
  });
  for (const item of document.querySelectorAll("#toasts .toast:not(.toast--bad)")) {
    setTimeout(() => item.remove(), 6000);
  }
}
