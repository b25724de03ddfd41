/** Ctrl or Cmd with a letter follows the link that names it; what is found is walked through by arrows. */
export function followShortcuts(): void {
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if ((ctrlKey || metaKey) && !altKey && !shiftKey) {
      const link = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(key.toLowerCase())}"]`);
      if (!link) return;
      event.preventDefault();
      link.click();
    }
    if (key !== "ArrowDown" && key !== "ArrowUp") return;
    const { activeElement: now } = document;
    const stops = [...document.querySelectorAll<HTMLElement>("[data-hits] [type=search], [data-hit]")];
    const at = stops.indexOf(now as HTMLElement);
    const next = stops[at + (key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
