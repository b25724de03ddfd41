import { api, request } from "../../testing/api";
import { makeCase } from "./case-records";

/** What a case lacks to be complete. */
export const complete = {
  alleged_entities: ["entity:person/asha-of-the-bridge"],
  key_allegations: ["Money went nowhere"],
  description: "<p>Nobody built it</p>",
};

/** A case that a moderator, whose token this is, makes and publishes. */
export async function publishCase(token: string, more: object = {}) {
  const made = await makeCase(token, { ...complete, ...more });
  await moveTo(token, made.id, "PUBLISHED");
  return made;
}

/** The version is moved by the table of states. */
export async function moveTo(token: string, id: string, state: string, change_summary?: string) {
  const body = { state, ...(change_summary === undefined ? {} : { change_summary }) };
  const answer = await api<{ id: string }>("PUT", `/casebook/cases/${id}/state`, { token, body });
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

let visitor = 0;

/** A public address as a visitor reads it, from an address of their own. */
export async function visit(path: string, headers: Record<string, string> = {}) {
  visitor += 1;
  const from = `198.51.${Math.floor(visitor / 250)}.${visitor % 250}`;
  const answer = await request("GET", path, { headers: { "cf-connecting-ip": from, ...headers } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
