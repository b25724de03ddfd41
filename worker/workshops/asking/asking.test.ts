import { beforeAll, expect, it, vi } from "vitest";
import { administrator } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { here, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { submit } from "../testing/submit";

let staff: Awaited<ReturnType<typeof administrator>>;
let id: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = await administrator();
  id = (await makeAssessment(staff.token)).id;
});

const form = {
  ...{
    "q.0.id": "first_need",
    "q.0.type": "number",
    "q.0.prompt.en": "How many wells?",
    "q.0.prompt.plain": "1",
  },
  ...{ "q.0.min": "0", "q.0.max": "", "q.0.integer": "on" },
};

it("publishes what was checked, after saying whose drafts do not pass", async () => {
  const province = await makeProvince(staff.token);
  const somebody = await takePart(id, province);
  const own = `/participants/${somebody.id}`;
  const call = (method: string, path: string, body: unknown) => here(staff.token, id, method, path, body);
  await call("POST", `${own}/onboarding`, {
    ...{ consent: true, consent_on_paper: true, stakeholder_type: "elder", province_id: province },
  });
  await call("PATCH", `${own}/workshops/workshop_1`, {
    questions_version: 1,
    answers: { community_description: { value: "By the river", base: 0 } },
  });
  const page = `/mana/workshops/assessments/${id}/facilitator/questions/workshop_1/`;
  const session = { token: staff.token, sessionId: staff.sessionId };

  const faulty = await submit(page, session, { ...form, "q.0.prompt.en": "", action: "check" });
  expect(faulty.status).toBe(400);
  const checked = await submit(page, session, { ...form, action: "check" });
  expect(checked.status).toBe(200);
  expect(checked.html).toContain("These drafts do not pass");
  expect(checked.html).toContain(">Amina</a>");
  const digest = /name="checked" value="([^"]+)"/.exec(checked.html)?.[1] ?? "";

  const version = async () =>
    (await here(staff.token, id, "GET", "/workshops/workshop_1/questions")).body.version;
  const other = { ...form, "q.0.prompt.en": "How many springs?", action: "publish", checked: digest };
  expect((await submit(page, session, other)).status).toBe(200);
  expect(await version()).toBe(1);
  const published = await submit(page, session, { ...form, action: "publish", checked: digest });
  expect([published.status, published.location]).toEqual([302, page]);
  expect(await version()).toBe(2);
});

it("a page that was opened before others were published tells so, before it takes their place", async () => {
  const { id: other } = await makeAssessment(staff.token);
  const page = `/mana/workshops/assessments/${other}/facilitator/questions/workshop_2/`;
  const asked = async () => (await here(staff.token, other, "GET", "/workshops/workshop_2/questions")).body;
  const theirs = [{ id: "springs", type: "number", prompt: { en: "How many springs?" } }];
  await here(staff.token, other, "PUT", "/workshops/workshop_2/questions", { questions: theirs });

  const mine = { ...form, version: "1" };
  const added = await submit(page, staff, { ...mine, action: "add" });
  expect([added.status, formIn(added.html, page, "questions").version]).toEqual([200, "1"]);
  const told = await submit(page, staff, { ...mine, action: "check" });
  expect(told.status).toBe(409);
  expect(told.html).toContain("Somebody else has published other questions meanwhile.");
  expect(told.html).not.toContain('name="checked"');
  const now = formIn(told.html, page, "questions");
  expect(now).toMatchObject({ "q.0.prompt.en": "How many wells?", version: "2" });

  const checked = await submit(page, staff, { ...now, action: "check" });
  const final = { ...formIn(checked.html, page, "questions"), action: "publish" };
  expect((await submit(page, staff, { ...final, version: "1" })).status).toBe(409);
  expect((await asked()).questions).toMatchObject(theirs);
  // A press that is sent twice publishes once.
  for (let n = 0; n < 2; n++) expect((await submit(page, staff, final)).status).toBe(302);
  expect(await asked()).toMatchObject({ version: 3, questions: [{ id: "first_need" }] });
});
