import { swap } from "./fragment";
import { freshnessWords } from "./freshness-words";
import { type Freshness, poll } from "./poll";
import { signInAddress } from "./request";

/** `data-live="8"` on a part with an id: it follows the page's own address, every 8 seconds. */
export function keepLive(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-live][id]")) {
    let last: Freshness = { state: "live", at: Date.now() };
    const show = () => {
      for (const sign of document.querySelectorAll<HTMLElement>(`[data-freshness="${part.id}"]`)) {
        sign.hidden = false;
        sign.dataset.state = last.state;
        const words = sign.querySelector("[data-freshness-words]");
        if (words) words.textContent = freshnessWords(last, Date.now());
        const again = sign.querySelector<HTMLAnchorElement>("[data-freshness-sign-in]");
        if (again) {
          again.hidden = last.state !== "ended";
          again.href = signInAddress();
        }
      }
    };
    show();
    setInterval(show, 1000);
    poll(() => location.pathname + location.search, {
      every: Number(part.dataset.live) * 1000 || 8000,
      onChange: async (response) => {
        swap(await response.text(), part.id);
      },
      onFreshness: (freshness) => {
        last = freshness;
        show();
      },
    });
  }
}
