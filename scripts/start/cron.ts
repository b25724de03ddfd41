import type { Miniflare } from "miniflare";

function fieldMatches(field: string, value: number): boolean {
  return field.split(",").some((part) => {
    const [range = "*", step = "1"] = part.split("/");
    const [from = "*", to = from] = range.split("-");
    const low = from === "*" ? 0 : Number(from);
    const high = from === "*" ? Number.POSITIVE_INFINITY : Number(to);
    return value >= low && value <= high && (value - low) % Number(step) === 0;
  });
}

/** True when a cron expression as Cloudflare reads it (UTC, weekdays 1-7 from Sunday) names this minute. */
export function isDue(cron: string, at: Date): boolean {
  const values = [
    at.getUTCMinutes(),
    at.getUTCHours(),
    at.getUTCDate(),
    at.getUTCMonth() + 1,
    at.getUTCDay() + 1,
  ];
  return cron.split(/\s+/).every((field, index) => fieldMatches(field, values[index] ?? 0));
}

/**
 * Locally no cron fires by itself. Every expression that is due fires on the minute; those of every minute also at
 * once, so that what a kill left unfinished is taken up again. By a request, not through `getWorker`: that proxy
 * blocks this process while it waits, and a runtime whose log nobody reads then stands still, both for ever.
 */
export function keepTime(miniflare: Miniflare, crons: string[]): void {
  const fire = async (cron: string, at: Date) => {
    const query = new URLSearchParams({ cron, time: String(at.getTime()) });
    try {
      const answer = await miniflare.dispatchFetch(`http://127.0.0.1/cdn-cgi/local/scheduled?${query}`);
      const outcome = await answer.text();
      if (!answer.ok) throw new Error(outcome);
    } catch (error) {
      process.stderr.write(`cron ${cron} failed: ${String(error)}\n`);
    }
  };
  for (const cron of crons) if (cron === "* * * * *") void fire(cron, new Date());
  const tick = () => {
    const at = new Date();
    for (const cron of crons) if (isDue(cron, at)) void fire(cron, at);
    setTimeout(tick, 60_000 - (Date.now() % 60_000)).unref();
  };
  setTimeout(tick, 60_000 - (Date.now() % 60_000)).unref();
}
