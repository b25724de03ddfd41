import { db, request } from "../../testing/api";
import { atomically } from "../db/db";
import { newId } from "../db/ids";
import { grantRole, hashPassword, type NewPerson, newPerson } from "./people";

/** Somebody who can sign in with "the right password". */
export async function personWithPassword(more: Partial<NewPerson> = {}, roles = ["admin"]) {
  const id = newId("person");
  const by = { actor: null, requestId: "test", now: Date.now() };
  const person: NewPerson = {
    id,
    name: "Ana Rai",
    email: `${id}@example.org`,
    phone: null,
    passwordHash: await hashPassword("the right password"),
    mustChangePassword: false,
    ...more,
  };
  await atomically(db, [
    newPerson(person, by),
    ...roles.map((role) => grantRole(person.id, "organisation", role, by)),
  ]);
  return person;
}

/** A Cookie header of what a response set, on top of those held before. */
export function cookiesOf(response: { headers: Headers }, before = ""): string {
  const jar = new Map(
    before
      .split("; ")
      .filter(Boolean)
      .map((pair) => pair.split("=", 2) as [string, string]),
  );
  for (const line of response.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=", 2);
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

/** Only one of the cookies. */
export const only = (cookies: string, name: string) =>
  cookies.split("; ").find((pair) => pair.startsWith(`${name}=`)) ?? "";

export const sameOrigin = { "sec-fetch-site": "same-origin" };

export const login = (body: unknown, ip = "203.0.113.9", cookie = "") =>
  request("POST", "/api/v1/auth/login", {
    body,
    headers: { "cf-connecting-ip": ip, ...(cookie ? { cookie } : {}) },
  });
