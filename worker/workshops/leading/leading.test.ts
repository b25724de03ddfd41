import { beforeAll, expect, it, vi } from "vitest";
import { administrator, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { here, mine, onboarding, takePart } from "../testing/participants";
import { ask, makeAssessment, signInFacilitator } from "../testing/records";
import { makeProvince, type Registered, register } from "../testing/registered";
import { submit } from "../testing/submit";

type Person = Awaited<ReturnType<typeof signInFacilitator>>;

let staff: string;
let facilitator: Person;
let other: Person;
let participant: Awaited<ReturnType<typeof takePart>>;
let somebody: Registered;
let province: string;

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = (await administrator()).token;
  [facilitator, other] = [await signInFacilitator(staff), await signInFacilitator(staff)];
  province = await makeProvince(staff);
  somebody = await register(staff, facilitator.assessmentId, province, { name: "Bai Somebody" });
  participant = await takePart(facilitator.assessmentId, province);
});

const led = (page = "", id = facilitator.assessmentId) =>
  `/mana/workshops/assessments/${id}/facilitator/${page}`;
const get = async (path: string, token: string, method = "GET") => {
  const answer = await request(method, path, {
    headers: { accept: "text/html", cookie: `__Host-access=${token}` },
  });
  return { status: answer.status, allow: answer.headers.get("allow"), html: await answer.text() };
};
const session = ({ token, sessionId }: { token: string; sessionId: string }) => ({ token, sessionId });

const pages = () => [
  ...["dashboard/", "participants/", "participants/new/", "participants/import/", "participants/invite/"],
  ...[`participants/${somebody.id}/`, `participants/${somebody.id}/workshops/workshop_1/`],
  ...["answers/", "questions/workshop_2/", "room/", "cards/"],
];

it("the pages are those of the assessment's facilitators and of staff", async () => {
  for (const page of pages()) {
    const path = led(page);
    expect([page, (await get(path, facilitator.token)).status]).toEqual([page, 200]);
    expect([page, (await get(path, participant.token)).status]).toEqual([page, 403]);
    const elsewhere = await get(path, other.token, "PUT");
    expect([page, elsewhere.status, elsewhere.html.includes("Somebody")]).toEqual([page, 403, false]);
  }
  const path = led("dashboard");
  expect((await get(path, staff)).status).toBe(200);
  expect((await get(led("dashboard/", "asm_none"), staff)).status).toBe(404);
  expect((await get(led("dashboard/", "asm_none"), facilitator.token)).status).toBe(403);
  const put = await get(path, facilitator.token, "PUT");
  expect([put.status, put.allow?.includes("GET")]).toEqual([405, true]);
  for (const page of [
    "participants/wpa_none/",
    `participants/${somebody.id}/workshops/workshop_6/`,
    "questions/workshop_9/",
    "none/",
  ]) {
    expect([page, (await get(led(page), staff)).status]).toEqual([page, 404]);
  }
  const elsewhere = (await makeAssessment(staff)).id;
  expect((await get(led(`participants/${somebody.id}/`, elsewhere), staff)).status).toBe(404);
});

it("opens the next workshop for all, after a warning that counts who has not sent", async () => {
  const { id } = participant;
  const of = (path: string, body: unknown) =>
    here(facilitator.token, facilitator.assessmentId, "POST", path, body);
  await of(`/participants/${id}/onboarding`, {
    ...{ consent: true, consent_on_paper: true, stakeholder_type: "elder", province_id: province },
  });
  const asked = await get(led("dashboard/?open=workshop_2"), facilitator.token);
  expect(asked.html).toContain("1 of 1 who came in has not sent workshop 1 yet.");
  const opened = await submit(led("dashboard/"), session(facilitator), { workshop: "workshop_2" });
  expect([opened.status, opened.location]).toEqual([302, led("dashboard/")]);
  const { html } = await get(led("dashboard/"), facilitator.token);
  expect(html).toContain('data-figure="workshop_2_open">1<');
  expect(html).toContain("Open workshop 3 for all");
  // A part that many look at is rendered once: it holds no form.
  expect(html.slice(html.indexOf('data-live="3"'))).not.toMatch(/^[\s\S]*?<form[\s\S]*?led-workshops/);
});

it("registers somebody, and shows what lets them in this once", async () => {
  const form = {
    ...{ name: "Datu Newcomer", phone: "+639170000077", stakeholder_type: "elder", province_id: province },
  };
  const faulty = await submit(led("participants/"), session(facilitator), { ...form, phone: "" });
  expect(faulty.status).toBe(400);
  const made = await submit(led("participants/"), session(facilitator), form);
  expect(made.status).toBe(200);
  expect(made.html).toContain("/mana/enter/");
  expect(made.html).toContain("https://wa.me/639170000077");
  const again = await submit(led("participants/"), session(facilitator), form);
  expect(again.status).toBe(409);
  const list = await get(led("participants/?show=not_opened"), facilitator.token);
  expect(list.html).toContain("Datu Newcomer");
});

it("makes the people of a file, all or none, and hands their passwords over once", async () => {
  const csv = (rows: string) => `name,email,stakeholder_type,province\n${rows}`;
  const path = led("participants/import/");
  const right = `Norma Filed,norma@example.org,elder,${province}`;
  const faulty = await submit(path, session(facilitator), {
    ...{ step: "create", csv: csv(`${right}\nNobody,none@example.org,king,${province}`) },
  });
  expect(faulty.status).toBe(400);
  expect(faulty.html).toContain("stakeholder_type");
  const made = await submit(path, session(facilitator), { step: "create", csv: csv(right) });
  expect(made.status).toBe(200);
  const file = decodeURIComponent(/href="data:text\/csv;charset=utf-8,([^"]+)"/.exec(made.html)?.[1] ?? "");
  expect(file).toMatch(/Norma Filed,norma@example.org,,\w+-/);
  const again = await submit(path, session(facilitator), { step: "create", csv: csv(right) });
  expect(again.html).toContain("1 row was passed over.");
});

it("the room names nobody, nor does it show an answer", async () => {
  const { html } = await get(led("room/"), facilitator.token);
  for (const name of ["Bai", "Somebody", "Amina", "Datu"]) expect(html).not.toContain(name);
  expect(html).toContain('data-figure="onboarded">1<');
});

it("cards hold a link each, which ends the one before", async () => {
  const sheet = await submit(led("cards/"), session(facilitator), { whom: "not_in" });
  expect(sheet.status).toBe(200);
  expect(sheet.html.match(/class="entry-card"/g)).toHaveLength(3);
  for (const verb of ["GET", "POST"]) {
    const ended = await request(verb, new URL(somebody.invitation_url ?? "").pathname, {
      headers: { accept: "text/html" },
    });
    expect([verb, ended.status]).toEqual([verb, 410]);
  }
});

it("cards are made for those alone whom somebody chose, after a word of warning", async () => {
  const chosen = await register(staff, facilitator.assessmentId, province, { name: "Omar Chosen" });
  const none = await submit(led("participants/"), session(facilitator), { action: "cards" });
  expect(none.status).toBe(400);
  const asked = await submit(led("participants/"), session(facilitator), {
    ...{ action: "cards", [`chosen_${chosen.id}`]: "on" },
    [`chosen_${participant.id}`]: "on",
  });
  expect(asked.location).toContain(`${led("cards/")}?people=`);
  const before = await get(asked.location ?? "", facilitator.token);
  expect(before.html).toContain("2 cards");
  expect(before.html).toContain("Links and cards made before for these people open nothing any more");
  const people = [chosen.id, participant.id, "wpa_none", "' OR 1=1"].join(",");
  const sheet = await submit(led("cards/"), session(facilitator), { people });
  expect(sheet.html.match(/class="entry-card"/g)).toHaveLength(2);
  expect(sheet.html).toContain("Omar Chosen");
  expect(sheet.html).not.toContain("Bai Somebody");
  // Of another assessment nobody is found, and who withdrew gets none.
  const foreign = await submit(led("cards/", other.assessmentId), session(other), { people: chosen.id });
  expect(foreign.html).not.toContain('entry-card"');
});

it("answers for somebody, takes back and resets, each by its form", async () => {
  const person = led(`participants/${participant.id}/`);
  const written = await submit(`${person}workshops/workshop_1/`, session(facilitator), {
    ...{ questions_version: "1", action: "submit", "r.community_description": "0" },
    "a.community_description": "Spoken, and written down",
  });
  expect([written.status, written.location]).toEqual([302, person]);
  const shown = await get(person, facilitator.token);
  expect(shown.html).toContain("Spoken, and written down");
  expect(shown.html).toContain("written by");
  const answers = await get(led("answers/?q=spoken"), facilitator.token);
  expect(answers.html).toContain("Spoken, and written down");
  for (const [action, more] of [
    ["reopen", { workshop: "workshop_1" }],
    ["unlock", { workshop: "workshop_4" }],
    ["reset", { note: "Began with another’s link" }],
  ] as const) {
    const done = await submit(person, session(facilitator), { action, ...more });
    expect([action, done.status, done.location]).toEqual([action, 302, person]);
  }
  const { body } = await here(
    facilitator.token,
    facilitator.assessmentId,
    "GET",
    `/participants/${participant.id}`,
  );
  expect([body.current, body.opened.length, body.completed]).toEqual(["workshop_1", 1, []]);
  const nobody = await signIn(["workshops:participant"]);
  expect((await submit(person, session(nobody), { action: "reset" })).status).toBe(403);
});

it("offers the towns of the province that was chosen, before anybody is registered", async () => {
  const town = await ask<{ id: string }>(staff, "POST", "/places", {
    ...{ level: "municipality", name: "Sample Town", parent_id: province },
  });
  const path = led("participants/new/");
  const typed = {
    name: "Bai New",
    province_id: province,
    stakeholder_type: "farmer",
    phone: "+639170000911",
  };
  const shown = await submit(path, session(facilitator), { ...typed, action: "places" });
  expect(shown.status).toBe(200);
  const form = formIn(shown.html, path, "form-register");
  expect(form).toMatchObject(typed);
  const sent = await submit(path, session(facilitator), { ...form, municipality_id: town.id });
  expect(sent.status).toBe(200);
  const list = await here(staff, facilitator.assessmentId, "GET", "/participants?q=Bai%20New");
  expect(list.body.data).toMatchObject([{ name: "Bai New", municipality_id: town.id }]);
});

it("a form of invitations that is sent twice mails once", async () => {
  const { id } = await makeAssessment(staff, [facilitator.personId]);
  await register(staff, id, province);
  const path = led("participants/invite/", id);
  const form = formIn((await get(path, facilitator.token)).html, path, "form-invite");
  for (let n = 0; n < 2; n++) {
    const { status, location } = await submit(path, session(facilitator), form);
    expect([status, location]).toEqual([302, led("participants/", id)]);
  }
  const log = await here(staff, id, "GET", "/log?action=invite");
  expect(log.body.total).toBe(1);
});

it("what an address says that the exports do not know goes on to no file", async () => {
  const { id } = await makeAssessment(staff, [facilitator.personId]);
  const someone = await takePart(id, province);
  await mine(someone, "POST", "/onboarding", onboarding(someone));
  await mine(someone, "PATCH", "/workshops/workshop_1", {
    ...{ questions_version: 1, answers: { quality_of_life: { value: "The clinic is far", base: 0 } } },
  });
  const { html } = await get(led("exports/?status=all&utm_source=x&names=hide", id), facilitator.token);
  const file = /href="([^"]*\/csv\/[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect([file.includes("names=hide"), (await get(file, facilitator.token)).status]).toEqual([true, 200]);
});
