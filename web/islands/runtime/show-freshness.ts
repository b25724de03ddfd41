import { type Freshness, type FreshnessWords, freshnessText } from "./freshness-words";
import { signInAddress } from "./request";

/** Writes how fresh the part `id` is into every `<Freshness of={id}>`; a screen reader hears of another state alone. */
export function showFreshness(id: string, freshness: Freshness): void {
  const locale = document.documentElement.lang;
  for (const sign of document.querySelectorAll<HTMLElement>(`[data-freshness="${id}"]`)) {
    const words = JSON.parse(sign.dataset.words ?? "{}") as FreshnessWords;
    const text = freshnessText(freshness, words, locale, Date.now());
    const seen = sign.querySelector("[data-freshness-words]");
    if (seen && seen.textContent !== text) seen.textContent = text;
    const heard = sign.querySelector("[data-freshness-heard]");
    if (heard && sign.dataset.state && sign.dataset.state !== freshness.state) heard.textContent = text;
    const again = sign.querySelector<HTMLAnchorElement>("[data-freshness-sign-in]");
    if (again) {
      again.hidden = freshness.state !== "ended";
      again.href = signInAddress();
    }
    sign.dataset.state = freshness.state;
  }
}
