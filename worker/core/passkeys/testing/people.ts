import { sql } from "drizzle-orm";
import { api, db } from "../../../testing/api";
import { login, personWithPassword } from "../../identity/testing";
import type { Device, Said } from "./device";

export const password = "the right password";

export async function somebody(roles = ["admin"]) {
  const person = await personWithPassword({}, roles);
  const answer = await login({ email: person.email, password });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { ...person, email: person.email ?? "", token };
}
export type Somebody = Awaited<ReturnType<typeof somebody>>;

export interface Options {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
  user?: { id: string };
}

export const begin = (token: string, proof: object = { password }) =>
  api<Options & { errors?: { path: string }[] }>("POST", "/auth/passkeys/options", { token, body: proof });

export async function add({ token }: Pick<Somebody, "token">, device: Device, said: Partial<Said> = {}) {
  const { body } = await begin(token);
  const response = device.register({ challenge: body.challenge, ...said });
  return api<{ id: string; code?: string }>("POST", "/auth/passkeys", {
    token,
    body: { name: "Phone", response },
  });
}

export const challenge = async () =>
  (await api<Options>("POST", "/auth/login/passkey/options")).body.challenge;

export interface SignedIn {
  access_token: string;
  code?: string;
  user: { id: string; must_change_password: boolean };
}
export const send = (response: unknown, ip = "203.0.113.40", cookie = "") =>
  api<SignedIn>("POST", "/auth/login/passkey", {
    body: { response },
    headers: { "cf-connecting-ip": ip, ...(cookie ? { cookie } : {}) },
  });
export const enter = async (device: Device, said: Partial<Said> = {}, ip?: string) =>
  send(await device.sign({ challenge: await challenge(), ...said }), ip);

export const audited = async (subject: string) =>
  (
    await db.all<{ action: string }>(
      sql`SELECT action FROM audit_events WHERE subject_id = ${subject} ORDER BY id`,
    )
  ).map(({ action }) => action);
