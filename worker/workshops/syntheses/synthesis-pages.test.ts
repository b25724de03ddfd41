import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { db, request, signIn, testEnv } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { signInFacilitator } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { submit } from "../testing/submit";
import { synthesise } from "./run-synthesis";

let facilitator: Awaited<ReturnType<typeof signInFacilitator>>;
let id: string;
let province: string;
let people: TakingPart[];

const words = [
  "We need clean water. The well is dry.",
  "Clean water should come first.",
  "There is no clean water.",
  "Kailangan ng malinis na tubig.",
  "Clean water, and a school.",
];
const answer = (text: string) => ({
  questions_version: 1,
  answers: { quality_of_life: { value: text, base: 0 } },
});

beforeAll(async () => {
  const staff = await signIn(["workshops:staff"]);
  facilitator = await signInFacilitator(staff.token);
  id = facilitator.assessmentId;
  province = await makeProvince(staff.token);
  people = [];
  for (const text of words) {
    const person = await takePart(id, province);
    people.push(person);
    await mine(person, "POST", "/onboarding", onboarding(person));
    await mine(person, "POST", "/workshops/workshop_1/submit", answer(text));
  }
});

const led = (page: string, of = id) => `/mana/workshops/assessments/${of}/facilitator/${page}`;
async function look(path: string) {
  const told = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${facilitator.token}` },
  });
  return (await told.text()).replaceAll("&amp;", "&");
}
async function made(sid: string) {
  await synthesise.run(systemCall(testEnv, "test"), sid, () => {});
  await vi.waitFor(async () => {
    const { body } = await here(facilitator.token, id, "GET", `/syntheses/${sid}`);
    expect(body.status).toBe("completed");
  });
  return sid;
}
const ask = async () => {
  const { body } = await here(facilitator.token, id, "POST", "/syntheses", { workshop: "workshop_1" });
  return made(body.id);
};
const text = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

it("a theme says how many said so and who they are as far as it may be told, and its quotes lead to their answers", async () => {
  const sid = await ask();
  const html = await look(led(`syntheses/${sid}/`));
  expect(text(html)).toContain("of 5 participants");
  expect(text(html)).toMatch(/Stakeholders Elder 5 Province Province \w+ 5/);
  const links = [...html.matchAll(/href="([^"]*\/answers\/\?answer=[^"]*)"/g)].map(([, to]) => to ?? "");
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const [, ans = "?"] = /answer=(ans_\w+)/.exec(link) ?? [];
    expect(link.endsWith(`#${ans}`)).toBe(true);
    const there = await look(link.replace(/#.*/, ""));
    const own = new RegExp(
      `<article class="led-answer led-answer--named" id="${ans}"[\\s\\S]*?</article>`,
    ).exec(there);
    expect(own?.[0]).toContain("Quoted");
    const told = await here(facilitator.token, id, "GET", "/answers?workshop=workshop_1");
    const { value } = told.body.data.find((one: { id: string }) => one.id === ans);
    expect(text(own?.[0] ?? "")).toContain(value);
  }
  // Fewer than five share this type in their province: it is told no more.
  await db.run(sql`UPDATE participants SET stakeholder_type = 'farmer' WHERE id = ${people[0]?.id}`);
  const other = await ask();
  expect(text(await look(led(`syntheses/${other}/`)))).not.toMatch(/Stakeholders Elder/);
});

it("an answer that is none here any more, or another's, leads nowhere", async () => {
  for (const of of ["0", "1", "9", "x", "1 OR 1=1"]) {
    const html = await look(
      led(`answers/?question=quality_of_life&answer=ans_none&of=${encodeURIComponent(of)}`),
    );
    expect(html).toContain("led-answer");
    expect(html).not.toContain("led-answer--named");
  }
});

it("made again, it stands beside the one before with what is new, what is gone, and how many say what stays", async () => {
  const before = await ask();
  for (const one of people.slice(1)) {
    await here(facilitator.token, id, "POST", `/participants/${one.id}/reopen`, { workshop: "workshop_1" });
    await mine(one, "POST", "/workshops/workshop_1/submit", {
      questions_version: 1,
      answers: {
        quality_of_life: { value: one === people[1] ? "Clean water still." : "The road is broken.", base: 1 },
      },
    });
  }
  expect(await look(led(`syntheses/${before}/`))).toContain("Answers have changed since.");
  const pressed = await submit(led(`syntheses/${before}/`), facilitator, { action: "regenerate" });
  const now = await made(/syn_\w+/.exec(pressed.location ?? "")?.[0] ?? "");
  const html = await look(led(`syntheses/${now}/`));
  const table = text(/<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? "");
  expect(table).toMatch(/Stays Clean water 5 participants Clean water 2 participants/);
  expect(table).toMatch(/New – \S*[Rr]oad.* 3 participants/);
  expect(html).toContain(led(`syntheses/${before}/`));
  expect(await look(led(`syntheses/${before}/`))).toContain("There is a newer one");
  expect(html).not.toContain("There is a newer one");
});
