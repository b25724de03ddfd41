import type { AppContext } from "../../core/http/context";
import { parse } from "../../core/http/parse";
import { readJson } from "../../core/http/read-body";
import { toInstant } from "../../core/time";
import { takeFeedback } from "../feedback/feedback";
import { newFeedback } from "../feedback/schemas";
import { randomId } from "../ids";
import { limitAddress } from "./limits";

const MOST_AN_HOUR = 5;

/** `POST /api/feedback/`: 201 with what was kept; 429 after five from an address within an hour. */
export async function postFeedback(c: AppContext): Promise<Response> {
  const now = Date.now();
  const given = parse(newFeedback, await readJson(c.req.raw));
  await limitAddress(c, "casebook-feedback", MOST_AN_HOUR);
  const id = await randomId("feedback");
  await takeFeedback(c.get("db"), now, id, given);
  const { feedbackType, subject } = given;
  const message = "Thank you. The editors read what you sent.";
  return c.json(
    { id, feedbackType, subject, status: "submitted", submittedAt: toInstant(now), message },
    201,
  );
}
