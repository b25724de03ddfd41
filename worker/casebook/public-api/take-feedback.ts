import type { AppContext } from "../../core/http/context";
import { parse } from "../../core/http/parse";
import { readJson } from "../../core/http/read-body";
import { toInstant } from "../../core/time";
import { takeFeedback } from "../feedback/feedback";
import { newFeedback } from "../feedback/schemas";
import { randomId } from "../ids";
import { limitAddress } from "./limits";

const MOST_AN_HOUR = 5;

/** Keeps what a reader sends, as the API or a form does; 429 after five from an address within an hour. */
export async function acceptFeedback(c: AppContext, given: unknown, now: number, id: string) {
  const feedback = parse(newFeedback, given);
  await limitAddress(c, "casebook-feedback", MOST_AN_HOUR);
  await takeFeedback(c.get("db"), now, id, feedback);
  return feedback;
}

/** `POST /api/feedback/`: 201 with what was kept. */
export async function postFeedback(c: AppContext): Promise<Response> {
  const now = Date.now();
  const id = await randomId("feedback");
  const { feedbackType, subject } = await acceptFeedback(c, await readJson(c.req.raw), now, id);
  const message = "Thank you. The editors read what you sent.";
  return c.json(
    { id, feedbackType, subject, status: "submitted", submittedAt: toInstant(now), message },
    201,
  );
}
