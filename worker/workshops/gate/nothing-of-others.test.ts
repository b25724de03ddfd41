import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { cookiesOf } from "../../core/identity/testing";
import { api as apiRooms, pages as rooms } from "../../product";
import { db, request, signIn } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { makeSyntheses } from "../testing/syntheses";

// Whoever takes part in one assessment finds no byte of another's: by no address that the product has, no id, no ETag, no
// live stream, nor by what was answered to others just before.

/** Stands in whatever there is of the other assessment. */
const mark = "Kumintang";
let own: TakingPart;
let other: TakingPart;
/** Ids of the other assessment, by the names of places in addresses. */
let theirs: Record<string, string>;
let staff: Awaited<ReturnType<typeof signIn>>;

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = await signIn(["workshops:staff"]);
  const province = await makeProvince(staff.token);
  const { id } = await makeAssessment(staff.token);
  const foreign = await makeAssessment(staff.token, [], { title: `${mark} by the river`, objectives: mark });
  await here(staff.token, foreign.id, "PUT", "/workshops/workshop_1/questions", {
    questions: [{ id: "words", type: "text", prompt: `${mark}?` }],
  });
  await here(staff.token, foreign.id, "PATCH", "/workshops/workshop_1", { title: `${mark} one` });
  const join = async (assessmentId: string) => {
    const made = await takePart(assessmentId, province);
    await mine(made, "POST", "/onboarding", onboarding(made));
    return made;
  };
  own = await join(id);
  other = await join(foreign.id);
  await db.run(sql`UPDATE participants SET name = ${`Datu ${mark}`}, office_business_name = ${mark}
    WHERE id = ${other.id}`);
  const answers = { words: { value: `${mark} says so`, base: 0 } };
  await mine(other, "POST", "/workshops/workshop_1/submit", { questions_version: 2, answers });
  await here(staff.token, foreign.id, "POST", `/participants/${other.id}/unlock`, { workshop: "workshop_3" });
  const made = await makeSyntheses(foreign.id, other.number);
  await db.run(
    sql`UPDATE synthesis_statements SET text = ${`${mark} first`} WHERE id = ${made.statement_id}`,
  );
  await db.run(sql`UPDATE workshop_syntheses SET synthesis_text = ${mark}, prompt = ${mark}
    WHERE assessment_id = ${foreign.id}`);
  theirs = {
    ...{ id: foreign.id, pid: other.id, sid: made.voted_synthesis_id, stm: made.statement_id },
    ...{ type: "workshop_1", question: "words", which: "all", format: "csv", method: "kii" },
    notice: (await mine(other, "GET")).body.notices[0].id,
  };
});

const filled = (path: string, own: Record<string, string> = {}) =>
  path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name) => own[name] ?? theirs[name] ?? "nobody").replace(/\*$/, "x");

const calls = apiRooms
  .flatMap((room) => room.endpoints)
  .filter(({ method }) => method === "get")
  .map(({ path }) => `/api/v1${path}`);
const pages = rooms
  .flatMap((room) => ("addresses" in room ? room.addresses : []))
  .filter(({ method, path }) => method === "GET" && path.startsWith("/mana"))
  .map(({ path }) => path);

const as = ({ token }: { token: string }) => ({ cookie: `__Host-access=${token}`, accept: "text/html" });

it("no address of the product tells anything of it, whichever ids stand in it", async () => {
  // What is looked for is there: staff finds it.
  const led = `/mana/workshops/assessments/${theirs.id}/facilitator/answers/`;
  expect(await (await request("GET", led, { headers: as(staff) })).text()).toContain(mark);
  const told: string[] = [];
  for (const path of [...calls, ...pages]) {
    for (const address of new Set([filled(path), filled(path, { id: own.assessmentId })])) {
      const answer = await request("GET", address, { headers: as(own) });
      if ((await answer.text()).includes(mark)) told.push(`${address} ${answer.status}`);
    }
  }
  expect(calls.length + pages.length).toBeGreaterThan(200);
  expect(told).toEqual([]);
});

it("an ETag of theirs is none of whoever asks with it", async () => {
  const told: string[] = [];
  let tagged = 0;
  for (const path of ["", "/workshops/workshop_1", "/votes", "/workshops/workshop_1/answers/words/history"]) {
    const seen = await mine(other, "GET", path);
    const headers = (await request("GET", `/api/v1/workshops/me/${other.assessmentId}${path}`, other))
      .headers;
    const tag = headers.get("etag") ?? "";
    if (seen.status === 200 && tag) tagged += 1;
    for (const assessmentId of [own.assessmentId, other.assessmentId]) {
      const address = `/api/v1/workshops/me/${assessmentId}${path}`;
      for (const given of [tag, "*"]) {
        const answer = await request("GET", address, {
          token: own.token,
          headers: { "if-none-match": given },
        });
        const isTheirs = assessmentId === other.assessmentId;
        if (isTheirs && answer.status !== 403) told.push(`${address} ${given} ${answer.status}`);
        if (!isTheirs && given === tag && answer.status === 304) told.push(`${address} ${answer.status}`);
        if ((await answer.text()).includes(mark)) told.push(address);
      }
    }
  }
  expect(tagged).toBeGreaterThan(2);
  expect(told).toEqual([]);
});

it("no live stream of theirs opens", async () => {
  for (const assessmentId of [theirs.id, own.assessmentId]) {
    const answer = await request("GET", `/api/v1/workshops/assessments/${assessmentId}/live`, {
      headers: { ...as(own), upgrade: "websocket", "sec-fetch-site": "same-origin" },
    });
    expect(answer.status).toBe(403);
  }
});

it("what one was just shown is not shown to the next, and no cache keeps it", async () => {
  const shared = ["/mana/workshops/", "/profile/", "/dashboard/", "/logout/", "/api/v1/workshops/me"];
  const steps = (assessmentId: string) =>
    `/mana/workshops/assessments/${assessmentId}/participant/dashboard/`;
  for (const path of [...shared, steps(theirs.id ?? "")]) {
    const first = await request("GET", path, { headers: as(other) });
    const [text, kept] = [await first.text(), first.headers.get("cache-control") ?? ""];
    if (text.includes(mark)) expect([path, kept]).toEqual([path, expect.stringMatching(/private|no-store/)]);
    const second = await request("GET", path, {
      headers: { ...as(own), cookie: cookiesOf(first, as(own).cookie) },
    });
    expect([path, (await second.text()).includes(mark)]).toEqual([path, false]);
  }
  const seen = await request("GET", steps(theirs.id ?? ""), { headers: as(other) });
  expect(await seen.text()).toContain(mark);
});
