import { beforeAll, expect, it } from "vitest";
import { api, origin, request } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { feedbackPath } from "../paths";
import { newTeam, type Who } from "../testing/case-calls";

let moderator: Who;
beforeAll(async () => {
  ({ moderator } = await newTeam());
});

const headers = { accept: "text/html" };

async function newFeedback(subject: string): Promise<string> {
  const body = new URLSearchParams({
    feedbackType: "content",
    subject,
    description: "It was May.",
  }).toString();
  await request("POST", "/feedback", {
    headers: { ...headers, origin, "content-type": "application/x-www-form-urlencoded" },
    body,
  });
  const found = await api<{ data: { id: string }[] }>("GET", `/casebook/feedback?q=${subject}`, {
    token: moderator.token,
  });
  return found.body.data[0]?.id ?? "";
}

const formAt = async (html: Promise<string> | string, id: string) =>
  formIn(await html, `${feedbackPath}/${id}`);
const open = async (id: string) =>
  formAt((await request("GET", feedbackPath, { token: moderator.token, headers })).text(), id);

async function send(id: string, form: Record<string, string>) {
  const answer = await request("POST", `${feedbackPath}/${id}`, {
    token: moderator.token,
    headers: { ...headers, origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
  });
  return { status: answer.status, html: await answer.text() };
}

it("an editor who saves undoes nothing of another's, and is shown both where they changed the same", async () => {
  const id = await newFeedback("Undone");
  const change = (body: object) => api("PATCH", `/casebook/feedback/${id}`, { token: moderator.token, body });
  const read = async () => {
    const list = await api<{ data: Record<string, unknown>[] }>("GET", "/casebook/feedback", {
      token: moderator.token,
    });
    return list.body.data.find((item) => item.id === id);
  };

  const first = await open(id);
  await change({ status: "in_progress" });
  expect((await send(id, { ...first, notes: "Asked the court" })).status).toBe(303);
  expect(await read()).toMatchObject({ status: "in_progress", notes: "Asked the court" });

  const second = await open(id);
  await change({ notes: "Theirs" });
  const refused = await send(id, { ...second, notes: "Mine" });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("Somebody else has changed this to “Theirs” meanwhile.");
  expect(await read()).toMatchObject({ notes: "Theirs" });
  const again = await formAt(refused.html, id);
  expect(again.notes).toBe("Mine");
  expect((await send(id, again)).status).toBe(303);
  expect(await read()).toMatchObject({ notes: "Mine" });
});
