import { sql } from "drizzle-orm";
import Papa from "papaparse";
import readXlsx from "read-excel-file/universal";
import { beforeAll, expect, it } from "vitest";
import { db, request, signIn } from "../../testing/api";
import { dice } from "../../testing/dice";
import { runs } from "../../testing/runs";
import { here, takePart } from "../testing/participants";
import { fillAssessment, questions, type Someone, type Written } from "../testing/random-assessment";
import { ask, makeAssessment, makeRegion } from "../testing/records";

type Filled = Awaited<ReturnType<typeof fillAssessment>>;
type Place = { id: string; name: string };
interface Case extends Filled {
  assessmentId: string;
}

let staff: Awaited<ReturnType<typeof signIn>>;
const placeNames = new Map<string, string>();
const places = { provinces: [] as string[], municipalities: new Map(), barangays: new Map() };

const makePlace = async (level: string, name: string, parent_id: string): Promise<string> => {
  const { id } = await ask<Place>(staff.token, "POST", "/places", { level, name, parent_id });
  placeNames.set(id, name);
  return id;
};

beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  const region = await makeRegion(staff.token);
  for (const name of ["Lower Aralen", "Upper Aralen"]) {
    const province = await makePlace("province", name, region.id);
    const municipality = await makePlace("municipality", `Talon of ${name}`, province);
    places.provinces.push(province);
    places.municipalities.set(province, [municipality]);
    places.barangays.set(municipality, [
      await makePlace("barangay", "Sitio Uno", municipality),
      await makePlace("barangay", "Sitio Dos", municipality),
    ]);
  }
});

async function makeCase(seed: number): Promise<Case> {
  const { id } = await makeAssessment(staff.token);
  return { assessmentId: id, ...(await fillAssessment(dice(seed), id, places, `usr_${seed}_${Date.now()}`)) };
}

const download = (assessmentId: string, path: string) =>
  request("GET", `/mana/workshops/assessments/${assessmentId}/facilitator/exports/${path}`, {
    headers: { accept: "text/html", cookie: `__Host-access=${staff.token}` },
  });

/** With the mark that it begins with. */
const textOf = async (answer: Response): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());

/** Rows by column, read by a reader that is not ours. */
function rowsOf(csv: string): Record<string, string>[] {
  expect(csv.startsWith("\uFEFFParticipant,Organization,Province,Municipality,Barangay,Stakeholder,")).toBe(
    true,
  );
  expect(csv.endsWith("\r\n")).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** What an answer says in a cell, told once more from the contract. */
function responseOf({ question, value }: Written): string {
  if (question === "many") return String(value);
  if (question === "kind") return value === "a" ? "Open" : "Closed";
  if (question === "who") return `By: ${(value as { by: string }).by}`;
  if (question !== "list") return guarded(String(value));
  return (value as { issue?: string; cost?: number }[])
    .map(({ issue, cost }, n) => {
      const said = [issue === undefined ? "" : `Issue: ${issue}`, cost === undefined ? "" : `Cost: ${cost}`];
      return `${n + 1}. ${said.filter(Boolean).join("; ")}`;
    })
    .join("\n");
}

const order = questions.map(({ id }) => id);

/** What an export should hold, counted from what was made. */
function expected({ people, written }: Case, isIn: (one: Someone, answer: Written) => boolean) {
  return written
    .map((answer) => ({ answer, one: people[answer.number - 1] as Someone }))
    .filter(({ one, answer }) => one.status === "active" && isIn(one, answer))
    .sort(
      (a, b) =>
        a.one.number - b.one.number ||
        a.answer.workshop.localeCompare(b.answer.workshop) ||
        order.indexOf(a.answer.question) - order.indexOf(b.answer.question),
    );
}

it("tells each answer once, as it was written, in the order of participants and questions", async () => {
  for (let seed = 1; seed <= runs(3, 40); seed++) {
    const made = await makeCase(seed);
    const rows = rowsOf(await textOf(await download(made.assessmentId, "all/csv/?status=all")));
    const should = expected(made, () => true);
    expect(rows.map((row) => row["Answer ID"])).toEqual(should.map(({ answer }) => answer.id));
    rows.forEach((row, n) => {
      const { one, answer } = should[n] as (typeof should)[number];
      const done = one.completed[answer.workshop];
      expect(row).toMatchObject({
        ...{ Participant: one.name, Organization: one.organization, Stakeholder: one.stakeholder },
        Province: placeNames.get(one.province),
        Municipality: placeNames.get(one.municipality ?? "") ?? "",
        Barangay: placeNames.get(one.barangay ?? "") ?? "",
        ...{ Workshop: answer.workshop, "Question ID": answer.question, "Questions Version": "2" },
        ...{ Status: done ? "submitted" : "draft", Submitted: done ? new Date(done.at).toISOString() : "" },
        ...{ Response: responseOf(answer), "Entered By": "" },
        "Response JSON": typeof answer.value === "object" ? JSON.stringify(answer.value) : "",
      });
      if (answer.question === "many") expect(row.Question).toBe("How many?");
    });
    const of = (workshop: string, province: string) => (one: Someone, answer: Written) =>
      answer.workshop === workshop && one.province === province && workshop in one.completed;
    const [province = ""] = places.provinces;
    for (const told of [province, "lower aralen"]) {
      const some = rowsOf(
        await textOf(
          await download(made.assessmentId, `workshop_1/csv/?province=${encodeURIComponent(told)}`),
        ),
      );
      expect(some.map((row) => row["Answer ID"])).toEqual(
        expected(made, of("workshop_1", province)).map(({ answer }) => answer.id),
      );
    }
  }
});

it("has a column a question and a row a participant, in a workbook of numbers and text", async () => {
  const made = await makeCase(7);
  const file = await download(made.assessmentId, "all/xlsx/?layout=wide");
  expect(file.headers.get("content-disposition")).toMatch(
    /^attachment; filename="all-\d{4}-\d\d-\d\d\.xlsx"$/,
  );
  const [read] = await readXlsx(await file.arrayBuffer(), { trim: false });
  const [head = [], ...rows] = read?.data ?? [];
  expect(read?.sheet).toBe("all");
  const at = (title: string) => head.indexOf(title);
  expect(at("workshop_1.words")).toBe(7);
  expect(at("workshop_2.words")).toBe(at("workshop_1.who") + 1);
  // The questions of version 1 stand behind all of those of now.
  const lastOfNow = head.findLastIndex((title) => String(title).startsWith("workshop_5."));
  expect(at("workshop_1.community_description")).toBe(lastOfNow + 1);
  const should = expected(made, (one, { workshop }) => workshop in one.completed);
  const names = [...new Map(should.map(({ one }) => [one.number, one.name])).values()];
  expect(rows.map(([name]) => name)).toEqual(names);
  const numbers = [...new Set(should.map(({ one }) => one.number))];
  for (const { one, answer } of should) {
    const cell = rows[numbers.indexOf(one.number)]?.[at(`${answer.workshop}.${answer.question}`)];
    if (answer.question === "many") expect(cell).toBe(answer.value);
    else if (answer.question === "words") expect(cell).toBe(answer.value);
    else if (answer.question === "list") expect(cell).toBe(responseOf(answer));
  }
});

it("tells nobody's name, address or number where names are hidden, and nothing that fewer than five share", async () => {
  for (let seed = 100; seed < 100 + runs(4, 300); seed++) {
    const made = await makeCase(seed);
    const active = made.people.filter(({ status }) => status === "active");
    const format = seed % 10 === 0 ? "print" : "csv";
    const text = await textOf(await download(made.assessmentId, `all/${format}/?status=all&names=hide`));
    const folded = text.toLowerCase();
    const told = [...made.mails, ...made.phones, ...made.names.map((name) => name.toLowerCase())];
    // A name of which another is the beginning is hidden as a whole word: here no name holds another.
    expect(told.filter((secret) => folded.includes(secret))).toEqual([]);
    expect(folded.replace(/\D/g, " ")).not.toMatch(/917 555 1/);
    if (format === "print") continue;
    const numbers = new Map(made.written.map(({ id, number }) => [id, number]));
    for (const row of rowsOf(text)) {
      const one = made.people[(numbers.get(row["Answer ID"] ?? "") ?? 0) - 1] as Someone;
      const sharing = (is: (other: Someone) => boolean) => active.filter(is).length >= 5;
      expect(row).toMatchObject({
        ...{ Participant: `P${one.number}`, Organization: "", Province: placeNames.get(one.province) },
        Municipality:
          one.municipality && sharing((other) => other.municipality === one.municipality)
            ? placeNames.get(one.municipality)
            : "",
        Barangay:
          one.barangay && sharing((other) => other.barangay === one.barangay)
            ? placeNames.get(one.barangay)
            : "",
        Stakeholder: sharing(
          (other) => other.stakeholder === one.stakeholder && other.province === one.province,
        )
          ? one.stakeholder
          : "",
      });
    }
  }
});

it("is a PDF by participant, and refuses what it does not know", async () => {
  const made = await makeCase(5);
  const pdf = await download(made.assessmentId, "workshop_1/pdf/");
  expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
  const statuses = await Promise.all(
    [
      ...["all/docx/", "all/csv/?names=none", "all/csv/?x=1", "all/csv/?province=Nowhere", "workshop_6/csv/"],
      ...["workshop_6/docx/", "all/csv", "?province=", "all/csv/?status=all&status=all"],
    ].map(async (path) => (await download(made.assessmentId, path)).status),
  );
  expect(statuses).toEqual([400, 400, 400, 400, 404, 404, 200, 200, 400]);
  expect(await (await download(made.assessmentId, "all/docx/")).text()).toContain(
    "Unsupported export format",
  );
  const { body } = await here(staff.token, made.assessmentId, "GET", "/log?action=export&sort=at");
  expect(body.data.map(({ metadata }: { metadata: { rows: number } }) => metadata.rows)).toEqual([
    expected(made, (one, { workshop }) => workshop === "workshop_1" && workshop in one.completed).length,
    expected(made, (one, { workshop }) => workshop in one.completed).length,
  ]);
  expect(body.data[0]).toMatchObject({
    ...{ workshop: "workshop_1", actor: { kind: "staff", id: staff.personId } },
    metadata: { filters: { workshop: "workshop_1", format: "pdf", names: "show" } },
  });
});

it("is no PDF of more than 2,000 answers, and says so", async () => {
  const { id } = await makeAssessment(staff.token);
  const { number } = await takePart(id, places.provinces[0] ?? "");
  await db.run(sql`UPDATE participants SET status = 'active', completed = '{"workshop_1":{"at":1,"version":1}}'
    WHERE assessment_id = ${id}`);
  const write = (from: number, to: number) =>
    db.run(sql`INSERT INTO participant_answers (assessment_id, number, workshop, question_id, id, value, revision,
        says, version, saved_at)
      WITH RECURSIVE n (i) AS (VALUES (${from}) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})
      SELECT ${id}, cast(${number} as integer), 'workshop_1', 'q' || cast(i as integer),
        'ans_' || ${id} || cast(i as integer), '"x"', 1, 1, 1, 1 FROM n`);
  await write(0, 2000);
  expect((await download(id, "all/pdf/")).status).toBe(200);
  await write(2000, 2001);
  for (const path of ["all/pdf/", "workshop_1/pdf/?names=hide"]) {
    const { status, body } = await here(staff.token, id, "GET", "/log?action=export");
    expect([status, body.total]).toEqual([200, 1]);
    const refused = await download(id, path);
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining("Too large for PDF"),
    ]);
  }
  expect((await download(id, "all/csv/")).status).toBe(200);
});

it("is a page for paper, by participant in their order, sent whole while it is read", async () => {
  const made = await makeCase(11);
  const html = await textOf(await download(made.assessmentId, "all/print/?status=all"));
  const should = [...new Set(expected(made, () => true).map(({ one }) => one))].map(({ name }) => name);
  expect([...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, name]) => name)).toEqual(should);
  expect(html.endsWith("</html>")).toBe(true);
  expect(html).not.toContain("data-parts");
  const none = await textOf(await download(made.assessmentId, "workshop_5/print/"));
  expect(none).toMatch(/<main[^>]*>.*<p>No answer fits\.<\/p><\/main>/s);
});
