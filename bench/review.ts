import { resolveAsBundlersDo } from "../scripts/resolve-as-bundlers.ts";
import { addDays } from "../worker/core/time.ts";
import { type Costs, type Product, startProduct } from "./product.ts";
import { verdict } from "./verdict.ts";

const clicks = Number(process.env.BENCH_REVIEW_CLICKS ?? 10_000_000);
const signups = 500;
const days = 730;
const most = { byJob: { writes: 800, seconds: 120 }, oneByOne: { writes: 1500, seconds: 500 } };

interface Flag {
  id: string;
  status: string;
}
type Job = { status: string; progress: { rows: number; of: number }; refused: string[] };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sign-ups of the last two years with the clicks that earned them, as an import brings them, each flagged. */
async function flagSome(
  product: Product,
  links: readonly { id: string }[],
  today: string,
): Promise<string[]> {
  const lines = Array.from({ length: signups }, (_, n) => {
    const day = addDays(today, -1 - ((n * 7919) % (days - 1)));
    const link = links[(n * 104_729) % links.length];
    const event = { referralID: link?.id, visitor: `review ${n}` };
    return [
      { ...event, eventType: "click", timestamp: `${day}T08:00:00.000Z` },
      {
        ...{ ...event, eventType: "signup", timestamp: `${day}T09:00:00.000Z` },
        userEmail: `review-${n}@example.org`,
      },
    ];
  });
  const answer = await fetch(`${product.url}/api/v1/imports/events`, {
    method: "POST",
    headers: { "content-type": "application/x-ndjson", authorization: `Bearer ${product.token}` },
    body: lines
      .flat()
      .map((line) => JSON.stringify(line))
      .join("\n"),
  });
  const { accepted } = (await answer.json()) as { accepted?: number };
  if (accepted !== 2 * signups) throw new Error(`the import took ${accepted} events`);
  await product.db
    .prepare(`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at)
      SELECT id, 90, '[]', 'open', received_at FROM signups WHERE channel = 'import'`)
    .run();
  const ids: string[] = [];
  for (let page = 1; page <= signups / 100; page++) {
    const { data } = await product.call<{ data: Flag[] }>("GET", `/fraud/flags?limit=100&page=${page}`);
    ids.push(...data.map(({ id }) => id));
  }
  if (new Set(ids).size !== signups) throw new Error(`${ids.length} sign-ups are flagged, not ${signups}`);
  return ids;
}

/** What one state of the database says of all sign-ups: four sums of the same, and how many are confirmed as fraud. */
async function sumsIn(product: Product): Promise<{ sums: number[]; confirmed: number }> {
  const last = (table: string, owner: string, owners: string) =>
    `(SELECT sum((SELECT total_signups FROM ${table} WHERE ${owner} = o.id ORDER BY day DESC LIMIT 1)) FROM ${owners} AS o)`;
  const row = await product.db
    .prepare(`SELECT (SELECT sum(signups) FROM referrals) AS a, ${last("link_days", "referral_id", "referrals")} AS b,
      ${last("campaign_days", "campaign_id", "campaigns")} AS c,
      (SELECT sum(signups) FROM campaign_days WHERE campaign_id <> '*') AS d,
      (SELECT count(*) FROM fraud_flags WHERE status = 'confirmed') AS confirmed`)
    .first<Record<"a" | "b" | "c" | "d" | "confirmed", number>>();
  if (!row) throw new Error("no answer");
  return { sums: [row.a, row.b, row.c, row.d], confirmed: row.confirmed };
}

/** What readers are told, of the whole and of its parts. */
const figuresOf = async (product: Product, today: string): Promise<string> => {
  const all = `from=${addDays(today, 1 - days)}&to=${today}`;
  const paths = [
    ...[
      "overview",
      "timeseries",
      "campaigns",
      "officers?limit=100",
      "geo",
      "sources",
      "peaks",
      "conversion-time",
    ].map((path) => `/stats/${path}${path.includes("?") ? "&" : "?"}${all}`),
    `/stats/overview?from=${addDays(today, -400)}&to=${addDays(today, -370)}`,
  ];
  return JSON.stringify(await Promise.all(paths.map((path) => product.call("GET", path))));
};

interface Seen {
  samples: number;
  wrong: string[];
}

/** Does something, and looks meanwhile at what one state of the database says: again and again until it is done. */
async function watched<T>(product: Product, whole: number, seen: Seen, work: () => Promise<T>): Promise<T> {
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { sums, confirmed } = await sumsIn(product);
      seen.samples += 1;
      if (sums.some((sum) => sum !== whole - confirmed))
        seen.wrong.push(`${sums} with ${confirmed} confirmed`);
      await pause(50);
    }
  })();
  try {
    return await work();
  } finally {
    isOver = true;
    await watching;
  }
}

async function decide(product: Product, ids: readonly string[], decision: string): Promise<void> {
  const { id } = await product.call<{ id: string }>("POST", "/fraud/flags/decide", { ids, decision });
  for (;;) {
    const job = await product.call<Job>("GET", `/fraud/jobs/${id}`);
    if (job.status === "failed") throw new Error("the job failed");
    if (job.status === "done") {
      if (job.refused.length > 0) throw new Error(`${job.refused.length} were refused`);
      return;
    }
    await pause(200);
  }
}

const round = (n: number) => Math.round(n * 10) / 10;

function tell(what: string, costs: Costs, seconds: number): void {
  const { writes, seconds: longest } = what.includes("job") ? most.byJob : most.oneByOne;
  process.stdout.write(
    `        ${what}: ${round(seconds)} s, ${Math.round((seconds * 1000) / signups)} ms each; D1 rows written ${costs.writes}, ${round(costs.writes / signups)} each; read ${costs.reads}, ${round(costs.reads / signups)} each; ${costs.roundTrips} calls\n`,
  );
  verdict(
    `rows written for a decision, ${what}`,
    round(costs.writes / signups),
    `at most ${writes}`,
    costs.writes / signups <= writes,
  );
  verdict(`seconds for ${signups}, ${what}`, round(seconds), `at most ${longest}`, seconds <= longest);
}

/**
 * Review at size: 500 sign-ups of two years of ten million clicks are confirmed as fraud and taken back, by jobs and one
 * by one. Exact before, meanwhile and after; and what it costs.
 */
export async function review(): Promise<void> {
  resolveAsBundlersDo();
  let made: import("./insight/write.ts").Made | undefined;
  const product = await startProduct(async (state) => {
    const { writeInsight } = await import("./insight/write.ts");
    made = writeInsight(state, clicks);
  });
  if (!made) throw new Error("nothing was written");
  const { today, links } = made;
  process.stdout.write(`${made.clicks} clicks, ${made.signups} sign-ups, ${made.rows} rows by day\n`);
  try {
    await product.watchCosts();
    for (let before = -1, writes = 0; writes > before; ) {
      before = writes;
      await product.schedule("* * * * *");
      writes += (await product.costs()).writes;
    }
    const ids = await flagSome(product, links, today);
    const { sums } = await sumsIn(product);
    const whole = sums[0] ?? 0;
    const before = await figuresOf(product, today);
    const seen: Seen = { samples: 0, wrong: [] };
    const turns: [what: string, confirmed: number, work: () => Promise<unknown>][] = [
      ["confirmed by a job", signups, () => decide(product, ids, "confirm")],
      ["dismissed by a job, so they count again", 0, () => decide(product, ids, "dismiss")],
      ["confirmed by a job again", signups, () => decide(product, ids, "confirm")],
      [
        "undone one by one",
        0,
        async () => {
          for (const id of ids) await product.call("POST", `/fraud/flags/${id}/undo`);
        },
      ],
    ];
    for (const [what, confirmed, work] of turns) {
      await product.costs();
      const at = performance.now();
      await watched(product, whole, seen, work);
      tell(what, await product.costs(), (performance.now() - at) / 1000);
      const stands = await sumsIn(product);
      const isExact = stands.confirmed === confirmed && stands.sums.every((sum) => sum === whole - confirmed);
      const isAsBefore = confirmed > 0 || (await figuresOf(product, today)) === before;
      verdict(`${what}: totals`, `${stands.sums[0]} of ${whole}`, "exact", isExact && isAsBefore);
    }
    const wrong = seen.wrong[0] ? `${seen.wrong.length} wrong: ${seen.wrong[0]}` : "none wrong";
    verdict(
      `${seen.samples} looks meanwhile, each before or after a batch`,
      wrong,
      "none wrong",
      seen.wrong.length === 0 && seen.samples > 10,
    );
  } finally {
    await product.stop();
  }
}
