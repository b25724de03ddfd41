import { type Figures, showFigures } from "./figures";
import { swap } from "./fragment";
import type { Freshness } from "./freshness-words";
import { poll } from "./poll";
import { showFreshness } from "./show-freshness";
import { follow } from "./stream";

const here = () => location.pathname + location.search;

/**
 * `data-live="8"` on a part with an id: it follows its stream (`data-stream`), and the page's own address, every 8
 * seconds, while there is none.
 */
function keepPartLive(part: HTMLElement): void {
  let isStreaming = false;
  let freshness: Freshness = { state: "polled", at: Date.now() };
  let latest: { at: number; cameAt: number; figures: Figures } | null = null;
  let toldOf = "";
  // What has a stream is most often live within a second: until then nothing is said that would be taken back.
  let hasSaid = !part.dataset.stream;

  const show = (state: Freshness["state"], isFresh = false) => {
    if (freshness.state === "ended") return;
    hasSaid = true;
    const shown = document.visibilityState === "visible" || state === "ended" ? state : "paused";
    freshness = { state: shown, at: isFresh ? Date.now() : freshness.at };
    showFreshness(part.id, freshness);
  };

  const polling = poll({
    every: Number(part.dataset.live) * 1000 || 8000,
    onPage(html, askedAt) {
      swap(html, part.id);
      // What the stream told meanwhile is newer than this page: no figure goes back.
      if (latest && latest.cameAt >= askedAt) showFigures(part, latest.figures);
    },
    onAnswer(answer) {
      if (answer === "ended") {
        leave();
        isStreaming = false;
      }
      if (answer === "fresh") show(isStreaming ? "live" : "polled", true);
      else if (!isStreaming) show(answer);
    },
  });

  const leave = follow(part, {
    onAlive() {
      if (!isStreaming) polling.rest();
      isStreaming = true;
      show("live", true);
    },
    onLost() {
      isStreaming = false;
      toldOf = "";
      if (!navigator.onLine) show("offline");
      // Not all at once, where a server went away under many pages.
      polling.wake(Math.random() * 1000);
    },
    onMessage(message, isFirst, say) {
      let isStale = false;
      if (message.type === "figures") {
        latest = { ...message, cameAt: Date.now() };
        isStale = showFigures(part, message.figures) && isFirst;
      } else if (message.type === "changed") {
        polling.once(500 + Math.random() * 2500);
      } else if (message.page === here()) {
        swap(message.html, part.id);
        if (latest && latest.at > message.at) showFigures(part, latest.figures);
      }
      // The feed has to know which page to send the rest of; what it opened with may be older than the figures.
      if (isStale || toldOf !== here()) say({ page: here(), part: part.id, stale: isStale });
      toldOf = here();
    },
  });

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") isStreaming = false;
    show(freshness.state === "paused" ? "polled" : freshness.state);
  });
  if (hasSaid) show("polled");
  else setTimeout(() => hasSaid || show("polled"), 3000);
  setInterval(() => hasSaid && showFreshness(part.id, freshness), 1000);
}

export function keepLive(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-live][id]")) keepPartLive(part);
}
