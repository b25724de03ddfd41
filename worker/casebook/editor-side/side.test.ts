import { expect, it } from "vitest";
import { api, origin, request } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import type { CaseRecord } from "../cases/schemas";
import { casePath } from "../paths";
import { begin, call, complete, newTeam, type Who } from "../testing/case-calls";
import type { Deed } from "./props";

async function open(who: Who, caseId: string): Promise<string> {
  const headers = { accept: "text/html" };
  const answer = await request("GET", casePath(caseId), { token: who.token, headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Sends a form of the page as it stands there; `page` may be an older look at it. */
async function press(who: Who, caseId: string, deed: Deed, typed: Record<string, string> = {}, page = "") {
  const address = `${casePath(caseId)}/${deed}`;
  const values = { ...formIn(page || (await open(who, caseId)), address), ...typed };
  const answer = await request("POST", address, {
    token: who.token,
    headers: { accept: "text/html", origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(values).toString(),
  });
  return { status: answer.status, html: await answer.text() };
}

it("a case goes from a draft to withdrawn by the forms beside the editor", async () => {
  const { writer, other, moderator } = await newTeam();
  const { case_id: id } = await begin(writer);
  const read = async () => (await call(moderator, "GET", `/${id}`)).body as CaseRecord;

  // What is missing is told, and leads to its place in the form.
  const draft = await open(writer, id);
  expect(draft).toContain('href="#allegations"');
  expect(draft).not.toContain(`${casePath(id)}/close`);
  const refused = await press(writer, id, "submit");
  expect(refused).toMatchObject({ status: 400 });
  expect(refused.html).toContain("At least one key allegation is required");
  expect((await read()).state).toBe("DRAFT");

  // What was changed meanwhile is not submitted.
  await call(writer, "PATCH", `/${id}`, complete);
  expect((await press(writer, id, "submit", {}, draft)).status).toBe(412);
  expect((await press(writer, id, "submit")).status).toBe(303);
  expect((await press(writer, id, "back")).status).toBe(303);
  expect((await read()).state).toBe("DRAFT");
  expect((await press(writer, id, "submit")).status).toBe(303);

  // Who is not on the case, and what is not a contributor's.
  const page = await open(writer, id);
  expect((await press(other, id, "back", {}, page)).status).toBe(403);
  const moderated = await open(moderator, id);
  for (const deed of ["needs-changes", "close", "contributors", "reviewer"] as const) {
    expect((await press(writer, id, deed, {}, moderated)).status).toBe(403);
  }
  expect((await read()).state).toBe("IN_REVIEW");

  expect((await press(moderator, id, "reviewer")).status).toBe(303);
  const toAnother = await press(moderator, id, "reviewer", { person_id: other.personId });
  expect(toAnother.status).toBe(400);
  expect((await press(moderator, id, "needs-changes", { reason: " " })).status).toBe(400);
  expect((await press(moderator, id, "needs-changes", { reason: "Name the <day>" })).status).toBe(303);
  expect(await open(writer, id)).toContain("Name the &lt;day>");
  expect(await read()).toMatchObject({ state: "DRAFT", reviewer: { id: moderator.personId } });

  await call(moderator, "POST", `/${id}/publish`);
  expect((await press(writer, id, "draft")).status).toBe(303);
  expect(await read()).toMatchObject({ state: "DRAFT", version: 2 });
  expect((await press(moderator, id, "close", { close_summary: "Not needed" })).status).toBe(303);
  const version = (await read()).public_version;
  expect(version).toBe(1);
  expect((await call(moderator, "PUT", `/${id}/contributors`, { person_ids: [] })).status).toBe(200);
  expect((await press(moderator, id, "contributors", { [`chosen_${writer.personId}`]: "on" })).status).toBe(
    303,
  );
  expect((await read()).contributors).toMatchObject([{ id: writer.personId }]);
});

it("a public case is withdrawn with its reason, and published again", async () => {
  const { published, moderator } = await newTeam();
  const { case_id: id } = await published();
  expect((await press(moderator, id, "close", { close_summary: "A court asked" })).status).toBe(303);
  const withdrawn = (await call(moderator, "GET", `/${id}`)).body;
  expect(withdrawn).toMatchObject({ state: "CLOSED", versionInfo: { change_summary: "A court asked" } });
  expect((await press(moderator, id, "restore", { restore_summary: "It may stay" })).status).toBe(303);
  expect((await call(moderator, "GET", `/${id}`)).body).toMatchObject({ state: "PUBLISHED" });
});

it("a lock is told of and taken over, a comment is answered and settled", async () => {
  const { writer, other, moderator } = await newTeam();
  const { case_id: id } = await begin(writer, { ...complete, description: "<p>It <b>never</b> stood.</p>" });
  const free = await open(moderator, id);
  expect(free).toContain("Nobody is writing now.");
  expect((await press(writer, id, "lock")).status).toBe(303);
  // Who saw nobody writing does not take it from somebody.
  const late = await press(moderator, id, "lock", {}, free);
  expect(late).toMatchObject({ status: 409 });
  expect(late.html).toContain("Somebody else is editing this case.");
  expect((await press(moderator, id, "lock")).status).toBe(303);
  expect((await press(moderator, id, "unlock")).status).toBe(303);

  const quoted = {
    comment_field: "description",
    comment_quote: "It never  stood",
    comment_text: "Since when?",
  };
  const longQuote = await press(writer, id, "comments", { ...quoted, comment_quote: "x".repeat(501) });
  expect(longQuote).toMatchObject({ status: 400 });
  expect(longQuote.html).toContain("Since when?");
  expect((await press(moderator, id, "comments", quoted)).status).toBe(303);
  expect(await open(writer, id)).toContain("This passage still stands.");
  const list = async () =>
    (await api<{ data: { id: string }[] }>("GET", `/casebook/cases/${id}/comments`, { token: writer.token }))
      .body.data;
  const [comment] = await list();
  const commentId = comment?.id ?? "";
  expect((await press(writer, id, "replies", { [`reply_${commentId}`]: "Since May" })).status).toBe(303);
  expect((await press(writer, id, "settle")).status).toBe(303);
  expect(await list()).toMatchObject([{ replies: [{ text: "Since May" }], resolved_at: expect.any(String) }]);
  await call(writer, "PATCH", `/${id}`, { description: "<p>It stood.</p>" });
  expect(await open(writer, id)).toContain("This passage is no longer there.");

  // A comment of another case is none here.
  const foreign = (await begin(other)).case_id;
  const onForeign = await open(other, foreign);
  const form = { ...formIn(onForeign, `${casePath(foreign)}/watch`), comment_id: commentId };
  const address = `${casePath(foreign)}/settle`;
  const answer = await request("POST", address, {
    token: other.token,
    headers: { accept: "text/html", origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
  });
  expect(answer.status).toBe(403);
});

it("a source is made beside the text that is to cite it, once, and can be chosen there", async () => {
  const { writer } = await newTeam();
  const { case_id: id } = await begin(writer);
  const title = `Audit ${crypto.randomUUID()}`;
  const typed = { source_title: title, source_description: "What the <auditors> found", source_url: "" };
  const refused = await press(writer, id, "sources", { ...typed, source_url: "no address" });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain(`value="${title}"`);
  expect(refused.html).toContain('id="field-source_url-fault"');
  const page = await open(writer, id);
  for (const look of [page, page]) {
    expect((await press(writer, id, "sources", typed, look)).status).toBe(303);
  }
  const { body } = await api<{ data: { source_id: string; contributors: { id: string }[] }[] }>(
    "GET",
    `/casebook/sources?q=${title}`,
    { token: writer.token },
  );
  expect(body.data).toMatchObject([{ contributors: [{ id: writer.personId }] }]);
  const { source_id: chosen = "" } = body.data[0] ?? {};
  await call(writer, "PATCH", `/${id}`, { evidence: [{ source_id: chosen, description: "Page 4" }] });
  const another = `Order ${crypto.randomUUID()}`;
  await press(writer, id, "sources", { ...typed, source_title: another });
  expect(await open(writer, id)).toContain(`${another}</option>`);
});
