import { sql } from "drizzle-orm";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { formatLongDate } from "../../../web/i18n/format";
import { languageOf } from "../../../web/i18n/language";
import { openDb } from "../../core/db/db";
import { findingPages } from "../../core/finding/pages";
import { localDay } from "../../core/time";
import { api, db, signIn, testEnv } from "../../testing/api";
import { moveTo, publishCase, visit } from "../testing/public-cases";
import { goneProblem } from "./gone";

let token: string;
let standing: { id: string; case_id: string };
let gone: { id: string; case_id: string };
const [title, goneTitle] = [
  `=The bridge; "and" </title> ${crypto.randomUUID()}`,
  `Gone ${crypto.randomUUID()}`,
];
const tag = `t-${crypto.randomUUID()}`;

beforeAll(async () => {
  ({ token } = await signIn(["casebook:moderator"]));
  standing = await publishCase(token, { title, tags: [tag, "x, y"], key_allegations: ["One", "-Two"] });
  gone = await publishCase(token, { title: goneTitle, tags: [tag] });
  await moveTo(token, gone.id, "CLOSED", "The wrong bridge");
});

it("the feed has what is public, and a tombstone of what was withdrawn, by the list's filters", async () => {
  const feed = await visit(`/cases/feed.atom?tags=${tag}`);
  expect(feed.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(feed.text.match(/<entry/g)).toHaveLength(1);
  expect(feed.text).toContain("=The bridge; &quot;and&quot; &lt;/title&gt;");
  expect(feed.text).toMatch(
    new RegExp(
      `<at:deleted-entry ref="[^"]*/cases/${gone.case_id}" when="[^"]+"><at:comment>The wrong bridge`,
    ),
  );
  expect(feed.text).not.toContain(goneTitle);
  const held = await visit(`/cases/feed.atom?tags=${tag}`, {
    "if-none-match": feed.headers.get("etag") ?? "",
  });
  expect(held.status).toBe(304);
  expect((await visit("/cases/feed.atom?q=nothingisfoundbythis")).text).not.toContain("<entry");
});

it("a case's feed has its versions; of a withdrawn case 410 says when and why, without its title", async () => {
  const feed = await visit(`/cases/${standing.case_id}/feed.atom`);
  expect(feed.text).toContain(`/cases/${standing.case_id}/v/1</id>`);
  const missing = await visit(`/cases/${gone.case_id}/feed.atom`, { accept: "application/json" });
  expect(missing.status).toBe(410);
  expect(missing.headers.get("x-robots-tag")).toBe("noindex");
  expect(JSON.parse(missing.text)).toMatchObject({ change_summary: "The wrong bridge", code: "gone" });
  expect(JSON.parse(missing.text).detail).toMatch(/^Withdrawn on \d{4}-\d\d-\d\d: The wrong bridge$/);
  expect(missing.text).not.toContain(goneTitle);
  expect((await visit("/cases/case-000000000000/feed.atom")).status).toBe(404);
  const inNepali = await visit(`/cases/${gone.case_id}/feed.atom?lang=ne`);
  expect(inNepali.text).toContain('<html lang="ne"');
  expect(inNepali.text).toMatch(/\d{4}-\d\d-\d\d मा हटाइएको: The wrong bridge/);
  const inFrench = await visit(`/cases/${gone.case_id}/feed.atom?lang=fr`);
  expect(inFrench.text).toMatch(/Retrait le \d{4}-\d\d-\d\d : The wrong bridge/);
  for (const path of [
    "/cases.csv?case_type=x",
    "/cases/feed.atom?case_type=x",
    "/sources/none/document?x=1",
  ]) {
    expect((await visit(`${path}&lang=ne`)).text).toContain('<html lang="ne"');
  }
});

it("the file of cases has the list's filters, and no formula runs", async () => {
  const { text, headers } = await visit(`/cases.csv?tags=${tag}`);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const [head, row = "", ...rest] = text.split("\r\n");
  expect(head).toBe(
    "case_id,version,case_type,title,case_start_date,case_end_date,alleged_entities,related_entities,locations,tags,key_allegations,created_at,updated_at,url",
  );
  expect(row).toContain(`${standing.case_id},1,CORRUPTION,"'=The bridge; ""and""`);
  expect(row).toContain(`"${tag}; x, y","One;' -Two"`);
  expect(rest).toEqual([""]);
});

it("search engines are told of what is public, in each language, and of nothing else", async () => {
  const robots = await visit("/robots.txt");
  expect(robots.text).toMatch(/^User-agent: \*\nDisallow: \/dashboard\n/);
  expect(robots.text).toContain("Sitemap: https://milepost.test/sitemap.xml");
  const { text } = await visit("/sitemap.xml");
  expect(text).toContain(`/cases/${standing.case_id}</loc><lastmod>`);
  expect(text).toContain(`hreflang="ne" href="https://milepost.test/cases/${standing.case_id}?lang=ne"/>`);
  expect(text).toContain("/entities/person/asha-of-the-bridge</loc>");
  expect(text).not.toContain(gone.case_id);
});

it("beyond what one file holds there is an index, whose files hold each address once", async () => {
  const all = Array.from({ length: 25 }, (_, n) => ({ path: `/p${n}`, changedAt: null }));
  const part = (from: number, to: number) => ({
    pages: {
      epoch: "casebook",
      count: async () => to - from,
      read: async (_: unknown, offset: number, limit: number) =>
        all.slice(from, to).slice(offset, offset + limit),
      languages: ["en"],
    },
  });
  const { hono } = findingPages([part(0, 7), part(7, 25)], { alone: 20, each: 10, atOnce: 3 });
  const { Hono } = await import("hono");
  const app = new Hono();
  app.use(async (c, next) => {
    (c as unknown as { set(name: string, value: unknown): void }).set("db", openDb(testEnv));
    await next();
  });
  app.route("/", hono as unknown as InstanceType<typeof Hono>);
  const read = async (at: string) => (await app.request(at, {}, testEnv)).text();
  const parts = [...(await read("/sitemap.xml")).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = ""]) => at);
  expect(parts).toHaveLength(3);
  const files = await Promise.all(parts.map((at) => read(new URL(at).pathname + new URL(at).search)));
  const found = files.flatMap((file) => [...file.matchAll(/<loc>[^<]*(\/p\d+)<\/loc>/g)].map(([, at]) => at));
  expect(found).toEqual(all.map(({ path }) => path));
});

it("a case can be shown within other sites, and nothing else can; once withdrawn it says so there", async () => {
  const shown = await visit(`/cases/${standing.case_id}/embed`);
  expect(shown.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(shown.headers.get("x-frame-options")).toBeNull();
  expect(shown.text).toContain("=The bridge; &quot;and&quot; &lt;/title>");
  const missing = await visit(`/cases/${gone.case_id}/embed`);
  expect(missing.status).toBe(410);
  expect(missing.text).toContain("The wrong bridge");
  expect(missing.text).toContain("noindex");
  expect(missing.text).not.toContain(goneTitle);
  for (const path of ["/cases/case-000000000000/embed", "/login"]) {
    expect((await visit(path)).headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  }
});

it("an embed tells the day where the organisation is, and so does what was withdrawn", async () => {
  expect(goneProblem({ at: Date.UTC(2026, 0, 1, 20), change_summary: "x" }, "Asia/Kathmandu").detail).toBe(
    "Withdrawn on 2026-01-02: x",
  );
  const now = Date.now();
  // It is another day there than in UTC.
  const zone = new Date(now).getUTCHours() >= 10 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago";
  const setZone = (name: string) => db.run(sql`UPDATE organisation SET time_zone = ${name}`);
  onTestFinished(() => setZone("UTC").then(() => {}));
  await setZone(zone);
  const [there, here] = [zone, "UTC"].map((name) =>
    formatLongDate(localDay(now, name), languageOf("en").locale),
  );
  for (const { case_id } of [standing, gone]) {
    const { text } = await visit(`/cases/${case_id}/embed?lang=en`);
    expect(text).toContain(there);
    expect(text).not.toContain(here);
  }
});

it("each text of an embed is in the reader's language where it is translated, and marked where it is not", async () => {
  const { case_id } = await publishCase(token, {
    ...{ language: "ne", title: `पुल ${crypto.randomUUID()}`, key_allegations: ["पुल बनेन।", "पैसा गयो।"] },
    translations: { en: { key_allegations: ["No bridge was built."] } },
  });
  const { text } = await visit(`/cases/${case_id}/embed?lang=en`);
  expect(text).toMatch(/<h1 lang="ne">पुल/);
  expect(text).toContain("<li><span>No bridge was built.</span></li>");
  expect(text).toContain('<li><span lang="ne">पैसा गयो।</span></li>');
});

it("each public page says which address is meant, where it is in other languages, and how it looks as a link", async () => {
  const source = await api<{ source_id: string }>("POST", "/casebook/sources", {
    ...{ token, body: { title: "An audit", description: "Of the bridge,\nby page" } },
  });
  const who = `person/c-${crypto.randomUUID()}`;
  const evidence = [{ source_id: source.body.source_id, description: "Page 4" }];
  await publishCase(token, { alleged_entities: [`entity:${who}`], evidence });
  const paths = [
    ...[
      "/cases",
      "/cases/corrections",
      "/cases/statistics",
      "/cases/about",
      "/entities",
      "/feedback",
      "/follow",
    ],
    ...[`/entities/${who}`, `/sources/${source.body.source_id}`],
  ];
  for (const path of paths) {
    const { text } = await visit(`${path}?lang=fr&page=1`);
    expect(text, path).toContain(`<link rel="canonical" href="https://milepost.test${path}"`);
    for (const tag of ["en", "ne", "fr"])
      expect(text, path).toContain(`hreflang="${tag}" href="https://milepost.test${path}?lang=${tag}"`);
    expect(text, path).toMatch(/<meta property="og:title" content="[^"]/);
    expect(text.match(/rel="canonical"/g), path).toHaveLength(1);
  }
  const found = await visit(`/cases?lang=en&tags=${tag}&page=1&q=`);
  expect(found.text).toContain(`<link rel="canonical" href="https://milepost.test/cases?tags=${tag}"`);
  expect((await visit(paths.at(-1) ?? "")).text).toContain('content="Of the bridge, by page"');
  expect((await visit(`/cases/${gone.case_id}`)).text).not.toContain("canonical");
});

it("oEmbed shows a public case by the address of its page, and none of another", async () => {
  const at = (path: string) =>
    `/api/oembed?maxwidth=300&url=${encodeURIComponent(`https://milepost.test${path}`)}`;
  const { text } = await visit(at(`/cases/${standing.case_id}`));
  const shown = JSON.parse(text) as { html: string };
  expect(shown).toMatchObject({ version: "1.0", type: "rich", title, width: 300 });
  expect(shown.html).toContain(`src="https://milepost.test/cases/${standing.case_id}/embed"`);
  expect(shown.html).not.toContain("</title>");
  for (const path of [`/cases/${gone.case_id}`, "/cases", "/login"])
    expect((await visit(at(path))).status).toBe(404);
});

it("a version is taken along as BibTeX and RIS", async () => {
  const { text } = await visit(`/cases/${standing.case_id}/v/1/citation.bib`);
  expect(text).toContain(`url = {https://milepost.test/cases/${standing.case_id}/v/1}`);
  expect((await visit(`/cases/${standing.case_id}/v/1/citation.ris`)).text).toMatch(/^TY {2}- ELEC\r\n/);
  expect((await visit(`/cases/${gone.case_id}/v/1/citation.ris`)).status).toBe(410);
  expect((await visit(`/cases/${standing.case_id}/v/2/citation.ris`)).status).toBe(404);
});

it("the schema describes every call of the public API", async () => {
  const schema = JSON.parse((await visit("/api/schema/")).text) as { openapi: string; paths: object };
  expect(schema.openapi).toBe("3.1.0");
  expect(Object.keys(schema.paths)).toContain("/api/cases/{id}/");
});

it("the head of a case's page says where else it is, and what it is, whatever its title", async () => {
  const { text } = await visit(`/cases/${standing.case_id}`);
  const page = `https://milepost.test/cases/${standing.case_id}`;
  expect(text).toContain(`<link rel="canonical" href="${page}"`);
  expect(text).toContain(`<link rel="alternate" type="application/atom+xml" href="${page}/feed.atom"`);
  const [, data = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(data)).toMatchObject({ "@id": `${page}/v/1`, headline: title, version: "1" });
});

it("the site begins with the archive where the settings say so, for who is not signed in", async () => {
  expect((await visit("/")).headers.get("location")).toBe("/login");
  const admin = await signIn(["casebook:admin"]);
  await api("PUT", "/casebook/settings", { token: admin.token, body: { front_page: true } });
  expect((await visit("/")).headers.get("location")).toBe("/cases");
  const cookie = `__Host-access=${admin.token}`;
  expect((await visit("/", { cookie })).headers.get("location")).toBe("/dashboard");
});
