import { expect } from "vitest";
import { api, signIn } from "../../testing/api";

// Calls about cases, as tests make them.

export interface Who {
  token: string;
  personId: string;
}

export const call = (
  who: Who,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  api<any>(method, `/casebook/cases${path}`, {
    ...{ token: who.token, headers },
    ...(body === undefined ? {} : { body }),
  });

export const newTitle = () => `Case ${crypto.randomUUID()}`;
/** What the strict check asks for. */
export const complete = {
  ...{ alleged_entities: ["entity:person/ram-thapa"], key_allegations: ["It was never built."] },
  description: "<p>What happened.</p>",
};

export const begin = async (who: Who, more: object = {}) =>
  (await call(who, "POST", "", { title: newTitle(), ...more })).body;

/** Somebody who writes, somebody who writes elsewhere, who reviews, and who administers. */
export async function newTeam() {
  const writer: Who = await signIn(["casebook:contributor"]);
  const other: Who = await signIn(["casebook:contributor"]);
  const moderator: Who = await signIn(["casebook:moderator"]);
  const admin: Who = await signIn(["organisation:admin"]);
  /** A published case of the writer's. */
  const published = async (more: object = {}) => {
    const made = await begin(writer, { ...complete, ...more });
    const answer = await call(moderator, "POST", `/${made.id}/publish`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const events = async (id: string) => (await call(admin, "GET", `/${id}/events?limit=100`)).body.data;
  return { writer, other, moderator, admin, published, events };
}
export type Team = Awaited<ReturnType<typeof newTeam>>;

export const messages = (answer: { body: { errors?: { path: string; message: string }[] } }) =>
  (answer.body.errors ?? []).map(({ path, message }) => `${path}: ${message}`);
