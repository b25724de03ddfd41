import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../testing/runs";
import {
  begin,
  call,
  complete,
  messages,
  newTeam,
  newTitle,
  type Team,
  type Who,
} from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { completeContent } from "../testing/random-content";

let [writer, other, moderator, admin] = [] as unknown as [Who, Who, Who, Who];
let team: Team;
let sourceIds: string[];

beforeAll(async () => {
  team = await newTeam();
  ({ writer, other, moderator, admin } = team);
  const sources = await Promise.all([makeSource(writer.token), makeSource(writer.token)]);
  sourceIds = sources.map(({ source_id }) => source_id);
});

describe("random content", () => {
  it("1, 2, 3, 16: drafts, is submitted, and reads as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(completeContent(sourceIds), async (content) => {
        const made = await call(writer, "POST", "", content);
        expect([made.status, made.body]).toEqual([201, expect.anything()]);
        expect(made.body).toMatchObject({ ...content, state: "DRAFT", version: 1 });
        expect(made.body.case_id).toMatch(/^case-[0-9a-f]{12}$/);
        expect(made.body.contributors).toEqual([{ id: writer.personId, name: "Test Person" }]);
        const sent = await call(writer, "POST", `/${made.body.case_id}/submit`);
        expect([sent.status, sent.body.state]).toEqual([200, "IN_REVIEW"]);
        const read = await call(writer, "GET", `/${made.body.id}`);
        expect(read.body).toEqual(sent.body);
      }),
      { numRuns: runs(6, 100) },
    );
  });

  it("17, 18: an edit of what is published is a draft beside it, and closing changes no word", async () => {
    await fc.assert(
      fc.asyncProperty(completeContent(sourceIds), completeContent(sourceIds), async (first, second) => {
        const before = await team.published(first);
        const edited = await call(writer, "PATCH", `/${before.case_id}`, second);
        expect(edited.status).toBe(201);
        expect(edited.body).toMatchObject({ ...second, version: 2, state: "DRAFT", case_id: before.case_id });
        expect((await call(writer, "GET", `/${before.id}`)).body).toMatchObject({
          ...first,
          state: "PUBLISHED",
        });
        expect((await call(moderator, "DELETE", `/${before.id}`)).status).toBe(204);
        expect((await call(moderator, "DELETE", `/${before.id}`)).status).toBe(204);
        expect((await call(moderator, "GET", `/${before.id}`)).body).toMatchObject({
          ...{ ...first, state: "CLOSED", public_version: null, open_version: 2 },
          versionInfo: { action: "closed", change_summary: "Withdrawn by the editors" },
        });
      }),
      { numRuns: runs(3, 100) },
    );
  });
});

it("2: a title alone makes a draft, and submit names each field that is missing", async () => {
  const made = await begin(writer);
  const sent = await call(writer, "POST", `/${made.id}/submit`);
  expect(sent.status).toBe(400);
  expect(messages(sent)).toEqual([
    "alleged_entities: At least one alleged entity is required",
    "key_allegations: At least one key allegation is required",
    "description: A description is required",
  ]);
  expect((await call(writer, "GET", `/${made.id}`)).body.state).toBe("DRAFT");
  expect(
    (await call(writer, "PATCH", `/${made.id}`, { ...complete, description: "<p> <br></p>" })).status,
  ).toBe(200);
  expect(messages(await call(writer, "POST", `/${made.id}/submit`))).toEqual([
    "description: A description is required",
  ]);
  for (const title of [undefined, "", "  \u200b ", null]) {
    expect(messages(await call(writer, "POST", "", { title }))[0]).toMatch(/^title: Title is required/);
  }
});

it("2: no two cases hold one title, however it is written; of those at once one wins", async () => {
  const title = newTitle();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      call(writer, "POST", "", { title: at % 2 ? title.toUpperCase() : title }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = answers.find(({ status }) => status !== 201);
  expect(refused && messages(refused)).toEqual(["title: Another case has this title"]);
  const another = await begin(writer);
  const spaced = title.replace(" ", "  \u00a0");
  expect(messages(await call(writer, "PATCH", `/${another.id}`, { title: spaced }))).toEqual([
    "title: Another case has this title",
  ]);
  // A title is free again where its case is closed, and then keeps that one from coming back.
  const holder = answers.find(({ status }) => status === 201)?.body;
  expect((await call(moderator, "DELETE", `/${holder.id}`)).status).toBe(204);
  expect((await call(writer, "PATCH", `/${another.id}`, { title })).status).toBe(200);
  const reopened = await call(moderator, "PUT", `/${holder.id}/state`, { state: "DRAFT" });
  expect(messages(reopened)).toEqual(["title: Another case has this title"]);
});

it("3a: a draft of a published version is the next one, and there is but one", async () => {
  const made = await team.published();
  const drafts = await Promise.all(
    Array.from({ length: 5 }, () => call(writer, "POST", `/${made.case_id}/draft`)),
  );
  expect(drafts.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
  expect(new Set(drafts.map(({ body }) => body.id)).size).toBe(1);
  expect(drafts[0]?.body).toMatchObject({ version: 2, state: "DRAFT", public_version: 1, open_version: 2 });
  const refused = await call(moderator, "PUT", `/${made.id}/state`, { state: "DRAFT" });
  expect(refused.body).toMatchObject({ code: "draft_exists", open: { version: 2, state: "DRAFT" } });
});

it("5: contributors go between draft and review alone; all else leaves state and log", async () => {
  const made = await begin(writer, complete);
  const to = (state: string) => call(writer, "PUT", `/${made.id}/state`, { state });
  expect((await to("IN_REVIEW")).status).toBe(200);
  expect((await to("DRAFT")).body.versionInfo).toMatchObject({
    action: "returned",
    change_summary: "Taken back to draft",
  });
  const log = await team.events(made.id);
  const refusals = [
    [await to("PUBLISHED"), "Only moderators can publish cases"],
    [await call(writer, "POST", `/${made.id}/publish`), "Only moderators can publish cases"],
    [await call(writer, "POST", "/case-000000000000/publish"), "Only moderators can publish cases"],
    [await to("CLOSED"), "Only moderators can close cases"],
    [await call(writer, "DELETE", `/${made.id}`), "Only moderators can close cases"],
  ] as const;
  for (const [{ status, body }, detail] of refusals) expect([status, body.detail]).toEqual([403, detail]);
  expect(await team.events(made.id)).toEqual(log);
  await call(moderator, "POST", `/${made.id}/publish`);
  for (const state of ["DRAFT", "IN_REVIEW"]) {
    expect((await to(state)).body.detail).toBe("Only moderators can move a published or closed case");
  }
});

it("9: versionInfo tells who moved it, when, and what they said", async () => {
  const made = await begin(writer, complete);
  const said = { change_summary: "  Ready  now " };
  const sent = await call(writer, "POST", `/${made.id}/submit`, said);
  expect(sent.body.versionInfo).toMatchObject({
    ...{ version_number: 1, user_id: writer.personId, change_summary: "Ready  now", action: "submitted" },
  });
  const back = await call(moderator, "POST", `/${made.id}/needs-changes`, {
    reason: "No dates.\nPlease add.",
  });
  expect(back.body).toMatchObject({
    ...{ state: "DRAFT", versionInfo: { change_summary: "No dates. Please add.", action: "needs_changes" } },
    needs_changes: { reason: "No dates.\nPlease add.", by: { id: moderator.personId } },
  });
  const again = await call(writer, "POST", `/${made.id}/submit`);
  expect(again.body).toMatchObject({
    needs_changes: null,
    versionInfo: { change_summary: "Submitted for review" },
  });
  const first = await call(moderator, "POST", `/${made.id}/publish`, { accepted: ["no_response"] });
  expect(first.body.versionInfo.change_summary).toBe("First published");
  expect((await team.events(made.id))[0]).toMatchObject({
    action: "published",
    from: "IN_REVIEW",
    accepted: ["no_response"],
  });
  await call(writer, "PATCH", `/${made.id}`, { tags: ["roads"], key_allegations: ["Other."] });
  const second = await call(moderator, "POST", `/${made.case_id}/publish`);
  expect(second.body.versionInfo.change_summary).toBe("Changed: tags, key_allegations");
  await call(moderator, "DELETE", `/${made.case_id}?change_summary=Wrong%20place`);
  const restored = await call(moderator, "PUT", `/${made.case_id}/state`, { state: "PUBLISHED" });
  expect(restored.body.versionInfo).toMatchObject({ action: "restored", change_summary: "Published again" });
  expect((await team.events(made.id)).map(({ action }: { action: string }) => action)).toEqual([
    ...["restored", "closed", "published", "draft_created", "published", "submitted", "needs_changes"],
    ...["submitted", "created"],
  ]);
});

it("10: evidence needs a source that may be read, and words", async () => {
  const made = await begin(writer);
  const [source_id] = sourceIds;
  const attempts = [
    [{ description: "x" }, "evidence.0.source_id"],
    [{ source_id }, "evidence.0.description"],
    [{ source_id: "source:20260101:ffffffff", description: "x" }, "evidence.0.source_id: Source not found"],
  ] as const;
  for (const [evidence, says] of attempts) {
    const answer = await call(writer, "PATCH", `/${made.id}`, { evidence: [evidence], tags: ["x"] });
    expect([answer.status, messages(answer)[0]]).toEqual([400, expect.stringContaining(says)]);
  }
  expect((await call(writer, "GET", `/${made.id}`)).body).toEqual(made);
  const foreign = await begin(other);
  const evidence = [{ source_id, description: "x" }];
  expect(messages(await call(other, "PATCH", `/${foreign.id}`, { evidence }))).toEqual([
    "evidence.0.source_id: Source not found",
  ]);
});

it("13: contributors list, read and change what they are on, from the very next call", async () => {
  const made = await begin(writer, complete);
  const denied = "You do not have permission to access this case";
  const bad = await call(other, "PATCH", `/${made.id}`, { tags: 5 });
  expect([bad.status, bad.body.detail]).toEqual([403, denied]);
  expect((await call(other, "PATCH", "/case-000000000000", { tags: 5 })).body.detail).toBe("Case not found");
  const listed = async (who: Who) =>
    (await call(who, "GET", `?q=${made.case_id}`)).body.data.map(({ id }: { id: string }) => id);
  expect(await listed(other)).toEqual([]);
  expect(await listed(moderator)).toEqual([made.id]);
  const person_ids = [other.personId];
  expect((await call(moderator, "PUT", `/${made.id}/contributors`, { person_ids })).body.data).toEqual([
    { id: other.personId, name: "Test Person" },
  ]);
  expect(await listed(other)).toEqual([made.id]);
  expect((await call(writer, "GET", `/${made.id}`)).status).toBe(403);
  expect((await team.events(made.id))[0]).toMatchObject({
    action: "contributors_changed",
    from: null,
    to: null,
  });
  expect(
    (await call(moderator, "PUT", `/${made.id}/contributors`, { person_ids: [admin.personId] })).status,
  ).toBe(400);
  expect(
    (await call(moderator, "PUT", `/${made.id}/reviewer`, { person_id: moderator.personId })).status,
  ).toBe(200);
  const another = await call(moderator, "PUT", `/${made.id}/reviewer`, { person_id: admin.personId });
  expect([another.status, another.body.detail]).toEqual([403, "Insufficient permissions"]);
  expect((await call(admin, "PUT", `/${made.id}/reviewer`, { person_id: other.personId })).status).toBe(400);
});

it("refuses what is not known or not the caller's to set, at its place", async () => {
  const answer = await call(writer, "POST", "", { title: newTitle(), version: 2, state: "PUBLISHED" });
  expect(messages(answer).sort()).toEqual([
    "state: New cases begin as DRAFT",
    "version: Leave out what is not known here: version.",
  ]);
  const made = await begin(writer);
  expect(messages(await call(writer, "PATCH", `/${made.id}`, { state: "CLOSED" }))).toEqual([
    "state: Change the state by its own call",
  ]);
  const wrong = {
    alleged_entities: ["entity:person/ram-thapa", "entity:robot/x-1"],
    locations: ["entity:person/ram-thapa"],
  };
  expect(messages(await call(writer, "PATCH", `/${made.id}`, wrong))).toEqual([
    expect.stringMatching(/^alleged_entities\.1: Invalid entity ID: entity:robot\/x-1/),
    expect.stringMatching(/^locations\.0: Invalid entity ID: entity:person\/ram-thapa/),
  ]);
  const together = {
    ...{ case_start_date: "2026-02-01", case_end_date: "2026-01-01" },
    responses: [{ entity_id: "entity:person/ram-thapa", date: "2026-01-01", text: "No." }],
    translations: { ne: { key_allegations: ["x"] }, en: { title: "x" } },
  };
  expect(
    messages(await call(writer, "PATCH", `/${made.id}`, together)).map((one) => one.split(":")[0]),
  ).toEqual([
    ...["case_end_date", "responses.0.entity_id", "translations.en", "translations.ne.key_allegations"],
  ]);
});
