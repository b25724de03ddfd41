import { env, exports } from "cloudflare:workers";
import { openDb } from "../core/db/db";
import { newId } from "../core/db/ids";
import { grants, people, sessions } from "../core/db/tables";
import { issueAccessToken } from "../core/identity/access-token";
import type { Env } from "../env";
import { checkAnswer } from "./check-answer";
import "../modules"; // the product's words, before any request is made

export const testEnv = env as unknown as Env;
export const db = openDb(testEnv);
export const origin = "https://milepost.test";

/** A person with these grants ("organisation:admin"), signed in: what tests call as. */
export async function signIn(
  granted: string[],
  more: { mustChangePassword?: boolean; personId?: string } = {},
): Promise<{ personId: string; sessionId: string; token: string }> {
  const now = Date.now();
  const personId = more.personId ?? newId("person");
  const sessionId = newId("session");
  if (!more.personId) {
    const email = `${personId}@milepost.test`;
    await db.insert(people).values({
      id: personId,
      name: "Test Person",
      nameKey: "test person",
      email,
      emailKey: email,
      passwordHash: "$scrypt$ln=1,r=1,p=1$AA$AA", // of nothing that anybody can type; without one they were only invited
      createdAt: now,
      mustChangePassword: more.mustChangePassword ?? false,
    });
    for (const grant of granted) {
      const [module = "", role = ""] = grant.split(":");
      await db.insert(grants).values({ personId, module, role, grantedAt: now });
    }
  }
  await db
    .insert(sessions)
    .values({ id: sessionId, personId, rotatedAt: now, createdAt: now, expiresAt: now + 86_400_000 });
  return {
    personId,
    sessionId,
    // As if issued later: a common suite asks each call of each module, which may take longer than a token lasts.
    token: await issueAccessToken(testEnv.SESSION_SECRET, { personId, sessionId }, now + 3_600_000),
  };
}

export const administrator = () => signIn(["organisation:admin"]);

/** A request to the whole Worker, as a client would make it; its answer must be one that the API's document tells. */
export async function request(
  method: string,
  path: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  const headers = new Headers(options.headers);
  if (options.token) headers.set("authorization", `Bearer ${options.token}`);
  let body: BodyInit | null = null;
  if (options.body instanceof Uint8Array) body = options.body as Uint8Array<ArrayBuffer>;
  else if (options.body !== undefined) {
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    body =
      typeof options.body === "string" || options.body instanceof FormData
        ? options.body
        : JSON.stringify(options.body);
    if (options.body instanceof FormData) headers.delete("content-type");
  }
  const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;
  const answer = await worker.fetch(
    new Request(origin + path, { method, headers, body, redirect: "manual" }),
  );
  await checkAnswer({ method, url: origin + path }, answer, (url) => worker.fetch(url));
  return answer;
}

/** The same under /api/v1, with the JSON body read. */
export async function api<T = Record<string, unknown>>(
  method: string,
  path: string,
  options: Parameters<typeof request>[2] = {},
): Promise<{ status: number; body: T; headers: Headers }> {
  const response = await request(method, `/api/v1${path}`, options);
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : null) as T, headers: response.headers };
}
