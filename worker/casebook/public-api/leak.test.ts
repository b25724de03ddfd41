import { beforeAll, expect, it, onTestFinished } from "vitest";
import { request } from "../../testing/api";
import { patience, runs } from "../../testing/runs";
import { recordQueries, wholeReads } from "../../testing/whole-reads";
import { MARK } from "../documents/testing/files";
import { done, type MarkedArchive, makeMarkedArchive, publicMarks } from "../testing/marked-archive";
import { moveTo, publishCase, visit } from "../testing/public-cases";
import { sendAsReaders } from "../testing/send-as-readers";

// A mark stands in everything that is not public, and another in all that is. Whoever crawls every public address, and
// every address that these tell of, finds all of the second and none of the first.

let made: MarkedArchive;
beforeAll(async () => {
  made = await makeMarkedArchive();
});

/** Where a crawl begins. */
const begin = ({ standing, shown, shownSource }: MarkedArchive) => [
  ...["/api/cases/", "/api/sources/", "/api/entities/", "/api/schema/", "/api/statistics/"],
  ...["/cases", "/cases?lang=ne", "/cases.csv", "/cases/feed.atom", "/cases/corrections"],
  ...["/cases/statistics", "/cases/about", "/entities", "/sitemap.xml", "/robots.txt"],
  ...[`/api/oembed?url=https://milepost.test/cases/${standing.case_id}`, `/cases/${standing.case_id}/embed`],
  ...[`/cases/${standing.case_id}`, `/cases/${standing.case_id}?lang=ne`, `/entities/person/${shown}`],
  ...[`/sources/${shownSource.source_id}`, `/sources/${shownSource.source_id}/document`],
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
  const waiting = begin(made);
  for (let path = waiting.shift(); path !== undefined && found.size < most; path = waiting.shift()) {
    if (found.has(path)) continue;
    const { text, headers } = await visit(path);
    found.set(path, `${text}\n${JSON.stringify([...headers])}`);
    waiting.push(...addressesIn(text));
  }
  return found;
}

it(
  "no public address holds anything of what is not public, and they hold all that is",
  async () => {
    const { hidden, shown, writer, moderator, standing, correction } = made;
    const answers = await crawl(runs(50, 2000));
    const photograph = answers.get(`/sources/${made.shownSource.source_id}/document`);
    expect(photograph).toContain('"image/jpeg"');
    const secrets = [
      ...[hidden, MARK, writer.personId, moderator.personId, correction.id, made.hiddenEntity],
      ...[made.draft, made.inReview, made.abandoned].flatMap(({ id, case_id }) => [id, case_id]),
      ...[made.hiddenSource, made.lostSource].flatMap(({ id, source_id }) => [id, source_id]),
      made.withdrawn.id,
    ];
    const leaking = [...answers].flatMap(([path, text]) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${path}: ${secret}`),
    );
    expect(leaking).toEqual([]);
    const all = [...answers.values()].join("\n");
    for (const what of publicMarks) expect(all, what).toContain(`${shown} ${what}`);
    for (const what of [`person/${shown}`, `person/${shown}-related`, `location/district/${shown}`]) {
      expect(all, what).toContain(`"entity:${what}"`);
      expect(all, what).toContain(`/entities/${what}"`);
    }
    for (const text of [standing.case_id, standing.id, "Wrong from the beginning"]) {
      expect(all, text).toContain(text);
    }
  },
  patience(120_000),
);

/** What an answer tells whoever asked for this id: all but what was asked, and what is another each time. */
async function told(path: (id: string) => string, id: string) {
  const asked = path(id);
  const { status, headers, text } = await visit(asked);
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  // A version's number stands for itself in the address alone.
  const ids = id.length > 3 ? [id, encodeURIComponent(id)] : [];
  const changing = [asked, asked.replaceAll("&", "&amp;"), ...ids, nonce, headers.get("x-request-id")];
  const bare = changing.reduce((rest: string, one) => (one ? rest.replaceAll(one, "…") : rest), text);
  return { path: path("…"), status, type: headers.get("content-type"), bare };
}

/** An address by an id, an id of none, and ids that are guessed. */
type Guess = [path: (id: string) => string, none: string, guessed: string[]];

it("whoever guesses an id learns as much as of an id of none", async () => {
  const { hidden, standing, withdrawn, hiddenSource, lostSource } = made;
  const unknown = "case-000000000000";
  const ofCase = [
    ...[
      ...["", "/v/1", "/embed", "/feed.atom", "/compare?from=1&to=1"],
      ...["/v/1/citation.bib", "/v/1/citation.ris"],
    ].map((part) => (id: string) => `/cases/${id}${part}`),
    ...["", "versions/1/"].map((part) => (id: string) => `/api/cases/${id}/${part}`),
    (id: string) => `/api/oembed/?url=https://milepost.test/cases/${id}`,
    (id: string) => `/follow?case=${id}`,
  ];
  const version = (n: string) => `/cases/${standing.case_id}/v/${n}`;
  const guesses: Guess[] = [
    ...ofCase.map(
      (path): Guess => [
        ...([path, unknown] as const),
        [made.draft, made.inReview, made.abandoned].map(({ case_id }) => case_id),
      ],
    ),
    [
      (id) => `/api/cases/${id}/`,
      unknown,
      [made.draft.id, made.correction.id, made.inReview.id, withdrawn.id, withdrawn.case_id],
    ],
    [(id) => `/api/cases/${id}/versions/1/`, unknown, [withdrawn.case_id, standing.case_id]],
    [(n) => `/api/cases/${standing.case_id}/versions/${n}/`, "9", ["3", "1"]],
    ...[version, (n: string) => `${version(n)}/citation.bib`].map((path): Guess => [path, "9", ["3"]]),
    [(n) => `/cases/${standing.case_id}/compare?from=2&to=${n}`, "9", ["3", "1"]],
    ...["", "/document"].map(
      (part): Guess => [
        (id) => `/sources/${id}${part}`,
        "source:20240101:ffffffff",
        [hiddenSource.source_id, lostSource.source_id],
      ],
    ),
    [
      (id) => `/api/sources/${id}/`,
      "source:20240101:ffffffff",
      [hiddenSource.source_id, hiddenSource.id, lostSource.source_id, "src_00000000000000000000000000"],
    ],
    ...["", "-related", "-of-source"].map(
      (part): Guess => [(id) => `/entities/${id}`, "person/nobody-at-all", [`person/${hidden}${part}`]],
    ),
    [(id) => `/entities/${id}`, "location/district/nowhere", [`location/district/${hidden}`]],
    [
      (id) => `/api/entities/${encodeURIComponent(id)}/`,
      "entity:person/nobody-at-all",
      [made.hiddenEntity, `entity:person/${hidden}`, `entity:location/district/${hidden}`],
    ],
  ];
  for (const [path, none, guessed] of guesses) {
    const nothing = await told(path, none);
    if (!nothing.path.startsWith("/follow"))
      expect([nothing.path, nothing.status]).toEqual([nothing.path, 404]);
    for (const id of guessed) expect({ id, ...(await told(path, id)) }).toEqual({ id, ...nothing });
  }
});

it("whoever searches for what is not public finds nothing", async () => {
  const { hidden, writer } = made;
  for (const path of [
    ...[`/api/cases/?search=${hidden}`, `/api/cases/?search=${writer.personId}`],
    ...[`/api/sources/?search=${hidden}%20file`, `/api/sources/?search=${hidden}`],
    ...[`/api/entities/?search=${hidden}`, `/api/cases/?search=${hidden}&sounds=true`],
    ...[`/api/cases/?tags=${hidden}%20tag`, `/api/cases/?entity=entity:person/${hidden}`],
    `/api/cases/?location=entity:location/district/${hidden}`,
  ]) {
    expect((JSON.parse((await visit(path)).text) as { count: number }).count, path).toBe(0);
  }
  for (const path of [`/cases/feed.atom?q=${hidden}`, `/cases.csv?q=${hidden}`]) {
    expect((await visit(path)).text.replaceAll(`q=${hidden}`, ""), path).not.toContain(hidden);
  }
});

it("work on drafts moves no ETag and no byte", async () => {
  const { hidden, shown, writer, moderator, standing, correction, draft, inReview, hiddenSource } = made;
  const other = await publishCase(moderator.token);
  const kept = [
    ...["/api/cases/", "/api/sources/", "/api/entities/", "/cases/feed.atom", `/api/cases/?search=${shown}`],
    ...[`/api/cases/${standing.case_id}/`, `/cases/${standing.case_id}/feed.atom`],
    ...[`/api/cases/${other.case_id}/`, `/api/sources/${made.shownSource.id}/`],
    ...[`/api/entities/entity:person/${shown}/`, `/cases/${standing.case_id}/v/2/citation.bib`],
  ];
  const pages = [
    ...[
      "/cases",
      "/cases/corrections",
      "/cases.csv",
      "/sitemap.xml",
      "/entities",
      `/entities/person/${shown}`,
    ],
    ...[`/cases/${standing.case_id}`, `/sources/${made.shownSource.source_id}`],
  ];
  const tags = async () => {
    const found: (string | null)[] = [];
    for (const path of kept) found.push((await visit(path)).headers.get("etag"));
    return found;
  };
  const bytes = async () => {
    const found: string[] = [];
    for (const path of pages) found.push((await told(() => path, "")).bare);
    return found;
  };
  const before = [await tags(), await bytes()];
  expect(before[0]).not.toContain(null);
  const later = new Date(Date.now() + 86_400_000).toISOString();
  const photograph = new FormData();
  photograph.append("file", new Blob(["What was found"]), `${hidden} again.txt`);
  const on = { person_ids: [writer.personId] };
  const work: [method: string, path: string, body?: unknown][] = [
    ["POST", `/cases/${other.case_id}/draft`],
    ["PATCH", `/cases/${other.case_id}`, { description: `<p>${hidden} anew</p>` }],
    ["PATCH", `/cases/${draft.id}`, { description: `<p>${hidden} again</p>` }],
    ["PUT", `/cases/${standing.case_id}/lock`, {}],
    ["POST", `/cases/${standing.case_id}/comments`, { field: "general", text: `${hidden} remark` }],
    ["POST", `/cases/${correction.id}/submit`],
    ["POST", `/cases/${correction.id}/needs-changes`, { reason: `${hidden} why` }],
    ["PUT", `/cases/${inReview.id}/schedule`, { publish_at: later, change_summary: `${hidden} then` }],
    ["DELETE", `/cases/${inReview.id}/schedule`],
    ["PUT", `/cases/${standing.case_id}/contributors`, { person_ids: [] }],
    ["PUT", `/cases/${standing.case_id}/contributors`, on],
    ["PUT", `/cases/${standing.case_id}/reviewer`, { person_id: moderator.personId }],
    ["PUT", `/cases/${standing.case_id}/watch`],
    ["PUT", `/sources/${made.shownSource.id}/contributors`, { person_ids: [] }],
    ["POST", "/people", { name: `${hidden} two`, email: `two-${hidden}@example.org`, role: "contributor" }],
    ["PATCH", `/people/${writer.personId}`, { name: `${hidden} renamed` }],
    ["PATCH", `/entities/${made.hiddenEntity}`, { display_name: `${hidden} called` }],
    ["PATCH", `/sources/${hiddenSource.id}`, { title: `${hidden} anew` }],
    ["PUT", `/sources/${hiddenSource.id}/document`, photograph],
    ["DELETE", `/sources/${hiddenSource.id}`],
    ["POST", `/sources/${hiddenSource.id}/restore`],
    ["DELETE", `/cases/${standing.case_id}/lock`],
  ];
  for (const [method, path, body] of work) await done(moderator, method, path, body);
  const subject = `${hidden} wrong`;
  const feedback = { feedbackType: "content", subject, description: `${hidden} date` };
  expect((await request("POST", "/api/feedback/", { body: feedback })).status).toBe(201);
  await moveTo(moderator.token, draft.id, "CLOSED");
  expect([await tags(), await bytes()]).toEqual(before);
});

it("no query of a public address reads a table that grows from end to end", async () => {
  const { shown, standing, shownSource, withdrawn } = made;
  await publishCase(made.moderator.token); // nothing that was kept before is found from now on
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
    ...["", "feed.atom", "embed", "v/1", "v/2", "compare?from=2&to=2", "v/2/citation.ris"].map((part) =>
      `/cases/${id}/${part}`.replace(/\/$/, ""),
    ),
    ...[`/api/cases/${id}/`, `/api/cases/${standing.id}/`, `/api/cases/${id}/versions/2/`],
    ...["", "/feed.atom", "/embed", "/v/1", "/v/1/citation.bib"].map(
      (part) => `/cases/${withdrawn.case_id}${part}`,
    ),
    ...["/api/sources/", `/api/sources/${shownSource.id}/`, `/sources/${shownSource.source_id}`],
    ...[`/sources/${shownSource.source_id}/document`, "/api/sources/?page=2"],
    ...[`/api/sources/?search=${mark}`, `/api/sources/?search=a%20${mark}`],
    ...["/api/entities/", "/api/entities/?type=person", "/entities", "/entities?type=person"],
    ...[`/api/entities/?search=${mark}`, `/api/entities/entity:person/${shown}`, `/entities/person/${shown}`],
    ...["/cases/corrections", "/cases/statistics", "/cases/about", "/robots.txt", "/sitemap.xml"],
    ...["months", "types", "tags", "districts"].map((figure) => `/cases/statistics/${figure}.csv`),
    ...["/api/statistics/", "/api/schema/", `/api/oembed/?url=https://milepost.test/cases/${id}`],
    ...["/feedback", "/follow", `/follow?case=${id}`],
  ]) {
    await visit(path);
  }
  await sendAsReaders(id);
  expect(queries.size).toBeGreaterThan(60);
  const growing = ["casebook_entities", "casebook_sources", "casebook_feedback", "casebook_schedules"];
  expect(await wholeReads(queries, growing)).toEqual([]);
});
