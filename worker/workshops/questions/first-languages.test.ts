import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { administrator, db, request, testEnv } from "../../testing/api";
import { formOf } from "../asking/question-form";
import { remindDue } from "../reminding/remind-due";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { submit } from "../testing/submit";
import { workshopTypes } from "../workshop-types";
import { inEachLanguage } from "./first-words";
import { questionSet } from "./words/first-questions";
import { filipino } from "./words/first-questions-fil";
import { french } from "./words/first-questions-fr";

// What an assessment begins with, as those who read no English meet it on their pages and in their mail.

let staff: Awaited<ReturnType<typeof administrator>>;
let id: string;
let person: TakingPart;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = await administrator();
  ({ id } = await makeAssessment(staff.token));
  person = await takePart(id, await makeProvince(staff.token));
  await mine(person, "POST", "/onboarding", onboarding(person));
  await here(staff.token, id, "POST", "/advance", { workshop: "workshop_5" });
});

const speak = (locale: string) =>
  db.run(sql`UPDATE people SET locale = ${locale} WHERE id = ${person.personId}`);

/** The text of a page, with what stands in it as entities. */
async function read(path: string, token = person.token): Promise<string> {
  const answer = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${token}` },
  });
  expect(answer.status, path).toBe(200);
  return (await answer.text()).replaceAll("&amp;", "&").replaceAll("&#39;", "'");
}

const english = workshopTypes.flatMap((workshop) => [
  questionSet[workshop].title,
  ...questionSet[workshop].questions.flatMap(({ prompt, hint }) => [prompt, hint]),
]);

it.each([
  ["fil", filipino],
  ["fr", french],
] as const)("in %s no English question or title stands on a participant's page", async (locale, words) => {
  await speak(locale);
  const base = `/mana/workshops/assessments/${id}/participant`;
  const dashboard = await read(`${base}/dashboard/`);
  for (const workshop of workshopTypes) {
    const page = await read(`${base}/workshops/${workshop}/`);
    expect(dashboard).toContain(words.titles[workshop]);
    expect(page).toContain(words.titles[workshop]);
    for (const { id: question } of questionSet[workshop].questions) {
      for (const said of words.questions[question]) expect(page).toContain(said);
    }
    expect(english.filter((text) => page.includes(text) || dashboard.includes(text))).toEqual([]);
  }
});

it("what is sent is shown under the same words", async () => {
  await speak("fil");
  const answers = { quality_of_life: { value: "Malayo ang klinika.", base: 0 } };
  await mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 1, answers });
  const page = await read(`/mana/workshops/assessments/${id}/participant/workshops/workshop_1/`);
  expect(page).toContain("Malayo ang klinika.");
  expect(page).toContain(filipino.questions.quality_of_life[0]);
  expect(english.filter((text) => page.includes(text))).toEqual([]);
});

it("a reminder names the workshop in the language of whom it goes to", async () => {
  const mailed = async (locale: string) => {
    const one = await takePart(id, person.provinceId);
    const email = `${one.id}@example.org`;
    await db.run(sql`UPDATE participants SET email = ${email}, locale = ${locale} WHERE id = ${one.id}`);
    await db.run(sql`UPDATE people SET email = ${email} WHERE id = ${one.personId}`);
    await mine(one, "POST", "/onboarding", onboarding(one));
    return async () =>
      (await db.all<{ body: string }>(sql`SELECT body FROM outbox WHERE recipient = ${email}`))
        .map(({ body }) => body)
        .join("\n");
  };
  const [fil, fr] = [await mailed("fil"), await mailed("fr")];
  const due = new Date(Date.now() + 20 * 3_600_000).toISOString();
  await here(staff.token, id, "PATCH", "/workshops/workshop_2", { due_at: due });
  if (remindDue.every === "minute") await remindDue.run(systemCall(testEnv, "test", Date.now()));
  expect(await fil()).toContain(filipino.titles.workshop_2);
  expect(await fr()).toContain(french.titles.workshop_2);
  for (const body of [await fil(), await fr()]) {
    expect(english.filter((text) => body.includes(text))).toEqual([]);
  }
});

it("the API tells them as they are stored; the editor shows each language, and makes no version of what is the same", async () => {
  const { body } = await here(staff.token, id, "GET", "/workshops/workshop_3/questions");
  expect(body.questions.map(({ prompt, hint }: { prompt: string; hint: string }) => [prompt, hint])).toEqual(
    questionSet.workshop_3.questions.map(({ prompt, hint }) => [prompt, hint]),
  );
  const page = `/mana/workshops/assessments/${id}/facilitator/questions/workshop_3/`;
  const session = { token: staff.token, sessionId: staff.sessionId };
  const shown = await read(page, staff.token);
  for (const words of [filipino, french]) expect(shown).toContain(words.questions.obc_organizations[0]);
  expect(shown).toContain("All questions are there in English, Filipino and French");

  const form = formOf(inEachLanguage(body.questions), "en");
  const checked = await submit(page, session, { ...form, action: "check" });
  expect([checked.status, checked.html.includes("These are the questions of now")]).toEqual([200, true]);
  const other = { ...form, "q.0.prompt.fil": "Ibang tanong" };
  const changed = await submit(page, session, { ...other, action: "check" });
  const digest = /name="checked" value="([^"]+)"/.exec(changed.html)?.[1] ?? "";
  expect((await submit(page, session, { ...other, action: "publish", checked: digest })).status).toBe(302);
  const next = (await here(staff.token, id, "GET", "/workshops/workshop_3/questions")).body;
  expect(next.version).toBe(2);
  expect(next.questions[0].prompt.fil).toBe("Ibang tanong");
  expect(next.questions[1]).toEqual(body.questions[1]);
});
