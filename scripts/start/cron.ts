import type { Miniflare } from "miniflare";

/**
 * Locally no cron fires by itself. The tick (worker/core/jobs/schedule.ts) fires on the minute, and at once, so that what
 * a kill left unfinished is taken up again. By a request, not through `getWorker`: that proxy blocks this process while
 * it waits, and a runtime whose log nobody reads then stands still, both for ever.
 */
export function keepTime(miniflare: Miniflare): void {
  const fire = async () => {
    const query = new URLSearchParams({ cron: "* * * * *", time: String(Date.now()) });
    try {
      const answer = await miniflare.dispatchFetch(`http://127.0.0.1/cdn-cgi/local/scheduled?${query}`);
      const outcome = await answer.text();
      if (!answer.ok) throw new Error(outcome);
    } catch (error) {
      process.stderr.write(`the tick failed: ${String(error)}\n`);
    }
  };
  const keep = () => {
    void fire();
    setTimeout(keep, 60_000 - (Date.now() % 60_000)).unref();
  };
  keep();
}
