import { beforeAll, expect, it } from "vitest";
import { runs } from "../../testing/runs";
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
});

const name = crypto.randomUUID().slice(0, 8);
/** Stands in every field of one state, and in no other. */
const markOf = (n: number) => `zq${name}n${n}z`;
const marksIn = (text: string): string[] => [...new Set(text.match(new RegExp(`zq${name}n\\d+z`, "g")))];

const contentOf = (n: number) => {
  const mark = markOf(n);
  return {
    ...{ title: `${mark} title`, description: `<p>${mark} told</p>`, key_allegations: [`${mark} alleged`] },
    ...{ tags: [name, mark], alleged_entities: [`entity:person/${name}`], locations: [] },
    timeline: [{ date: "2024-01-02", title: `${mark} event`, description: `${mark} happened` }],
    evidence: [{ source_id: source.source_id, description: `${mark} evidence` }],
  };
};

const addressesOf = (caseId: string) => [
  ...[`/api/cases/${caseId}/`, `/api/cases/?tags=${name}`, `/api/cases/?search=zq${name}`],
  ...[`/api/sources/${source.source_id}/`, `/api/oembed?url=https://milepost.test/cases/${caseId}`],
  ...[`/cases/${caseId}`, `/cases?tags=${name}`, `/cases/${caseId}/embed`, `/cases.csv?tags=${name}`],
  ...[`/cases/feed.atom?tags=${name}`, `/sources/${source.source_id}`, `/entities/person/${name}`],
];

/** Whether the answer shows the mark, or, where there is none, that the case is not public. */
const shows = (text: string, mark: string | null): boolean =>
  mark === null ? marksIn(text).length === 0 : text.includes(mark);

/** A list says how many there are: all of them stand on its one page. */
function isWhole(address: string, text: string): boolean {
  if (!address.startsWith("/api/cases/?")) return true;
  const { count, results } = JSON.parse(text) as { count: number; results: unknown[] };
  return count === results.length;
}

/** How long, in milliseconds, until every address shows it. */
async function untilShown(addresses: readonly string[], mark: string | null): Promise<number[]> {
  const began = Date.now();
  return Promise.all(
    addresses.map(async (address) => {
      for (;;) {
        const { text } = await visit(address);
        const took = Date.now() - began;
        // A source's record names cases by their ids alone.
        if (shows(text, mark) || (mark !== null && address.startsWith("/api/sources"))) return took;
        if (took > 2 * SOON) throw new Error(`${address} does not show ${mark} after ${took} ms`);
      }
    }),
  );
}

it("a publication, a correction and a withdrawal show everywhere within 5 s, and no answer mixes two states", async () => {
  const { writer, moderator } = team;
  const made = (await call(writer, "POST", "", contentOf(0))).body;
  const addresses = addressesOf(made.case_id);
  let isOver = false;
  const mixed: string[] = [];
  let read = 0;
  const readers = Array.from({ length: READERS }, async (_, first) => {
    for (let at = first; !isOver; at++) {
      const address = addresses[at % addresses.length] ?? "";
      const { text } = await visit(address);
      read += 1;
      if (marksIn(text).length > 1 || !isWhole(address, text)) mixed.push(`${address}: ${marksIn(text)}`);
    }
  });
  const took: number[] = [];
  const then = async (work: Promise<{ status: number }>, mark: string | null) => {
    expect((await work).status).toBeLessThan(300);
    took.push(...(await untilShown(addresses, mark)));
  };
  try {
    await then(call(moderator, "POST", `/${made.id}/publish`), markOf(0));
    for (let n = 1; n <= runs(2, 20); n++) {
      expect((await call(writer, "PATCH", `/${made.case_id}`, contentOf(n))).status).toBe(201);
      await then(call(moderator, "POST", `/${made.case_id}/publish`), markOf(n));
      const withdrawn = call(moderator, "PUT", `/${made.case_id}/state`, { state: "CLOSED" });
      await then(withdrawn, null);
      await then(call(moderator, "PUT", `/${made.case_id}/state`, { state: "PUBLISHED" }), markOf(n));
    }
  } finally {
    isOver = true;
    await Promise.all(readers);
  }
  expect(mixed).toEqual([]);
  expect(read).toBeGreaterThan(READERS);
  took.sort((a, b) => a - b);
  expect(took[Math.floor(took.length * 0.95)]).toBeLessThan(SOON);
}, 120_000);
