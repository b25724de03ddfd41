import { toast } from "./toast";
import { word } from "./words";

/** `data-copy` on a button or link: the text it puts on the clipboard. */
export function copyOnClick(): void {
  addEventListener("click", async (event) => {
    const { target } = event;
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    if (!button) return;
    // A link that is copied is not followed as well, unless in another tab.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (button instanceof HTMLAnchorElement) event.preventDefault();
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
      const label = button.querySelector("[data-copy-label]");
      const before = label?.textContent ?? "";
      button.dataset.copied = "";
      if (label) label.textContent = word("copied");
      setTimeout(() => {
        delete button.dataset.copied;
        if (label) label.textContent = before;
      }, 2000);
    } catch {
      toast(word("copyRefused"), "bad");
    }
  });
}
