import { resolveAsBundlersDo } from "../scripts/resolve-as-bundlers.ts";
import { type Figures, figuresOf, printed } from "./insight/measure.ts";
import { pagesOf, questionsOf } from "./insight/questions.ts";
import { administrator, type Product, signIn, startProduct } from "./product.ts";
import { verdict } from "./verdict.ts";

const most = { rows: 60_000, p95: 150 };
const mostOfDashboard = { rows: 40_000, p95: 80 };

/** What compaction, which the cron runs, writes for a day and a month that are over. */
async function compaction(product: Product, clicks: number): Promise<void> {
  await product.costs();
  const startedAt = performance.now();
  let [writes, runs] = [0, 0];
  for (let before = -1; writes > before; runs++) {
    before = writes;
    await product.schedule("* * * * *");
    writes += (await product.costs()).writes;
  }
  const ms = Math.round(performance.now() - startedAt);
  const per1000 = Math.round((writes / (clicks / 24)) * 100_000) / 100;
  process.stdout.write(
    `        compaction of a month and the days since: ${writes} D1 rows written, ${per1000} for each 1,000 clicks of the month, in ${runs} runs and ${ms} ms\n`,
  );
}

async function measureScale(clicks: number): Promise<Map<string, Figures>> {
  const startedAt = performance.now();
  let made: import("./insight/write.ts").Made | undefined;
  const product = await startProduct(async (state) => {
    const { writeInsight } = await import("./insight/write.ts");
    made = writeInsight(state, clicks);
  });
  if (!made) throw new Error("nothing was written");
  const { today, links } = made;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(
    `${made.clicks} clicks, ${made.signups} sign-ups, ${made.rows} rows by day, a database of ${(made.bytes / 1e9).toFixed(1)} GB (D1 holds 10), made in ${seconds} s\n`,
  );
  try {
    await product.watchCosts();
    await compaction(product, clicks);
    const found = new Map<string, Figures>();
    const officer = await signIn(product.url, { ...administrator, email: "officer-1@milepost.test" });
    const questions = [
      ...pagesOf(today, links, officer.token),
      ...(await questionsOf(product, today, links)),
    ];
    for (const question of questions) {
      const figures = await figuresOf(product, question);
      found.set(question.name, figures);
      process.stdout.write(`        ${printed(question.name, figures)}\n`);
    }
    return found;
  } finally {
    await product.stop();
  }
}

const worst = (found: Map<string, Figures>, of: (figures: Figures) => number) =>
  [...found].reduce((a, b) => (of(b[1]) > of(a[1]) ? b : a));

/**
 * Statistics over two years of 10 and of 100 million clicks: what each call and page reads, and how long it takes.
 * Not what is stored but how long a period is, and how many links there are, decides.
 */
export async function insight(): Promise<void> {
  resolveAsBundlersDo();
  const scales = [
    Number(process.env.BENCH_SMALL ?? 10_000_000),
    Number(process.env.BENCH_LARGE ?? 100_000_000),
  ];
  const results: Map<string, Figures>[] = [];
  for (const clicks of scales) results.push(await measureScale(clicks));
  const [small = new Map<string, Figures>(), large = small] = results;
  for (const [clicks, found] of [
    [scales[0], small],
    [scales[1], large],
  ] as const) {
    const [mostRead, { rows }] = worst(found, (figures) => figures.rows);
    verdict(
      `most rows read at ${clicks} clicks: ${mostRead}`,
      rows,
      `at most ${most.rows}`,
      rows <= most.rows,
    );
    const [slowest, { p95 }] = worst(found, (figures) => figures.p95);
    verdict(
      `slowest p95 at ${clicks} clicks: ${slowest}`,
      `${p95} ms`,
      `at most ${most.p95} ms`,
      p95 <= most.p95,
    );
    const dashboard = found.get("page /dashboard, 30 days");
    if (!dashboard) throw new Error("the dashboard was not measured");
    const { rows: r, p95: ms } = dashboard;
    verdict(
      `the dashboard of 30 days at ${clicks} clicks: rows`,
      r,
      "under 40,000",
      r < mostOfDashboard.rows,
    );
    verdict(
      `the dashboard of 30 days at ${clicks} clicks: p95`,
      `${ms} ms`,
      "under 80 ms",
      ms < mostOfDashboard.p95,
    );
  }
  const difference = (name: string) => {
    const [a, b] = [small.get(name)?.rows ?? 0, large.get(name)?.rows ?? 0];
    return Math.round((10_000 * Math.abs(b - a)) / Math.max(1, a)) / 100;
  };
  const differing = [...small.keys()].toSorted((a, b) => difference(b) - difference(a))[0] ?? "";
  verdict(
    `rows read, the call that differs most between the two: ${differing}`,
    `${difference(differing)} %`,
    "under 5 %",
    difference(differing) < 5,
  );
}
