import { waitUntil } from "cloudflare:workers";
import type { Call } from "../http/api";
import { clientOf } from "../http/client";
import { limitPublic } from "../http/limit-public";
import { log } from "../http/log";
import type { Identifier } from "./account";
import { requestReset } from "./reset-password";

// Long enough for what is done where somebody is found, so that the answer's time tells nothing.
const answerAfter = 300;

/** Takes a request for a reset: neither the answer nor its time tells whether somebody was found. */
export async function askForReset(
  { c, env, db, by }: Pick<Call<unknown, unknown, unknown>, "c" | "env" | "db" | "by">,
  identifier: Identifier,
): Promise<void> {
  await limitPublic(env, "forgot", clientOf(c.req.raw).ip);
  const work = requestReset(env, db, by, identifier).catch((error: unknown) => {
    log("error", "reset.not_sent", {
      request_id: by.requestId,
      error: error instanceof Error ? error.name : typeof error,
    });
  });
  waitUntil(work);
  await new Promise((resolve) => setTimeout(resolve, answerAfter));
}
