import { sql } from "drizzle-orm";
import { beforeEach, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { db, request, signIn, testEnv } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { forgetUnsentForms } from "./unsent-forms";

// A session ends while somebody types, and their browser runs no script.

type Session = TakingPart & { sessionId: string };
let staff: Awaited<ReturnType<typeof signIn>>;
let assessmentId: string;
let person: Session;
let other: Session;
let page: string;
const asked = [
  { id: "words", type: "long_text", prompt: "What?" },
  {
    ...{ id: "issues", type: "repeater", prompt: "Which?", max_items: 3 },
    fields: [{ name: "issue", label: "Issue", type: "text" }],
  },
];
const publish = (questions: object[]) =>
  here(staff.token, assessmentId, "PUT", "/workshops/workshop_1/questions", { questions });

async function join(provinceId: string): Promise<Session> {
  const made = await takePart(assessmentId, provinceId);
  const session = { ...made, ...(await signIn([], { personId: made.personId })) };
  await mine(session, "POST", "/onboarding", onboarding(session));
  return session;
}

beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = await signIn(["workshops:staff"]);
  ({ id: assessmentId } = await makeAssessment(staff.token));
  await publish(asked);
  const provinceId = await makeProvince(staff.token);
  [person, other] = [await join(provinceId), await join(provinceId)];
  page = `/mana/workshops/assessments/${assessmentId}/participant/workshops/workshop_1/`;
});

const look = async ({ token }: { token: string }) =>
  (await request("GET", page, { headers: { accept: "text/html", cookie: `__Host-access=${token}` } })).text();

const fieldIn = (html: string, name: string) =>
  new RegExp(`name="${name.replaceAll(".", "\\.")}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? "";
const givenBack = (html: string) => html.includes("This is what you wrote before you were signed out.");

/** A form as the browser sends it from the page that it was shown. */
async function send(html: string, fields: Record<string, string>, token = "", site = "same-origin") {
  const hidden = ["csrf", "owner", "kept", "questions_version", "r.words", "r.issues"].flatMap((name) => {
    const value = fieldIn(html, name);
    return value ? [[name, value]] : [];
  });
  const answer = await request("POST", page, {
    headers: {
      ...{ accept: "text/html", "sec-fetch-site": site, "content-type": "application/x-www-form-urlencoded" },
      ...(token ? { cookie: `__Host-access=${token}` } : {}),
    },
    body: new URLSearchParams({ ...Object.fromEntries(hidden), action: "draft", ...fields }).toString(),
  });
  return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
}

const endSession = ({ sessionId }: Session) =>
  db.run(
    sql`UPDATE sessions SET revoked_at = ${Date.now()}, revoked_reason = 'ended' WHERE id = ${sessionId}`,
  );
const again = async (one: Session): Promise<Session> => ({
  ...one,
  ...(await signIn([], { personId: one.personId })),
});
const kept = async () =>
  (await db.all(sql`SELECT 1 FROM unsent_forms WHERE assessment_id = ${assessmentId}`)).length;
const typed = { "a.words": "Typed as it ended", "a.issues.0.issue": "School", "a.issues.1.issue": "Road" };

it("what was typed is given back to whoever typed it, once they are signed in again, and is theirs to save", async () => {
  const shown = await look(person);
  await endSession(person);
  const refused = await send(shown, typed); // the browser has no cookies any more
  expect([refused.status, refused.location]).toEqual([302, `/login?next=${encodeURIComponent(page)}`]);
  expect((await mine(other, "GET", "/workshops/workshop_1")).body.answers).toEqual({});
  expect(await look(other)).not.toContain("Typed as it ended");

  const back = await again(person);
  const html = await look(back);
  expect(givenBack(html)).toBe(true);
  expect(html).toContain("Typed as it ended");
  for (const text of ["School", "Road"]) expect(html).toContain(`value="${text}"`);
  // Script that follows the form saves it at once.
  expect(html).toContain('data-unsaved="typed"');
  expect((await mine(back, "GET", "/workshops/workshop_1")).body.answers).toEqual({});

  expect((await send(html, typed, back.token)).status).toBe(302);
  expect((await mine(back, "GET", "/workshops/workshop_1")).body.answers).toMatchObject({
    words: { value: "Typed as it ended" },
    issues: { value: [{ issue: "School" }, { issue: "Road" }] },
  });
  expect(givenBack(await look(back))).toBe(false);
  expect(await kept()).toBe(0);
});

it("a page's script that saved it says so, and a save from elsewhere does not forget it", async () => {
  const shown = await look(person);
  await endSession(person);
  await send(shown, typed);
  const back = await again(person);
  const html = await look(back);
  const save = (value: string, base: number, headers: Record<string, string> = {}) =>
    mine(
      back,
      "PATCH",
      "/workshops/workshop_1",
      { questions_version: 2, answers: { words: { value, base } } },
      headers,
    );
  expect((await save("From elsewhere", 0)).status).toBe(200);
  expect(await kept()).toBe(1);
  // Both texts are seen before one replaces the other.
  const conflict = await send(html, typed, back.token);
  expect([conflict.status, conflict.html.includes("From elsewhere")]).toEqual([409, true]);
  expect(conflict.html).toContain("Typed as it ended");
  expect(await kept()).toBe(1);
  expect((await save("Both of them", 1, { "x-kept": fieldIn(html, "kept") })).status).toBe(200);
  expect(await kept()).toBe(0);
});

it("with somebody else signed in it is refused, and kept for whose page it was", async () => {
  const shown = await look(person);
  const refused = await send(shown, typed, other.token);
  expect(refused.status).toBe(403);
  expect(await look(other)).not.toContain("Typed as it ended");
  expect((await mine(other, "GET", "/workshops/workshop_1")).body.answers).toEqual({});
  expect(await look(person)).toContain("Typed as it ended");
});

it("nothing is kept that no page of ours sent, nor an empty form", async () => {
  const [shown, others] = [await look(person), await look(other)];
  await endSession(person);
  const owner = fieldIn(shown, "owner");
  await send(shown, { ...typed, owner: `${owner.slice(0, -1)}${owner.endsWith("A") ? "B" : "A"}` });
  await send(shown, { ...typed, owner: fieldIn(others, "owner") });
  await send(others, { ...typed, owner });
  await send(shown, { ...typed, csrf: "" });
  await send(shown, typed, "", "cross-site");
  await send(shown, { "a.words": " ", "a.issues.0.issue": "" });
  expect(await kept()).toBe(0);
});

it("what has no place any more stands there to be copied: questions that went, a workshop that was sent", async () => {
  const shown = await look(person);
  await endSession(person);
  await send(shown, typed);
  const back = await again(person);
  await publish([{ id: "words", type: "long_text", prompt: "What else?" }]);
  const html = await look(back);
  expect(html).toContain("Typed as it ended</textarea>");
  expect(html).toContain('typed-text" dir="auto">Road</p>');
  await mine(back, "POST", "/workshops/workshop_1/submit", { questions_version: 3 });
  const sent = await look(back);
  expect(sent).toContain('typed-text" dir="auto">Typed as it ended</p>');
  expect(sent).not.toContain("<textarea");
});

it("it is forgotten after seven days, and with the account", async () => {
  const shown = await look(person);
  await endSession(person);
  await send(shown, typed);
  await send(await look(other), typed); // nobody's cookies: the form tells whose it is
  expect(await kept()).toBe(2);
  const back = await again(person);
  await mine(back, "POST", "/withdraw", { erase: true });
  expect(await kept()).toBe(1);
  const week = 7 * 86_400_000;
  const forget = (now: number) => forgetUnsentForms.run(systemCall(testEnv, "test", now), "today");
  await forget(Date.now() + week - 60_000);
  expect(await kept()).toBe(1);
  await db.run(sql`UPDATE unsent_forms SET kept_at = kept_at - ${week}`);
  expect(givenBack(await look(other))).toBe(false);
  await forget(Date.now());
  expect(await kept()).toBe(0);
});
