import { beforeAll, expect, it } from "vitest";
import { api, origin, request } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import type { CaseRecord } from "../cases/schemas";
import { casePath } from "../paths";
import { begin, call, complete, newTeam, newTitle, type Team, type Who } from "../testing/case-calls";

let team: Team;
let [writer, moderator] = [] as unknown as [Who, Who];

beforeAll(async () => {
  team = await newTeam();
  ({ writer, moderator } = team);
});

async function open(who: Who, { case_id, version }: CaseRecord) {
  const address = `${casePath(case_id)}?version=${version}`;
  const answer = await request("GET", address, { token: who.token, headers: { accept: "text/html" } });
  const html = await answer.text();
  return { address, status: answer.status, html, values: formIn(html, address) };
}

async function send(who: Who, address: string, values: Record<string, string>) {
  const answer = await request("POST", address, {
    token: who.token,
    headers: { accept: "text/html", origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(values).toString(),
  });
  const html = await answer.text();
  return { status: answer.status, to: answer.headers.get("location"), html };
}

const read = async (who: Who, id: string) =>
  (await api<CaseRecord>("GET", `/casebook/cases/${id}`, { token: who.token })).body;

async function whole(): Promise<CaseRecord> {
  const source = await api<{ source_id: string }>("POST", "/casebook/sources", {
    token: writer.token,
    body: { title: "An order & its <annex>", description: "Of the court" },
  });
  const { source_id } = source.body;
  return begin(writer, {
    ...complete,
    ...{ title: newTitle(), case_type: "PROMISES", language: "ne", tags: ["roads", "a bridge"] },
    ...{ case_start_date: "2020-02-29", case_end_date: "2021-01-01" },
    alleged_entities: ["entity:person/wen-oakhollow", "entity:organization/ngo/far-shore"],
    related_entities: ["entity:person/orlo-quillfeather"],
    locations: ["entity:location/district/fennmark"],
    key_allegations: ["It was paid for\nand never built.", "So they say"],
    description: '<p>Two &amp; <a href="https://example.org/?a=1&amp;b=2">more</a></p>',
    timeline: [
      { date: "2020-03-01", title: "Paid", description: "In full" },
      { date: "2020-04-01", title: "Gone", description: "" },
    ],
    evidence: [{ source_id, description: "The sum" }],
    responses: [{ entity_id: "entity:person/wen-oakhollow", date: "2020-05-01", text: "No.", source_id }],
    translations: {
      en: {
        title: "Told in English",
        key_allegations: ["", "As they say"],
        timeline: [{ title: "Paid out", description: "" }],
        evidence: [{ description: "How much" }],
      },
    },
  });
}

const contentOf = ({ versionInfo: _, updated_at: __, ...record }: CaseRecord) => record;

it("keeps every field that nobody touches", async () => {
  const made = await whole();
  const { address, values } = await open(writer, made);
  expect((await send(writer, address, values)).status).toBe(303);
  expect(await read(writer, made.id)).toEqual(await read(writer, made.case_id));
  const typed = { ...values, title: `${values.title} again`, "timeline.1.translated_title": "Away" };
  const saved = await send(writer, address, typed);
  expect([saved.status, saved.to]).toEqual([303, casePath(made.case_id)]);
  const after = await read(writer, made.id);
  expect(contentOf(after)).toEqual({
    ...contentOf(made),
    title: `${made.title} again`,
    translations: {
      en: {
        ...made.translations.en,
        timeline: [
          { title: "Paid out", description: "" },
          { title: "Away", description: "" },
        ],
      },
    },
  });
});

it("adds, moves and removes rows with what is typed, and saves none of it", async () => {
  const made = await whole();
  const { address, values } = await open(writer, made);
  const typed = { ...values, "timeline.0.description": "Not saved yet" };
  const down = formIn((await send(writer, address, { ...typed, do: "down:timeline:0" })).html, address);
  expect(down["timeline.1.description"]).toBe("Not saved yet");
  expect(down["timeline.1.translated_title"]).toBe("Paid out");
  const removed = formIn((await send(writer, address, { ...down, do: "remove:timeline:0" })).html, address);
  expect(removed["timeline.0.title"]).toBe("Paid");
  const added = formIn((await send(writer, address, { ...removed, do: "add:timeline" })).html, address);
  expect([added["timeline.1.title"], added["timeline.2.title"]]).toEqual(["", undefined]);
  expect((await read(writer, made.id)).timeline).toEqual(made.timeline);
  const faulty = await send(writer, address, { ...added, "timeline.1.title": "No day" });
  expect(faulty.status).toBe(400);
  expect(faulty.html).toContain('id="field-timeline.1.date-fault"');
  expect(formIn(faulty.html, address)["timeline.1.title"]).toBe("No day");
});

it("shows both texts where the case was changed meanwhile, and saves what is chosen", async () => {
  const made = await whole();
  const { address, values } = await open(writer, made);
  await call(moderator, "PATCH", `/${made.id}`, { tags: ["theirs"], case_end_date: null });
  const refused = await send(writer, address, { ...values, tags: "mine" });
  expect(refused.status).toBe(412);
  expect(refused.html).toMatch(/<pre>mine<\/pre>[\s\S]*<pre>theirs<\/pre>/);
  expect((await read(writer, made.id)).tags).toEqual(["theirs"]);
  const again = formIn(refused.html, address);
  expect(again.tags).toBe("mine");
  const chosen = formIn((await send(writer, address, { ...again, do: "take:case_end_date" })).html, address);
  expect((await send(writer, address, chosen)).status).toBe(303);
  expect(await read(writer, made.id)).toMatchObject({ tags: ["mine"], case_end_date: null });
});

it("tells a script what the next save is based on: what it has just made of the case", async () => {
  const made = await whole();
  const { address, values } = await open(writer, made);
  const answer = await request("POST", address, {
    token: writer.token,
    headers: { origin, "x-from": "script", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...values, tags: "mine" }).toString(),
  });
  const etag = answer.headers.get("etag") ?? "";
  expect([answer.status, etag]).toEqual([204, (await open(writer, made)).values.etag]);
  expect(etag).not.toBe(values.etag);
});

it("makes a new draft of what is published, and lets nobody in who is not on the case", async () => {
  const made = await whole();
  await call(moderator, "POST", `/${made.id}/publish`);
  const { address, values, html } = await open(writer, made);
  expect(html).toContain("becomes a new draft");
  expect((await send(writer, address, { ...values, tags: "corrected" })).status).toBe(303);
  expect(await read(writer, made.case_id)).toMatchObject({ version: 2, state: "DRAFT", tags: ["corrected"] });
  const late = await send(writer, address, { ...values, tags: "late" });
  expect(late.status).toBe(412);
  expect(late.html).toMatch(/<pre>late<\/pre>[\s\S]*<pre>corrected<\/pre>/);
  const headers = { accept: "text/html" };
  const at = casePath(made.case_id);
  expect((await request("GET", at, { token: team.other.token, headers })).status).toBe(403);
  expect((await request("GET", `${at}?version=9`, { token: writer.token, headers })).status).toBe(404);
});

it("looks for nothing where more is asked for than is looked for, and keeps what is typed", async () => {
  const made = await whole();
  const { address, values } = await open(writer, made);
  // A letter of which the normal form has two.
  const long = "\u0958".repeat(60);
  const asked = await send(writer, address, { ...values, tags: "mine", find_entity: long, do: "keep" });
  expect([asked.status, formIn(asked.html, address).tags]).toEqual([200, "mine"]);
});

it("takes days in Bikram Sambat where the organisation is in Nepal, whatever the case is written in", async () => {
  const made = await begin(writer);
  const put = (time_zone: string) =>
    api("PUT", "/settings/organisation", {
      ...{ token: team.admin.token, body: { name: "Abhilekh", time_zone, locale: "en" } },
    });
  expect((await open(writer, made)).values.case_start_date_bs).toBeUndefined();
  await put("Asia/Kathmandu");
  const { address, values } = await open(writer, made);
  expect((await send(writer, address, { ...values, case_start_date_bs: "२०८१-८-१४" })).status).toBe(303);
  await put("UTC");
  expect(await read(writer, made.id)).toMatchObject({ language: "en", case_start_date: "2024-11-29" });
});
