import { sql } from "drizzle-orm";
import { Hono } from "hono";
import { beforeAll, expect, it } from "vitest";
import { findingPages } from "../../core/finding/pages";
import type { SitePart } from "../../core/finding/site-part";
import { textStream } from "../../core/http/text-stream";
import { api, db, origin } from "../../testing/api";
import { patience, runs } from "../../testing/runs";
import { casesCsv, casesToWrite } from "../reuse/cases-csv";
import { call, newTeam, type Team } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { visit } from "../testing/public-cases";

// What is public changes while everybody reads: each answer is of one state, and soon of the latest.

/** Readers who ask all the while. */
const READERS = 4;
/** In milliseconds, 95 times of 100. */
const SOON = 5000;

let team: Team;
let source: { id: string; source_id: string };
beforeAll(async () => {
  team = await newTeam();
  source = await makeSource(team.writer.token);
  const body = new FormData();
  body.append("file", new Blob(["What the auditors found"]), "audit.txt");
  const sent = await api("PUT", `/casebook/sources/${source.id}/document`, {
    ...{ token: team.writer.token, body },
  });
  expect(sent.status).toBe(200);
});

const name = crypto.randomUUID().slice(0, 8);
/** Stands in every field of one state, and in no other. */
const markOf = (n: number) => `zq${name}n${n}z`;
/** The states that an answer shows, in their order. */
const statesIn = (text: string): number[] =>
  [...new Set(Array.from(text.matchAll(new RegExp(`zq${name}n(\\d+)z`, "g")), ([, n]) => Number(n)))].sort(
    (a, b) => a - b,
  );

const contentOf = (n: number) => {
  const mark = markOf(n);
  return {
    ...{ title: `${mark} title`, description: `<p>${mark} told</p>`, key_allegations: [`${mark} alleged`] },
    ...{ tags: [name, mark], alleged_entities: [`entity:person/${name}`], locations: [] },
    timeline: [{ date: "2024-01-02", title: `${mark} event`, description: `${mark} happened` }],
    evidence: [{ source_id: source.source_id, description: `${mark} evidence` }],
  };
};

/** The public version that stands, from 0 on; null for a case that is not public. */
type State = number | null;

interface Address {
  path: string;
  /** Which states' marks it shows in a state. */
  shows(state: State): number[];
  /** What besides is there while the case is public, all of it or nothing. */
  names?: string[];
}

const current = (state: State) => (state === null ? [] : [state]);
const upTo = (state: State) => (state === null ? [] : Array.from({ length: state + 1 }, (_, n) => n));
const first = (state: State) => (state === null ? [] : [0]);
const none = () => [];

function addressesOf(caseId: string): Address[] {
  const [page, api] = [`/cases/${caseId}`, `/api/cases/${caseId}/`];
  const of = (shows: Address["shows"], ...paths: string[]) => paths.map((path): Address => ({ path, shows }));
  const named = (path: string, ...names: string[]): Address => ({ path, shows: none, names });
  const entity = `/entities/person/${name}`;
  return [
    ...of(current, api, `/api/cases/?tags=${name}`, `/api/cases/?search=zq${name}`),
    ...of(current, `/api/oembed?url=${origin}${page}`, page, `${page}/embed`, `/cases?tags=${name}`),
    ...of(current, `/cases.csv?tags=${name}`, `/cases/feed.atom?tags=${name}`, entity),
    ...of(current, `/sources/${source.source_id}`),
    ...of(current, "/cases/statistics", "/cases/statistics/tags.csv"),
    // A case is among the corrections from its second version on.
    ...of((state) => (state === 0 ? [] : current(state)), "/cases/corrections"),
    ...of(first, `${page}/v/1`, `${api}versions/1/`, `${page}/v/1/citation.bib`, `${page}/v/1/citation.ris`),
    ...of((state) => upTo(state).slice(0, (state ?? 0) > 0 ? 2 : 0), `${page}/compare?from=1&to=2`),
    ...of(upTo, `${page}/feed.atom`),
    named(`/api/entities/?search=${name}`, `entity:person/${name}`, caseId),
    named(`/api/entities/entity:person/${name}/`, `"alleged_cases":["${caseId}"]`),
    named(`/entities?search=${name}`, `/entities/person/${name}"`),
    named(`/api/sources/${source.source_id}/`, caseId),
    named(`/sources/${source.source_id}/document`, "What the auditors found"),
    named("/sitemap.xml", `${page}<`, `${entity}<`, `/sources/${source.source_id}<`),
  ];
}

const same = (a: readonly number[], b: readonly number[]) => a.join() === b.join();

/** Whether the answer is the state's. */
const isOf = ({ shows, names = [] }: Address, text: string, state: State): boolean =>
  same(statesIn(text), shows(state)) && names.every((one) => text.includes(one) === (state !== null));

/** A list says how many there are: all of them stand on its one page. */
function isWhole({ path }: Address, text: string): boolean {
  if (!path.startsWith("/api/cases/?")) return true;
  const { count, results } = JSON.parse(text) as { count: number; results: unknown[] };
  return count === results.length;
}

/** How long, in milliseconds, until whoever asks for it is shown it, of every address. */
async function untilShown(addresses: readonly Address[], state: State): Promise<number[]> {
  const began = Date.now();
  return Promise.all(
    addresses.map(async (address) => {
      for (;;) {
        const took = Date.now() - began;
        const { text } = await visit(address.path);
        if (isOf(address, text, state)) return took;
        if (took > 2 * SOON) throw new Error(`${address.path} does not show ${state} after ${took} ms`);
      }
    }),
  );
}

it(
  "a publication, a correction and a withdrawal show everywhere within 5 s, and no answer mixes two states",
  async () => {
    const { writer, moderator } = team;
    const made = (await call(writer, "POST", "", contentOf(0))).body;
    const addresses = addressesOf(made.case_id);
    const last = runs(2, 20);
    const states: State[] = [null, ...Array.from({ length: last + 1 }, (_, n) => n)];
    let isOver = false;
    const mixed: string[] = [];
    let read = 0;
    const readers = Array.from({ length: READERS }, async (_, start) => {
      for (let at = start; !isOver; at++) {
        const address = addresses[at % addresses.length] as Address;
        const { text } = await visit(address.path);
        read += 1;
        const isOfOne = states.some((state) => isOf(address, text, state));
        if (!isOfOne || !isWhole(address, text)) mixed.push(`${address.path}: ${statesIn(text)}`);
      }
    });
    const took: number[] = [];
    const then = async (work: Promise<{ status: number }>, state: State) => {
      expect((await work).status).toBeLessThan(300);
      took.push(...(await untilShown(addresses, state)));
    };
    try {
      await then(call(moderator, "POST", `/${made.id}/publish`), 0);
      for (let n = 1; n <= last; n++) {
        expect((await call(writer, "PATCH", `/${made.case_id}`, contentOf(n))).status).toBe(201);
        await then(call(moderator, "POST", `/${made.case_id}/publish`), n);
        await then(call(moderator, "PUT", `/${made.case_id}/state`, { state: "CLOSED" }), null);
        await then(call(moderator, "PUT", `/${made.case_id}/state`, { state: "PUBLISHED" }), n);
      }
    } finally {
      isOver = true;
      await Promise.all(readers);
    }
    expect(mixed).toEqual([]);
    expect(read).toBeGreaterThan(READERS);
    took.sort((a, b) => a - b);
    expect(took[Math.floor(took.length * 0.95)]).toBeLessThan(SOON);
  },
  patience(120_000),
);

it("the file of cases is of the state in which it was begun, however long it is read", async () => {
  const tag = `csv-${crypto.randomUUID()}`;
  const published = async (title: string) =>
    team.published({ title: `${title} ${tag}`, tags: [tag], key_allegations: [`${title} as it was`] });
  const [, corrected, withdrawn] = [await published("One"), await published("Two"), await published("Three")];
  const fileOf = (versions: Awaited<ReturnType<typeof casesToWrite>>) =>
    new Response(textStream(casesCsv(db, origin, versions))).text();
  const query = new URLSearchParams({ tags: tag });
  const before = (await visit(`/cases.csv?tags=${tag}`)).text;
  const begun = await casesToWrite(db, query);
  await call(team.writer, "PATCH", `/${corrected.case_id}`, { key_allegations: ["Two as it is"] });
  expect((await call(team.moderator, "POST", `/${corrected.case_id}/publish`)).status).toBe(200);
  expect((await call(team.moderator, "DELETE", `/${withdrawn.case_id}`)).status).toBe(204);
  expect(await fileOf(begun)).toBe(before);
  expect(before.match(/as it was/g)).toHaveLength(3);
  const after = await fileOf(await casesToWrite(db, query));
  expect(after.match(/as it (?:was|is)/g)?.sort()).toEqual(["as it is", "as it was"]);
});

it("a file of the site map is made anew where something changes while it is read", async () => {
  let state = "before";
  const part: SitePart = {
    pages: {
      ...{ epoch: "test", languages: ["en"], count: async () => 4 },
      read: async (base, offset, limit) => {
        const pages = Array.from({ length: limit }, (_, n) => ({
          ...{ path: `/${state}-${offset + n}`, changedAt: null },
        }));
        if (state === "before") {
          await base.run(sql`INSERT INTO public_epochs (name, epoch) VALUES ('test', 'after')`);
          state = "after";
        }
        return pages;
      },
    },
  };
  const app = new Hono();
  app.use(async (c, next) => {
    (c as unknown as { set(name: string, value: unknown): void }).set("db", db);
    await next();
  });
  const { hono } = findingPages([part], { alone: 10, each: 10, atOnce: 2 });
  app.route("/", hono as unknown as Hono);
  const text = await (await app.request("/sitemap.xml", {}, { PUBLIC_URL: origin })).text();
  const found = Array.from(text.matchAll(/<loc>[^<]*\/([\w-]+)<\/loc>/g), ([, path]) => path);
  expect(found).toEqual([0, 1, 2, 3].map((n) => `after-${n}`));
});
