import { createExecutionContext, createScheduledController } from "cloudflare:test";
import worker from "..";
import { tick } from "../core/jobs/schedule";
import type { Env } from "../env";
import { origin, testEnv } from "./api";

const another = Buffer.alloc(32, 9).toString("base64");

const withRings = (ring: (old: string) => string, linkRing: string): Env => ({
  ...testEnv,
  SESSION_SECRET: ring(testEnv.SESSION_SECRET),
  DATA_KEY: ring(testEnv.DATA_KEY),
  LINK_KEYS: linkRing,
});

/** The product before a rotation, while it has both keys, and with the newer alone. Old links are printed: they stay. */
export const before = testEnv;
export const during = withRings((old) => `1=${old},2=${another}`, `${testEnv.LINK_KEYS},2=${another}`);
export const after = withRings(() => `2=${another}`, `${testEnv.LINK_KEYS},2=${another}`);

/** A request to the product with these keys. */
export async function ask(
  env: Env,
  method: string,
  path: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  const headers = new Headers(options.headers);
  if (options.token) headers.set("authorization", `Bearer ${options.token}`);
  const { body } = options;
  if (body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
  const sent = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(origin + path, { method, headers, body: sent, redirect: "manual" });
  return worker.fetch(request as never, env, createExecutionContext());
}

/** A minute of the product with these keys. */
export const passMinute = (env: Env): Promise<void> =>
  worker.scheduled(createScheduledController({ scheduledTime: Date.now(), cron: tick }), env);
