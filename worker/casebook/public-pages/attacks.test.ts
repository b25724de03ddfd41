import { Parser } from "htmlparser2";
import Papa from "papaparse";
import { beforeAll, expect, it } from "vitest";
import { api, request } from "../../testing/api";
import { inTurn, patience } from "../../testing/runs";
import { call, newTeam, type Team } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { visit } from "../testing/public-cases";
import { xssCorpus } from "../testing/xss-corpus";

// What is tried on sites stands in every field of a case, and is looked for in all that is made of it.

interface Tried {
  what: string;
  case_id: string;
  source_id: string;
  entity: string;
  /** A person whom an administrator gave such a name. */
  person: string;
}

let team: Team;
const tag = `tried-${crypto.randomUUID()}`;
const tried: Tried[] = [];

async function begin(what: string, n: number): Promise<Tried> {
  const { moderator } = team;
  const of = `tried-${crypto.randomUUID().slice(0, 8)}-${n}`;
  const entity = `entity:person/${of}`;
  const { source_id } = await makeSource(moderator.token, { title: what, description: what });
  const words = what.replace(/[\u2028\u2029]/g, "");
  const content = {
    ...{ title: `${words} ${of}`.slice(0, 200), description: `<p>Told</p>${what}`, key_allegations: [words] },
    ...{ tags: [tag, words.slice(0, 50).trim()], alleged_entities: [entity] },
    timeline: [{ date: "2024-01-02", title: words.slice(0, 200), description: words }],
    evidence: [{ source_id, description: words }],
    responses: [{ entity_id: entity, date: "2024-02-03", text: words, source_id }],
    translations: {
      ne: {
        ...{ title: words.slice(0, 200), description: what, key_allegations: [words] },
        timeline: [{ title: words.slice(0, 200), description: words }],
        evidence: [{ description: words }],
      },
    },
  };
  const made = await call(moderator, "POST", "", content);
  expect([what, made.status, made.body.errors]).toEqual([what, 201, undefined]);
  await api("PATCH", `/casebook/entities/${encodeURIComponent(entity)}`, {
    token: moderator.token,
    body: { display_name: words.slice(0, 120), display_name_ne: words.slice(0, 120) },
  });
  const change_summary = words.slice(0, 500);
  await call(moderator, "POST", `/${made.body.id}/publish`, { change_summary });
  await call(moderator, "PATCH", `/${made.body.case_id}`, { description: `<p>Corrected</p>${what}` });
  const again = await call(moderator, "POST", `/${made.body.case_id}/publish`, { change_summary });
  expect([what, again.status]).toEqual([what, 200]);
  const { case_id } = made.body;
  const comment = await call(moderator, "POST", `/${case_id}/comments`, {
    ...{ field: "description", quote: words.slice(0, 500), text: words },
  });
  await done(`/comments/${comment.body.id}/replies`, { text: words });
  // A third version, sent back: its reason stands in the editor.
  await call(moderator, "PATCH", `/${case_id}`, { tags: [tag, "again"] });
  await call(moderator, "POST", `/${case_id}/submit`, { change_summary });
  await done(`/cases/${case_id}/needs-changes`, { reason: words });
  return { what, case_id, source_id, entity, person: await beside(words) };
}

/** A call of an administrator, which must be done. */
async function done(path: string, body: object, method = "POST") {
  const answer = await api<{ id: string }>(method, `/casebook${path}`, { token: team.admin.token, body });
  expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
  return answer.body;
}

/** The same in what stands beside cases: what a reader sends, what the archive says of itself, a person's name. */
async function beside(words: string): Promise<string> {
  const contactMethods = [{ type: "other", value: words.slice(0, 300) }];
  const sent = await request("POST", "/api/feedback/", {
    headers: { "cf-connecting-ip": `203.0.113.${tried.length % 250}` },
    body: {
      ...{ feedbackType: "content", subject: words.slice(0, 200), description: words },
      ...{ relatedPage: words.slice(0, 300), contactInfo: { name: words.slice(0, 200), contactMethods } },
    },
  });
  expect([words, sent.status]).toEqual([words, 201]);
  const { id } = await sent.json<{ id: string }>();
  await done(`/feedback/${id}`, { notes: words }, "PATCH");
  const email = `${crypto.randomUUID()}@example.org`;
  const name = words.slice(0, 100);
  return (await done("/people", { name, email, role: "contributor" })).id;
}

/** What the archive says of itself, on each of its pages. */
const sayOfArchive = (words: string) =>
  done(
    "/settings",
    {
      ...{ archive_name: words.slice(0, 200), archive_name_ne: words.slice(0, 200) },
      ...{ disclaimer: words, disclaimer_ne: words },
    },
    "PUT",
  );

beforeAll(async () => {
  team = await newTeam();
  // Each time others of the collection, and at leisure all of it.
  const all = [0, 1, 2, 3].flatMap((n) => inTurn(n * 17, xssCorpus));
  for (const [n, what] of [...new Set(all)].entries()) tried.push(await begin(what, n));
}, patience(300_000));

const runs = /^(?:javascript|vbscript|data|file|blob):/i;
const addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "background"];
const foreign = new Set(["iframe", "object", "embed", "base", "applet", "marquee", "video", "math", "x-y"]);

/** What of a page would run, or come from elsewhere. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  let script: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (foreign.has(name)) faults.push(`<${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          // Browsers leave out controls and white space.
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what browsers leave out
          const read = value.replace(/[\u0000-\u0020]/g, "");
          if (/^on/i.test(key) || key === "srcdoc" || key === "style") faults.push(`${name} ${key}`);
          if (addresses.includes(key) && runs.test(read)) faults.push(`${name} ${key}=${value}`);
        }
        if (name === "meta" && /refresh/i.test(attributes["http-equiv"] ?? "")) faults.push("a refresh");
        if (name !== "script") return;
        const { src = "", type = "", nonce } = attributes;
        const isData = /json/.test(type);
        if (!isData && !nonce && !src.startsWith("/assets/")) faults.push(`a script of ${src || "its own"}`);
        script = isData ? "" : null;
      },
      ontext(text) {
        if (script !== null) script += text;
      },
      onclosetag(name) {
        if (name !== "script" || script === null) return;
        JSON.parse(script); // throws where a title got out of it
        script = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return faults;
}

async function readAtWork(path: string) {
  const answer = await request("GET", path, {
    token: team.admin.token,
    headers: { accept: "text/html" },
  });
  return { status: answer.status, text: await answer.text() };
}

it("no page runs anything of it: readers', editors', those of other sites", async () => {
  for (const { what, case_id, source_id, entity, person } of tried) {
    await sayOfArchive(what.replace(/[\u2028\u2029]/g, ""));
    const look = (path: string, { status, text }: { status: number; text: string }) => {
      expect([what, path, status]).toEqual([what, path, 200]);
      expect([what, path, faultsOf(text)]).toEqual([what, path, []]);
    };
    for (const path of [
      ...[
        `/cases/${case_id}`,
        `/cases/${case_id}?lang=ne`,
        `/cases/${case_id}/v/1`,
        `/cases/${case_id}/embed`,
      ],
      ...[`/cases/${case_id}/compare?from=1&to=2`, `/sources/${source_id}`],
      `/entities/${entity.slice("entity:".length)}`,
    ]) {
      look(path, await visit(path));
    }
    for (const path of [
      ...["", "/history", "/compare?from=1&to=2", "?preview=1"].map((part) => `cases/${case_id}${part}`),
      ...["", "?q=tried", "review", `review/${case_id}`, "sources", `sources/${source_id}`, "entities"],
      ...[`entities/${encodeURIComponent(entity)}`, "people", `people/${person}`, "feedback", "settings"],
    ]) {
      const address = `/dashboard/casebook/${path}`.replace(/\/(?=\?|$)/, "");
      look(address, await readAtWork(address));
    }
    const search = `/cases?${new URLSearchParams({ q: what.replace(/[\s,]+/g, "").slice(0, 200) })}`;
    look(search, await visit(search));
    const { html } = JSON.parse(
      (await visit(`/api/oembed?url=https://milepost.test/cases/${case_id}`)).text,
    ) as { html: string };
    expect(html.match(/<iframe /g)).toHaveLength(1);
    expect(html.replace(/<iframe [^<>]*><\/iframe>/, "")).not.toContain("<");
  }
  for (const path of [
    ...[`/cases?tags=${tag}`, "/cases/corrections", "/cases/statistics", "/entities", "/cases/about"],
    ...["/feedback", "/follow"],
  ]) {
    expect([path, faultsOf((await visit(path)).text)]).toEqual([path, []]);
  }
});

it("no file breaks or reckons: the feeds are whole, no cell is a formula", async () => {
  const feed = (await visit(`/cases/feed.atom?tags=${tag}`)).text;
  expect(feed.match(/<entry[ >]/g)).toHaveLength(Math.min(tried.length, 50)); // no feed tells of more
  const open: string[] = [];
  new Parser(
    {
      onopentag: (name) => void open.push(name),
      // These stand alone in a feed; whatever else has no end of its own was opened by somebody's words.
      onclosetag: (name, isImplied) =>
        expect([isImplied && !["link", "category"].includes(name), open.pop()]).toEqual([false, name]),
    },
    { xmlMode: true },
  ).end(feed.replace(/^<\?xml[^>]*>/, ""));
  expect(new Set(feed.match(/<\/?[a-z:-]+/gi))).not.toContain("<script");
  const { data, errors } = Papa.parse<string[]>((await visit(`/cases.csv?tags=${tag}`)).text.trimEnd());
  expect([errors, data.length]).toEqual([[], tried.length + 1]);
  for (const cell of data.slice(1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]|; [=+\-@]/);
  for (const { case_id } of tried) {
    const bib = (await visit(`/cases/${case_id}/v/2/citation.bib`)).text;
    expect(bib.match(/^@/gm)).toHaveLength(1);
  }
});

it("what is stored is what it would make of itself again, and text stays as it was written", async () => {
  for (const { what, case_id } of tried) {
    const { body } = await call(team.moderator, "GET", `/${case_id}`);
    expect(body.description).not.toMatch(/<(?!\/?(?:p|b|a|br)\b)/);
    const again = await call(team.moderator, "PATCH", `/${case_id}`, { description: body.description });
    expect([what, again.body.description]).toEqual([what, body.description]);
  }
});
