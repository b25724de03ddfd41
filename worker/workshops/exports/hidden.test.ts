import { sql } from "drizzle-orm";
import Papa from "papaparse";
import readXlsx from "read-excel-file/universal";
import { extractText, getDocumentProxy } from "unpdf";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { escapePattern } from "../../../web/i18n/escape-pattern";
import { systemCall } from "../../core/jobs/job";
import { db, request, signIn, testEnv } from "../../testing/api";
import { dice } from "../../testing/dice";
import { runs } from "../../testing/runs";
import { synthesise } from "../syntheses/run-synthesis";
import { here } from "../testing/participants";
import type { Someone } from "../testing/random-assessment";
import { ask, makeAssessment, makeRegion } from "../testing/records";
import { type Strewn, strewAssessment } from "../testing/strewn-assessment";

// Random assessments with names, addresses and numbers strewn into all they hold: none of them is found wherever they
// are hidden, and nothing that fewer than five share. What is to be read instead is told by ../testing/strewn-assessment.ts.

let staff: Awaited<ReturnType<typeof signIn>>;
let helper: Awaited<ReturnType<typeof signIn>>;
const placeNames = new Map<string, string>();
const places = { provinces: [] as string[], municipalities: new Map(), barangays: new Map() };

beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  helper = await signIn(["workshops:facilitator"]);
  await db.run(sql`UPDATE people SET name = 'Helping Hand' WHERE id = ${helper.personId}`);
  const make = async (level: string, name: string, parent_id: string): Promise<string> => {
    const { id } = await ask<{ id: string }>(staff.token, "POST", "/places", { level, name, parent_id });
    placeNames.set(id, name);
    return id;
  };
  const region = await makeRegion(staff.token);
  for (const name of ["Lower Aralen", "Upper Aralen"]) {
    const province = await make("province", name, region.id);
    const towns = [await make("municipality", `Talon of ${name}`, province)];
    towns.push(await make("municipality", `Dulo of ${name}`, province));
    places.provinces.push(province);
    places.municipalities.set(province, towns);
    for (const town of towns) {
      places.barangays.set(town, [
        await make("barangay", `Sitio Uno of ${placeNames.get(town)}`, town),
        await make("barangay", `Sitio Dos of ${placeNames.get(town)}`, town),
      ]);
    }
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  // Other files share what this one sets.
  Object.assign(testEnv, { OPENAI_API_KEY: undefined, OPENAI_MODEL: undefined });
});

interface Made {
  id: string;
  people: Someone[];
  written: Strewn[];
  called: string[];
}

async function make(seed: number): Promise<Made> {
  const { id } = await makeAssessment(staff.token, [helper.personId], { remote_synthesis: true });
  const personId = `usr_${seed}_${crypto.randomUUID()}`;
  return { id, ...(await strewAssessment(dice(seed), id, places, { personId, helper: helper.personId })) };
}

const page = (path: string) =>
  request("GET", path, { headers: { accept: "text/html", cookie: `__Host-access=${staff.token}` } });
const download = async (id: string, path: string) => {
  const answer = await page(`/mana/workshops/assessments/${id}/facilitator/exports/${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};

const flat = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replaceAll("’", "'")
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .toLowerCase();

/** What a text tells of who somebody is: names as whole words, addresses, and numbers. */
function told(text: string, called: readonly string[]): string[] {
  const read = flat(text);
  const backwards = [...read].reverse().join("");
  const isIn = (name: string, where: string) => {
    const found = escapePattern(flat(name));
    return /^[一-鿿]/u.test(name)
      ? where.includes(found)
      : new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_])${found}(?![\\p{L}\\p{N}\\p{M}_])`, "u").test(where);
  };
  return [
    ...called.filter((name) => isIn(name, read) || (/^\p{sc=Arabic}/u.test(name) && isIn(name, backwards))),
    // All of these addresses have such a domain, all of these numbers such a middle or such a length.
    ...(read.match(/[^\s"<>();,]*(?:@|＠)(?:mail\d+\.|sub\.)?ex[aä]mple\.[a-z.]*/gu) ?? []),
    ...(read.match(/(?:917|٩١٧)\W{0,4}(?:555|٥٥٥)/gu) ?? []),
    ...(read.match(/02-8123-\d{4}/g) ?? []),
  ];
}

const unescapedHtml = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/g, " ")
    .replace(/&#39;|&#x27;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

/** A cell as CSV writes it: a text that a sheet would take for a formula has a mark before it. */
const guarded = ({ question, response }: Strewn) =>
  /^[=+\-@\t\r]/.test(response) && question !== "many" ? `'${response}` : response;

function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** What a row may tell of somebody, counted anew. */
function ofWhom({ people }: Made, one: Someone) {
  const active = people.filter(({ status }) => status !== "withdrawn");
  const five = (is: (other: Someone) => boolean) => active.filter(is).length >= 5;
  const place = (which: "municipality" | "barangay") =>
    one[which] !== null && five((other) => other[which] === one[which])
      ? placeNames.get(one[which] ?? "")
      : "";
  const hasMany = five((other) => other.stakeholder === one.stakeholder && other.province === one.province);
  return {
    ...{ Participant: `P${one.number}`, Organization: "", Province: placeNames.get(one.province) },
    ...{ Municipality: place("municipality"), Barangay: place("barangay") },
    Stakeholder: hasMany ? one.stakeholder : "",
  };
}

const textOf = async (answer: Response) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());

/** Half of the files of each kind: the other half is the next one's. */
async function lookAtTables(made: Made, turn: number): Promise<void> {
  const { id, called, people, written } = made;
  const byId = new Map(written.map((one) => [one.id, one]));
  for (const which of [turn % 2 ? "all" : "workshop_1"]) {
    const long = await textOf(await download(id, `${which}/csv/?status=all&names=hide`));
    expect(told(long, called)).toEqual([]);
    const rows = rowsOf(long);
    expect(rows).toHaveLength(
      written.filter(
        ({ number, workshop }) =>
          people[number - 1]?.status === "active" && (which === "all" || workshop === which),
      ).length,
    );
    for (const row of rows) {
      const answer = byId.get(row["Answer ID"] ?? "") as Strewn;
      expect(row).toMatchObject({
        ...ofWhom(made, people[answer.number - 1] as Someone),
        ...{ Response: guarded(answer), "Response JSON": answer.json, "Entered By": "" },
      });
    }
    const wide = await textOf(await download(id, `${which}/csv/?status=all&names=hide&layout=wide`));
    expect(told(wide, called)).toEqual([]);
    for (const { Submitted: _, ...row } of rowsOf(wide)) {
      const one = people[Number(row.Participant?.slice(1)) - 1] as Someone;
      expect(row).toMatchObject(ofWhom(made, one));
    }
    for (const layout of [turn % 4 < 2 ? "long" : "wide"]) {
      const file = await download(id, `${which}/xlsx/?status=all&names=hide&layout=${layout}`);
      const [sheet] = await readXlsx(await file.arrayBuffer(), { trim: false });
      expect(told(JSON.stringify(sheet), called)).toEqual([]);
      const heads = ["Participant", "Organization", "Province", "Municipality", "Barangay", "Stakeholder"];
      for (const row of sheet?.data.slice(1) ?? []) {
        const cells = Object.fromEntries(heads.map((head, n) => [head, row[n] ?? ""]));
        expect(cells).toEqual(ofWhom(made, people[Number(String(row[0]).slice(1)) - 1] as Someone));
      }
    }
  }
}

const labels: Record<string, string> = { farmer: "Farmer", elder: "Elder", teacher: "Teacher" };

/** What stands under the number of each who wrote there, counted anew. */
function linesOn(made: Made, which: string): [string, string][] {
  const wrote = new Set(
    made.written.flatMap((one) => (which === "all" || one.workshop === which ? [one.number] : [])),
  );
  return made.people.flatMap((one): [string, string][] => {
    if (one.status === "withdrawn" || !wrote.has(one.number)) return [];
    const { Participant, Stakeholder, Barangay, Municipality, Province } = ofWhom(made, one);
    const where = [Barangay, Municipality, Province].filter(Boolean).join(", ");
    return [[Participant, [labels[Stakeholder], where].filter(Boolean).join(" · ")]];
  });
}

async function lookAtPaper(made: Made, turn: number): Promise<void> {
  const { id, called } = made;
  for (const which of [turn % 2 ? "all" : "workshop_2"]) {
    const print = await textOf(await download(id, `${which}/print/?status=all&names=hide`));
    expect(told(unescapedHtml(print), called)).toEqual([]);
    const lines = print.matchAll(/<h2[^>]*>(P\d+)<\/h2><p class="answers-sheet__who">([^<]*)<\/p>/g);
    expect([...lines].map(([, who, line]) => [who, line])).toEqual(linesOn(made, which));
  }
  const pdf = await download(id, "all/pdf/?status=all&names=hide");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer())), {
    mergePages: true,
  });
  expect(told(text, called)).toEqual([]);
  const read = flat(text);
  const lines = linesOn(made, "all");
  expect(lines.filter(([who, line]) => !read.includes(flat(`${who} ${line}`)))).toEqual([]);
}

/** A synthesis of workshop 1, as it is read. */
async function synthesised(id: string, provider: string) {
  const sid = `syn_${crypto.randomUUID().replaceAll("-", "")}`;
  await db.run(sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, status, provider, model, created_by,
    created_at) VALUES (${sid}, ${id}, 'workshop_1', 'queued', ${provider}, 'm-1', 'test', cast(${Date.now()} as integer))`);
  await synthesise.run(systemCall(testEnv, "test"), sid, () => {});
  return (await here(staff.token, id, "GET", `/syntheses/${sid}`)).body;
}

async function lookAtSyntheses(made: Made): Promise<void> {
  const { id, called } = made;
  Object.assign(testEnv, { OPENAI_API_KEY: "sk-secret", OPENAI_MODEL: "m-1" });
  // It says back whatever it was asked, and puts together what was written apart.
  let asked = "";
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    asked += String(init?.body);
    const content = JSON.stringify({
      summary: `${JSON.parse(String(init?.body)).messages[0].content} ${called.join(" and ")}`,
      key_themes: [
        { title: called[0], description: called[1] ?? "", quotes: [{ answer: 1, text: called[0] }] },
      ],
      recommendations: [`Ask ${called[0]}, 0917 555 1000`],
    });
    return Response.json({ choices: [{ message: { content } }] });
  });
  for (const provider of ["extractive", "openai"]) {
    const record = await synthesised(id, provider);
    const isThere = made.written.some(
      ({ number, workshop }) =>
        workshop === "workshop_1" &&
        made.people[number - 1]?.status === "active" &&
        made.people[number - 1]?.completed.workshop_1,
    );
    expect([provider, record.status]).toEqual([provider, isThere ? "completed" : "failed"]);
    expect([provider, told(JSON.stringify(record).replaceAll("\\n", " "), called)]).toEqual([provider, []]);
    const shown = await (
      await page(`/mana/workshops/assessments/${id}/facilitator/syntheses/${record.id}/`)
    ).text();
    expect([provider, told(unescapedHtml(shown), called)]).toEqual([provider, []]);
    const groups = made.people.filter(({ status }) => status !== "withdrawn");
    for (const [, place, type] of record.prompt.matchAll(/^\[\d+\] \(([^;)]+)(?:; ([a-z_]+))?\)/gm)) {
      if (type === undefined) continue;
      const same = groups.filter(
        ({ province, stakeholder }) => placeNames.get(province) === place && stakeholder === type,
      );
      expect([place, type, same.length >= 5]).toEqual([place, type, true]);
    }
  }
  expect(told(asked.replaceAll("\\n", " "), called)).toEqual([]);
}

// At leisure three hundred, in portions; at each change two.
const portion = 20;
const portions = Array.from({ length: Math.ceil(runs(1, 300) / portion) }, (_, n) => 1000 + n * portion);
const count = runs(2, portion);

it.each(portions)(
  "nothing that is hidden tells who somebody is, nor what fewer than five share (from %i)",
  async (from) => {
    const seen: string[] = [];
    const lines = vi.spyOn(console, "log").mockImplementation(() => {});
    for (let seed = from; seed < from + count; seed++) {
      const made = await make(seed);
      const shown = await textOf(await download(made.id, "all/csv/?status=all"));
      seen.push(...told(shown, made.called));
      await lookAtTables(made, seed);
      await lookAtPaper(made, seed);
      await lookAtSyntheses(made);
      const under = `/mana/workshops/assessments/${made.id}/facilitator`;
      expect(told(unescapedHtml(await (await page(`${under}/room/`)).text()), made.called)).toEqual([]);
      const log = await here(staff.token, made.id, "GET", "/log?limit=100");
      expect(log.body.total).toBeGreaterThanOrEqual(6);
      expect(told(JSON.stringify(log.body), made.called)).toEqual([]);
      expect(told(JSON.stringify(lines.mock.calls), made.called)).toEqual([]);
      lines.mockClear();
    }
    // Where names are shown they are found: what looks for them can.
    expect(seen.filter((one) => one.includes("@")).length).toBeGreaterThan(0);
    expect(seen.filter((one) => /917|٩١٧/.test(one)).length).toBeGreaterThan(0);
    expect(seen.filter((one) => /^\p{L}[^@\d]+$/u.test(one)).length).toBeGreaterThan(0);
  },
);
