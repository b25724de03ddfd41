import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { formatNumber, formatRate } from "../../../web/i18n/format";
import { translator } from "../../../web/i18n/translate";
import { addDays, localDay } from "../../core/time";
import { api, db, signIn } from "../../testing/api";
import { runs } from "../../testing/runs";
import { daysOf } from "../insight/dashboard-range";
import { statFilter } from "../insight/stat-filter";
import { countsOf } from "../insight/totals";
import { periodBefore } from "../rollups/periods";
import { page, submit } from "../testing/pages";
import { readFacts } from "./read-facts";
import { officersCompared } from "./rules/officer-fell";
import type { Sentence, Value } from "./sentence";
import { mostSentences, sentencesOf, tellSentences } from "./sentences-of";
import { plantProgramme, type Session } from "./testing/planted-programme";
import { randomFrom, withOfficerWhoFell } from "./testing/random-programme";
import { sentenceWords, whyWords } from "./words-of";

let admin: Session;
let officers: string[];
let campaigns: string[];
const now = Date.now();
const today = localDay(now, "UTC");
const day = (n: number) => addDays(today, n);
const random = randomFrom(7);
const upTo = (n: number) => Math.floor(random() * (n + 1));

beforeAll(async () => {
  ({ admin, officers, campaigns } = await plantProgramme(now, upTo));
});

type Figures = Record<string, number | null>;
const get = async <T = Figures>(path: string, query: URLSearchParams | Record<string, string>) => {
  const asked = new URLSearchParams(query);
  const { status, body } = await api<T>("GET", `${path}?${asked}`, { token: admin.token });
  expect([path, String(asked), status]).toEqual([path, String(asked), 200]);
  return body;
};
const rateIn = (value: Value | undefined) =>
  value !== undefined && typeof value === "object" && "rate" in value ? value.rate : value;

/** What the API behind the sentence's page says of what the sentence says. */
const onItsPage: Record<Sentence["rule"], (sentence: Sentence, query: URLSearchParams) => Promise<void>> = {
  async officer_fell({ values }, query) {
    const { previous, ...figures } = await get<Figures & { previous: Figures }>("/stats/overview", query);
    expect([figures.click_to_signup_rate, figures.clicks, figures.signups]).toEqual([
      ...[rateIn(values.rate), values.clicks, values.signups],
    ]);
    expect([previous.click_to_signup_rate, previous.clicks, previous.signups]).toEqual([
      ...[rateIn(values.before), values.clicksBefore, values.signupsBefore],
    ]);
  },
  async channel_better({ values }, query) {
    query.set("group_by", "source");
    const { data } = await get<{ data: (Figures & { value: unknown })[] }>("/stats/sources", query);
    const of = (value: Value | undefined) =>
      data.find((row) => row.value === (value as { source: string }).source);
    expect(of(values.better)).toMatchObject({ clicks: values.clicks, conversion_rate: rateIn(values.rate) });
    expect(of(values.worse)).toMatchObject({
      ...{ clicks: values.worseClicks, conversion_rate: rateIn(values.worseRate) },
    });
  },
  async targets_behind({ id, values }) {
    const { data } = await get<{ data: Record<string, unknown>[] }>("/targets", {
      campaign_id: id.split(":")[1] ?? "",
      limit: "100",
    });
    const behind = data.filter(({ state, is_on_course: is }) => state === "running" && is === false);
    expect(behind.some(({ goal, done }) => goal === values.goal && done === values.done)).toBe(true);
    expect(values.count).toBeLessThanOrEqual(behind.length);
  },
  async campaign_ended({ values, href }, query) {
    const campaign = /campaigns\/([^?]+)/.exec(href)?.[1] ?? "";
    const { clicks } = await get("/stats/overview", { ...Object.fromEntries(query), campaign_id: campaign });
    expect(clicks).toBe(values.clicks);
  },
  async form_field({ values, href }, query) {
    const campaign = /campaigns\/([^/?]+)/.exec(href)?.[1] ?? "";
    const form = await get<{ starts: number; submits: number; faults: { count: number }[] }>("/stats/form", {
      ...Object.fromEntries(query),
      campaign_id: campaign,
    });
    expect([form.starts, form.submits, form.faults[0]?.count]).toEqual([
      ...[values.starts, values.submits, values.refused],
    ]);
  },
  async to_review({ values }, query) {
    expect((await get("/fraud/flags", query)).total).toBe(values.count);
  },
  async requests({ values }, query) {
    expect((await get("/claims", query)).total).toBe(values.count);
  },
  async unattributed({ values }, query) {
    query.delete("attributed");
    expect((await get("/stats/overview", query)).unattributed_signups).toBe(values.count);
  },
};

/** The figures of a sentence that its page shows, as it writes them. */
const shownFigures: Record<Sentence["rule"], readonly string[]> = {
  officer_fell: ["rate", "clicks", "signups"],
  channel_better: ["rate", "clicks", "worseRate", "worseClicks"],
  targets_behind: ["done", "goal"],
  campaign_ended: ["clicks"],
  form_field: ["starts", "submits", "refused"],
  to_review: ["count"],
  requests: ["count"],
  unattributed: ["count"],
};
/** A goal stands in its field. */
const textOf = (html: string) =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html)
    .replace(/<input[^>]* value="(\d+)"[^>]*>/g, (_, n) => ` ${formatNumber(Number(n), "en")} `)
    .replace(/<[^>]+>/g, " ");

/** Those of them that are missing from the page that the sentence leads to. */
async function missingOn({ rule, values, href }: Sentence): Promise<string[]> {
  const { status, html } = await page(href, admin);
  expect([href, status]).toEqual([href, 200]);
  const text = textOf(html);
  const written = shownFigures[rule].map((name) => {
    const value = rateIn(values[name]);
    return value === values[name] ? formatNumber(Number(value), "en") : formatRate(Number(value), "en");
  });
  return written.filter((figure) => !new RegExp(`(?<![\\d.,])${figure}(?![\\d,]|\\.\\d)`).test(text));
}

it("no sentence contradicts the page it leads to, whatever the days, the campaign and the officer", async () => {
  const seen = new Set<string>();
  for (let i = 0; i < runs(8, 100); i++) {
    const to = i === 0 ? today : day(-upTo(20));
    const who = {
      ...(i > 0 && upTo(2) === 0 ? { campaign_id: campaigns[upTo(2)] ?? "" } : {}),
      ...(i > 0 && upTo(2) === 0 ? { officer_id: officers[upTo(3)] ?? "" } : {}),
    };
    const filter = await statFilter(
      db,
      { role: "admin" },
      { from: addDays(to, i === 0 ? -29 : -upTo(50)), to, ...who },
      now,
    );
    const [counts] = await countsOf(db, filter, [filter.period]);
    const facts = await readFacts(db, filter, now, { decides: true });
    for (const sentence of sentencesOf({ ...facts, unattributed: counts?.unattributedSignups ?? 0 })) {
      seen.add(sentence.rule);
      const { searchParams } = new URL(sentence.href, "https://milepost.test");
      expect([sentence.href, sentence.values, await missingOn(sentence)]).toEqual([
        ...[sentence.href, sentence.values, []],
      ]);
      await onItsPage[sentence.rule](sentence, searchParams);
    }
  }
  expect([...seen].sort()).toEqual(Object.keys(onItsPage).sort());
});

it("a target that has just begun is not told of", async () => {
  const filter = await statFilter(db, { role: "admin" }, { from: day(-29), to: today }, now);
  const behind = async () => {
    const facts = await readFacts(db, filter, now, { decides: true });
    return sentencesOf({ ...facts, unattributed: 0 }).filter(({ rule }) => rule === "targets_behind");
  };
  expect(await behind()).toHaveLength(1);
  const begins = (at: string) => db.run(sql`UPDATE targets SET starts_on = ${at}`);
  await begins(today);
  expect(await behind()).toEqual([]);
  await begins(day(-2));
  expect(await behind()).toEqual([]);
  await begins(day(-3));
  const [told] = await behind();
  expect(told && whyWords(told, { t: translator("en"), locale: "en" })).toContain(
    "Told once 3 days, and 10.0% of all days, are over.",
  );
  await begins(day(-9));
});

it("who left is called for help no more", async () => {
  const filter = await statFilter(db, { role: "admin" }, { from: day(-29), to: today }, now);
  const told = async () => {
    const facts = await readFacts(db, filter, now, { decides: true });
    return sentencesOf({ ...facts, unattributed: 0 }).filter(
      ({ id, rule }) => rule === "targets_behind" || id === `officer_fell:${officers[0]}`,
    );
  };
  expect((await told()).map(({ rule, values }) => [rule, values.count]).sort()).toEqual([
    ...[
      ["officer_fell", undefined],
      ["targets_behind", 2],
    ],
  ]);
  await db.run(sql`UPDATE officers SET deactivated_at = ${now} WHERE id IN (${officers[0]}, ${officers[1]})`);
  expect((await told()).map(({ rule, values }) => [rule, values.count, values.goal])).toEqual([
    ["targets_behind", 1, 5000],
  ]);
  await db.run(sql`UPDATE officers SET deactivated_at = NULL`);
});

const onDashboard = async (session: Session, query = "") => (await page(`/dashboard${query}`, session)).html;
const asides = (html: string) =>
  [...html.matchAll(/name="sentence" value="([^"]+)"/g)].map(([, id]) => id ?? "");

it("the dashboard says them, at most five, each with why, its page and a way to put it aside for a week", async () => {
  const html = await onDashboard(admin);
  const ids = asides(html);
  expect(ids.length).toBe(mostSentences);
  expect(html).toContain("Why do I see this?");
  expect(html).toContain("corrected by Holm for all");
  const [first = ""] = ids;
  const query = `?campaign_id=${campaigns[0]}&days=90`;
  for (const _ of ["once", "twice"]) {
    const answer = await submit(`/dashboard/this-week/put-aside${query}`, admin, { sentence: first });
    expect([answer.status, answer.location]).toEqual([303, `/dashboard${query}`]);
  }
  const after = await onDashboard(admin);
  expect(after).toContain("1 put aside");
  expect(after).toMatch(/action="\/dashboard\/this-week\/take-back[^"]*"/);
  // The next one takes its place; another person still sees it; after a week it is back.
  expect(asides(after)).toHaveLength(mostSentences + 1);
  const colleague = await signIn(["referrals:admin"]);
  expect(asides(await onDashboard(colleague))).toEqual(ids);
  await submit("/dashboard/this-week/take-back", admin, { sentence: first });
  expect(asides(await onDashboard(admin))).toEqual(ids);
  await submit("/dashboard/this-week/put-aside", admin, { sentence: first });
  await db.run(sql`UPDATE sentences_aside SET put_aside_at = put_aside_at - 604800000`);
  expect(asides(await onDashboard(admin))).toEqual(ids);
});

it("what is no sentence is not put aside, and who only reads puts nothing aside", async () => {
  for (const sentence of ["", "luck", "officer_fell:<b>", `unattributed:${"x".repeat(99)}`]) {
    expect((await submit("/dashboard/this-week/put-aside", admin, { sentence })).status).toBe(400);
  }
  const reader = await signIn(["referrals:viewer"]);
  expect((await submit("/dashboard/this-week/put-aside", reader, { sentence: "unattributed" })).status).toBe(
    403,
  );
  const html = await onDashboard(reader);
  expect(html).toContain("This week");
  expect(asides(html)).toEqual([]);
  expect(html).not.toContain("wait for your review");
});

it("an officer's fall leads to the very days that it is told of, in a month too", async () => {
  const facts = withOfficerWhoFell(randomFrom(3));
  const month = daysOf("last_month", today);
  const fell = officersCompared({ ...facts, period: month })
    .at(-1)
    ?.sentence({});
  const url = new URL(fell?.href ?? "", "https://milepost.test");
  url.searchParams.set("officer_id", officers[0] ?? "");
  const { html } = await page(`${url.pathname}${url.search}`, admin);
  // As many days before, where a month would stand beside the month before.
  const { body } = await api<{ compared: unknown }>("GET", `/stats/overview${url.search}`, {
    token: admin.token,
  });
  expect(body.compared).toEqual(periodBefore(month));
  expect(html).toMatch(/<option value="previous" selected/);
});

it("where nothing is to do, it says so", () => {
  const { told } = tellSentences([], () => false);
  expect(told).toEqual([]);
});

it("each rule has its turn before another has a second one", () => {
  const sentences = (["officer_fell", "officer_fell", "officer_fell", "to_review", "unattributed"] as const)
    .map((rule, i): Sentence => ({ id: `${rule}:${i}`, rule, values: {}, href: "" }))
    .concat([1, 2, 3].map((i) => ({ id: `form_field:${i}`, rule: "form_field", values: {}, href: "" })));
  const { told, aside } = tellSentences(sentences, (id) => id === "officer_fell:0");
  expect(told.map(({ rule }) => rule)).toEqual([
    ...["officer_fell", "officer_fell", "to_review", "unattributed", "form_field"],
  ]);
  expect(aside.map(({ id }) => id)).toEqual(["officer_fell:0"]);
});

it("a sentence is written as its reader writes", () => {
  const values = { officer: "Asha", rate: { rate: 7 }, before: { rate: 20.25 }, days: 30 };
  const sentence: Sentence = { id: "officer_fell:a", rule: "officer_fell", values, href: "/dashboard" };
  const words = (locale: string) => sentenceWords(sentence, { t: translator(locale), locale });
  expect(words("en")).toBe(
    "Asha converts 7.0% of clicks, after 20.3% in the 30 days before: more than chance explains.",
  );
  expect(words("fr")).toMatch(/^Asha convertit 7,0\s%/);
});
