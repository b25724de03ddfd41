import { toast } from "./toast";
import { word } from "./words";

/** `data-copy` on a button: the text it puts on the clipboard. */
export function copyOnClick(): void {
  addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    if (!button) return;
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
