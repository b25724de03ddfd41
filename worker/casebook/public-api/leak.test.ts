import { beforeAll, expect, it, onTestFinished } from "vitest";
import { api, request, signIn } from "../../testing/api";
import { runs } from "../../testing/runs";
import { recordQueries, wholeReads } from "../../testing/whole-reads";
import { MARK, tellingJpeg } from "../documents/testing/files";
import { makeCase, makeSource } from "../testing/case-records";
import { complete, moveTo, publishCase, visit } from "../testing/public-cases";

// A mark stands in everything that is not public, and another in all that is. Whoever crawls every public address, and
// every address that these tell of, finds all of the second and none of the first.

let token: string;
let shownSource: { id: string; source_id: string };
let standing: { id: string; case_id: string };
let withdrawn: { id: string; case_id: string };
let hiddenSource: { id: string; source_id: string };
let draft: { id: string; case_id: string };
const hidden = `zqhidden${crypto.randomUUID().slice(0, 8)}`;
const shown = `zqshown${crypto.randomUUID().slice(0, 8)}`;

/** A version's content with a mark in each of its fields. */
const marked = (mark: string, source_id: string) => ({
  ...{ title: `${mark} title`, description: `<p>${mark} description</p>`, tags: [`${mark} tag`] },
  ...{ key_allegations: [`${mark} allegation`], alleged_entities: [`entity:person/${mark}`] },
  ...{ related_entities: [`entity:person/${mark}-related`], locations: [`entity:location/district/${mark}`] },
  timeline: [{ date: "2024-01-02", title: `${mark} event`, description: `${mark} happened` }],
  evidence: [{ source_id, description: `${mark} evidence` }],
  responses: [{ entity_id: `entity:person/${mark}`, date: "2024-02-03", text: `${mark} reply` }],
  translations: { ne: { title: `${mark} translated` } },
});

/** A photograph that names its camera's owner, place and time, in a file that somebody gave a name. */
async function sendPhotograph(id: string): Promise<void> {
  const form = new FormData();
  form.append("file", new Blob([tellingJpeg(6)]), `${hidden} file.jpg`);
  const { status } = await api("PUT", `/casebook/sources/${id}/document`, { token, body: form });
  expect(status).toBe(200);
}

beforeAll(async () => {
  ({ token } = await signIn(["casebook:moderator"]));
  const source = await makeSource(token, { title: `${shown} source`, description: `${shown} found` });
  shownSource = source;
  await sendPhotograph(source.id);
  hiddenSource = await makeSource(token, { title: `${hidden} source`, description: `${hidden} found` });
  await sendPhotograph(hiddenSource.id);
  standing = await publishCase(token, marked(shown, source.source_id));
  // A correction of it that is not published, with a comment, a reason, and a review.
  const call = (method: string, path: string, body: object) =>
    api(method, `/casebook${path}`, { token, body });
  const correction = await api<{ id: string }>("PATCH", `/casebook/cases/${standing.id}`, {
    ...{ token, body: marked(hidden, hiddenSource.source_id) },
  });
  await call("POST", `/cases/${correction.body.id}/submit`, { change_summary: `${hidden} summary` });
  await call("POST", `/cases/${correction.body.id}/comments`, {
    field: "general",
    text: `${hidden} comment`,
  });
  await call("POST", `/cases/${correction.body.id}/needs-changes`, { reason: `${hidden} reason` });
  draft = await makeCase(token, { ...marked(hidden, hiddenSource.source_id), title: `${hidden} draft` });
  const abandoned = await makeCase(token, { ...complete, title: `${hidden} abandoned` });
  await moveTo(token, abandoned.id, "CLOSED", `${hidden} closing`);
  withdrawn = await publishCase(token, {
    ...marked(hidden, hiddenSource.source_id),
    title: `${hidden} withdrawn`,
  });
  await moveTo(token, withdrawn.id, "CLOSED", "Wrong from the beginning");
  await call("POST", "/people", {
    ...{ name: `${hidden} person`, email: `${hidden}@example.org`, role: "contributor" },
  });
  const contactMethods = [{ type: "email", value: `${hidden}@example.org` }];
  const feedback = await request("POST", "/api/feedback/", {
    body: {
      ...{ feedbackType: "content", subject: `${hidden} subject`, description: `${hidden} told` },
      ...{ relatedPage: `/cases/${hidden}`, contactInfo: { name: `${hidden} reader`, contactMethods } },
    },
  });
  expect(feedback.status).toBe(201);
});

/** Where a crawl begins. */
const begin = () => [
  ...[
    "/api/cases/",
    "/api/sources/",
    "/api/entities/",
    "/api/schema/",
    "/cases",
    "/cases.csv",
    "/cases/feed.atom",
  ],
  ...["/cases/corrections", "/cases/statistics", "/cases/about", "/entities", "/sitemap.xml", "/robots.txt"],
  ...[`/api/oembed?url=https://milepost.test/cases/${standing.case_id}`, `/cases/${standing.case_id}/embed`],
];

const isOurs = (path: string) => !/^\/(assets|docs|dashboard|help|login|forgot|api\/v1)/.test(path);

/** The addresses of this site that a text tells of, and those of the API's records. */
function addressesIn(text: string): string[] {
  const plain = text.replaceAll("&amp;", "&").replaceAll("\\u0026", "&");
  const absolute = [...plain.matchAll(/https:\/\/milepost\.test(\/[^\s"'<>\\]*)/g)];
  const local = [...plain.matchAll(/href="(\/[^"#]*)/g)];
  const records = [...plain.matchAll(/"id":"((?:csv|src|ent)_\w+)"/g)].map(([, id = ""]) => {
    const room = { csv: "cases", src: "sources", ent: "entities" }[id.slice(0, 3)] ?? "";
    return `/api/${room}/${id}/`;
  });
  return [...new Set([...absolute, ...local].map(([, path = ""]) => path).concat(records))].filter(isOurs);
}

/** Every answer by its address, from the beginnings on, as far as so many addresses. */
async function crawl(most: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = begin();
  for (let path = waiting.shift(); path !== undefined && found.size < most; path = waiting.shift()) {
    if (found.has(path)) continue;
    const { text, headers } = await visit(path);
    found.set(path, `${text}\n${JSON.stringify([...headers])}`);
    waiting.push(...addressesIn(text));
  }
  return found;
}

it("no public address holds anything of what is not public, and they hold all that is", async () => {
  const answers = await crawl(runs(45, 2000));
  const photograph = `/sources/${shownSource.source_id}/document`;
  const sent = await visit(photograph);
  expect([sent.status, sent.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  answers.set(photograph, `${sent.text}\n${JSON.stringify([...sent.headers])}`);
  const leaking = [...answers].flatMap(([path, text]) =>
    [hidden, MARK].some((mark) => text.includes(mark)) ? [path] : [],
  );
  expect(leaking).toEqual([]);
  const all = [...answers.values()].join("\n");
  for (const what of [
    "title",
    "description",
    "tag",
    "allegation",
    "event",
    "evidence",
    "reply",
    "source",
    "found",
  ]) {
    expect(all, what).toContain(`${shown} ${what}`);
  }
  for (const id of [draft.case_id, draft.id, hiddenSource.id, hiddenSource.source_id]) {
    expect(all.includes(id), id).toBe(false);
  }
}, 120_000);

it("whoever guesses an id, or searches for what it says, learns as much as of an id of none", async () => {
  const none = await visit("/api/cases/case-000000000000/");
  const bare = (text: string) => text.replace(/"request_id":"[^"]*"/, "");
  for (const id of [
    draft.case_id,
    draft.id,
    withdrawn.case_id,
    withdrawn.id,
    `${standing.case_id}/versions/2`,
  ]) {
    const answer = await visit(`/api/cases/${id}/`);
    expect([answer.status, bare(answer.text)], id).toEqual([404, bare(none.text)]);
  }
  for (const path of [
    ...[
      `/api/cases/?search=${hidden}`,
      `/api/sources/?search=${hidden}%20file`,
      `/api/sources/?search=${hidden}`,
      `/api/entities/?search=${hidden}`,
    ],
    ...[`/api/cases/?tags=${hidden}%20tag`, `/api/cases/?entity=entity:person/${hidden}`],
  ]) {
    expect((JSON.parse((await visit(path)).text) as { count: number }).count, path).toBe(0);
  }
  expect((await visit(`/sources/${hiddenSource.source_id}/document`)).status).toBe(404);
  for (const path of [`/cases/feed.atom?q=${hidden}`, `/cases.csv?q=${hidden}`]) {
    expect((await visit(path)).text.replaceAll(`q=${hidden}`, ""), path).not.toContain(hidden);
  }
});

it("work on drafts moves no ETag", async () => {
  const paths = [
    ...["/api/cases/", "/api/sources/", "/api/entities/", "/cases/feed.atom"],
    ...[`/api/cases/${standing.case_id}/`, `/cases/${standing.case_id}/feed.atom`],
  ];
  const tags = () => Promise.all(paths.map(async (path) => (await visit(path)).headers.get("etag")));
  const before = await tags();
  await api("PATCH", `/casebook/cases/${draft.id}`, {
    token,
    body: { description: `<p>${hidden} again</p>` },
  });
  await api("PATCH", `/casebook/sources/${hiddenSource.id}`, { token, body: { title: `${hidden} anew` } });
  await moveTo(token, draft.id, "CLOSED");
  expect(await tags()).toEqual(before);
  expect(before).not.toContain(null);
});

it("no query of a public address reads a table that grows from end to end", async () => {
  const { queries, end } = recordQueries();
  onTestFinished(end);
  const [id, mark] = [standing.case_id, encodeURIComponent(shown)];
  const filters = [
    ...["", "?page=2", "?case_type=CORRUPTION", `?tags=${mark}%20tag`, `?entity=entity:person/${mark}`],
    ...[`?location=entity:location/district/${mark}`, `?search=${mark}`, "?search=a&sounds=true"],
    `?tags=${mark}%20tag&case_type=CORRUPTION&search=${mark}`,
  ];
  const lists = ["/api/cases/", "/cases", "/cases.csv", "/cases/feed.atom"];
  for (const path of [
    ...lists.flatMap((list) => filters.map((filter) => list + filter.replace("search", "q"))),
    ...filters.map((filter) => `/api/cases/${filter}`),
    ...["", "feed.atom", "embed", "v/1", "compare?from=1&to=1", "v/1/citation.ris", "v/1/citation.bib"].map(
      (part) => `/cases/${id}/${part}`.replace(/\/$/, ""),
    ),
    ...[`/api/cases/${id}/`, `/api/cases/${standing.id}/`, `/api/cases/${id}/versions/1/`],
    ...[`/cases/${withdrawn.case_id}`, `/cases/${withdrawn.case_id}/feed.atom`],
    ...["/api/sources/", `/api/sources/${shownSource.id}/`, `/sources/${shownSource.source_id}`],
    ...[`/api/sources/?search=${mark}`, `/api/sources/?search=a%20${mark}`, "/api/sources/?page=2"],
    ...["/api/entities/", "/api/entities/?type=person", "/entities", "/entities?type=person"],
    ...[`/api/entities/?search=${mark}`, `/api/entities/entity:person/${shown}`, `/entities/person/${shown}`],
    ...["/cases/corrections", "/cases/statistics", "/cases/statistics/months.csv", "/cases/about"],
    ...["/api/statistics/", "/api/schema/", `/api/oembed/?url=https://milepost.test/cases/${id}`],
    ...["/sitemap.xml", "/robots.txt", "/feedback", "/follow"],
  ]) {
    await visit(path);
  }
  expect(queries.size).toBeGreaterThan(40);
  const growing = ["casebook_entities", "casebook_sources", "casebook_feedback", "casebook_schedules"];
  expect(await wholeReads(queries, growing)).toEqual([]);
});
