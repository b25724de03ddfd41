import { beforeAll, expect, it, vi } from "vitest";
import { request } from "../../testing/api";
import { loggedSoFar } from "../../testing/logged";
import { begin, call, complete, newTeam, type Team } from "../testing/case-calls";
import { visit } from "../testing/public-cases";

let team: Team;
beforeAll(async () => {
  team = await newTeam();
});

/** What is logged while this is done. */
async function linesOf(event: string, act: () => Promise<unknown>) {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const before = loggedSoFar().length;
  await act();
  return loggedSoFar()
    .slice(before)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line.event === event);
}

it("a request's line tells its pattern, what it read and in which role, and nothing that was asked for", async () => {
  const { writer, other } = team;
  const made = await begin(writer, complete);
  const [own] = await linesOf("request", () => call(writer, "GET", `/${made.case_id}`));
  expect(own).toMatchObject({
    ...{ method: "GET", route: "/api/v1/casebook/cases/:id", status: 200, kept: false },
    ...{ role: "casebook:contributor", ms: expect.any(Number) },
  });
  expect(own?.rows).toBeGreaterThan(0);
  expect(JSON.stringify(own)).not.toContain(made.case_id);
  const [refused, ...more] = await linesOf("request.refused", () => call(other, "GET", `/${made.id}`));
  expect([refused, more]).toMatchObject([
    { route: "/api/v1/casebook/cases/:id", status: 403, by: other.personId },
    [],
  ]);
  const [nobody] = await linesOf("request.refused", () => request("GET", "/api/v1/casebook/cases"));
  expect(nobody).toMatchObject({ status: 401, by: null });
});

it("a kept answer says so, and no line holds the words of a search", async () => {
  const word = `Bridge${crypto.randomUUID().slice(0, 8)}`;
  const lines = await linesOf("request", async () => {
    for (let n = 0; n < 2; n++) await visit(`/api/cases/?search=${word}`);
    await visit(`/cases?q=${word}`);
    await visit(`/entities/person/${word.toLowerCase()}`);
  });
  expect(lines.map(({ kept }) => kept)).toEqual([false, true, false, false]);
  expect(lines.map(({ role }) => role)).toEqual(Array(4).fill("nobody"));
  expect(loggedSoFar().join().toLowerCase()).not.toContain(word.toLowerCase());
});

it("each transition is a line of its own, by ids", async () => {
  const { writer, moderator } = team;
  const title = `Secret ${crypto.randomUUID()}`;
  let id = "";
  const lines = await linesOf("casebook.moved", async () => {
    id = (await begin(writer, { ...complete, title })).case_id;
    await call(writer, "POST", `/${id}/submit`);
    await call(writer, "POST", `/${id}/submit`); // refused: no line
    await call(moderator, "POST", `/${id}/publish`);
    await call(moderator, "PUT", `/${id}/state`, { state: "IN_REVIEW" });
  });
  const ofCase = { case_id: id, request_id: expect.any(String) };
  expect(lines).toMatchObject([
    { ...ofCase, version: 1, action: "created", from: null, to: "DRAFT", by: writer.personId },
    { ...ofCase, version: 1, action: "submitted", from: "DRAFT", to: "IN_REVIEW", by: writer.personId },
    {
      ...ofCase,
      version: 1,
      action: "published",
      from: "IN_REVIEW",
      to: "PUBLISHED",
      by: moderator.personId,
    },
    { ...ofCase, version: 2, action: "draft_created", from: null, to: "DRAFT", by: moderator.personId },
    { ...ofCase, version: 2, action: "submitted", from: "DRAFT", to: "IN_REVIEW", by: moderator.personId },
  ]);
  expect(loggedSoFar().join()).not.toContain(title);
});
