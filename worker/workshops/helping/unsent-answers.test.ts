import { sql } from "drizzle-orm";
import { beforeEach, expect, it, vi } from "vitest";
import { db, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { submit } from "../testing/submit";

// A facilitator writes for somebody from their paper, without script, and what she typed cannot be stored just now.

type Session = Awaited<ReturnType<typeof signIn>>;
let staff: Session;
let facilitator: Session;
let person: TakingPart;
let page: string;
const asked = [
  { id: "words", type: "long_text", prompt: "What?" },
  {
    ...{ id: "issues", type: "repeater", prompt: "Which?", max_items: 5 },
    fields: [{ name: "issue", label: "Issue", type: "text" }],
  },
];
const typed = { "a.words": "From her paper", "a.issues.0.issue": "School", "a.issues.1.issue": "Road" };

beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  [staff, facilitator] = [await signIn(["workshops:staff"]), await signIn(["workshops:facilitator"])];
  const { id } = await makeAssessment(staff.token, [facilitator.personId]);
  for (const type of ["workshop_1", "workshop_2"]) {
    await here(staff.token, id, "PUT", `/workshops/${type}/questions`, { questions: asked });
  }
  person = await takePart(id, await makeProvince(staff.token));
  await mine(person, "POST", "/onboarding", onboarding(person));
  page = pageOf("workshop_1");
});

const pageOf = (type: string) =>
  `/mana/workshops/assessments/${person.assessmentId}/facilitator/participants/${person.id}/workshops/${type}/`;
const own = () => `/mana/workshops/assessments/${person.assessmentId}/participant/workshops/workshop_1/`;

const look = async ({ token }: { token: string }, path = page) =>
  (await request("GET", path, { headers: { accept: "text/html", cookie: `__Host-access=${token}` } })).text();

/** A form as a browser sends it that has no cookies any more. */
async function sendAsNobody(fields: Record<string, string>, path = page, more: Record<string, string> = {}) {
  const headers = { accept: "text/html", "sec-fetch-site": "same-origin", ...more };
  const answer = await request("POST", path, {
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
  return [answer.status, answer.headers.get("location")];
}
const endSession = ({ sessionId }: Session) =>
  db.run(
    sql`UPDATE sessions SET revoked_at = ${Date.now()}, revoked_reason = 'ended' WHERE id = ${sessionId}`,
  );
const again = ({ personId }: { personId: string }) => signIn([], { personId });
const answers = async () =>
  (await here(staff.token, person.assessmentId, "GET", `/participants/${person.id}/workshops/workshop_1`))
    .body.answers;
const kept = () => db.all(sql`SELECT 1 FROM unsent_forms WHERE assessment_id = ${person.assessmentId}`);
const givenBack = (html: string) => html.includes("This is what you wrote before you were signed out.");

it("what she typed is there once she is signed in again, for her alone, and is hers to save", async () => {
  const shown = formIn(await look(facilitator), page, "answers");
  await endSession(facilitator);
  const sent = await sendAsNobody({ ...shown, ...typed, action: "draft" });
  expect(sent).toEqual([302, `/login?next=${encodeURIComponent(page)}`]);
  expect(await answers()).toEqual({});
  for (const html of [await look(staff), await look(person, own())]) {
    expect([givenBack(html), html.includes("From her paper")]).toEqual([false, false]);
  }

  const back = await again(facilitator);
  const html = await look(back);
  expect(givenBack(html)).toBe(true);
  const form = formIn(html, page, "answers");
  expect(form).toMatchObject(typed);
  expect((await submit(page, back, { ...form, action: "draft" })).location).toBe(page);
  expect(await answers()).toMatchObject({
    words: { value: "From her paper", entered_by: { id: facilitator.personId } },
    issues: { value: [{ issue: "School" }, { issue: "Road" }] },
  });
  expect([givenBack(await look(back)), await kept()]).toEqual([false, []]);
});

it("a page's script that is led to sign in has kept it, too", async () => {
  const shown = formIn(await look(facilitator), page, "answers");
  await endSession(facilitator);
  const [status] = await sendAsNobody({ ...shown, ...typed, action: "draft" }, page, { "x-from": "script" });
  expect(status).toBe(204);
  expect(formIn(await look(await again(facilitator)), page, "answers")).toMatchObject(typed);
});

it("a participant's own form and that of who writes for them stand apart", async () => {
  const session = await again(person);
  const [hers, theirs] = [
    formIn(await look(facilitator), page, "answers"),
    formIn(await look(session, own()), own()),
  ];
  await sendAsNobody({ ...hers, ...typed, action: "draft" });
  await sendAsNobody({ ...theirs, "a.words": "In my own words", action: "draft" }, own());
  const [led, mineShown] = [await look(facilitator), await look(session, own())];
  expect([led.includes("From her paper"), led.includes("In my own words")]).toEqual([true, false]);
  expect([mineShown.includes("From her paper"), mineShown.includes("In my own words")]).toEqual([
    false,
    true,
  ]);
});

it("nothing is kept of who may not write for them", async () => {
  const session = await again(person);
  const elsewhere = await signIn(["workshops:facilitator"]);
  const { id } = await makeAssessment(staff.token, [elsewhere.personId]);
  const other = await takePart(id, person.provinceId);
  await mine(other, "POST", "/onboarding", onboarding(other));
  const path = page.replaceAll(person.assessmentId, id).replaceAll(person.id, other.id);
  const forms = [
    formIn(await look(session, own()), own()),
    formIn(await look(elsewhere, path), path, "answers"),
  ];
  for (const form of forms) await sendAsNobody({ ...form, ...typed, action: "draft" });
  expect(await kept()).toEqual([]);
});

it("what has no place any more stands there to be copied: locked by a reset, sent by themself, closed", async () => {
  const second = pageOf("workshop_2");
  const call = (path: string, body: object) =>
    here(staff.token, person.assessmentId, "POST", `/participants/${person.id}${path}`, body);
  await call("/unlock", { workshop: "workshop_2" });
  const form = { ...formIn(await look(facilitator, second), second, "answers"), ...typed, action: "draft" };
  await call("/reset", {});
  const locked = await submit(second, facilitator, form);
  expect([locked.status, locked.html.includes("From her paper")]).toEqual([403, true]);

  const first = { ...formIn(await look(facilitator), page, "answers"), ...typed, action: "submit" };
  await mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 2 });
  const late = await submit(page, facilitator, first);
  expect([late.status, late.html.includes("From her paper")]).toEqual([409, true]);
  expect(await answers()).toEqual({});
  // What is stored already is no loss: sent twice, it leads on.
  await call("/reopen", { workshop: "workshop_1" });
  expect((await submit(page, facilitator, first)).status).toBe(302);
  const twice = await submit(page, facilitator, first);
  expect(twice.location).toBe(page.replace("workshops/workshop_1/", ""));

  await call("/reopen", { workshop: "workshop_1" });
  const more = { ...first, "a.words": "One more sentence" };
  await here(staff.token, person.assessmentId, "PATCH", "", { status: "completed" });
  const closed = await submit(page, facilitator, more);
  expect([closed.status, closed.html.includes("One more sentence")]).toEqual([409, true]);
});

it("a card that she emptied stays away from a form that is refused", async () => {
  const three = ["Water", "School", "Road"].map((issue) => ({ issue }));
  const path = `/participants/${person.id}/workshops/workshop_1`;
  await here(staff.token, person.assessmentId, "PATCH", path, {
    ...{ questions_version: 2, answers: { issues: { value: three, base: 0 } } },
  });
  const form = formIn(await look(facilitator), page, "answers");
  const refused = await submit(page, facilitator, {
    ...{ ...form, "r.issues": "0", "a.issues.1.issue": "", action: "draft" },
  });
  expect(refused.status).toBe(409);
  const {
    "a.issues.0.issue": one,
    "a.issues.1.issue": two,
    "a.issues.2.issue": last,
  } = formIn(...([refused.html, page, "answers"] as const));
  expect([one, two, last]).toEqual(["Water", "Road", ""]);
});
