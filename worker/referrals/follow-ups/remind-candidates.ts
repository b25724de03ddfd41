import { Problem } from "../../core/http/problem";
import type { Reader } from "../viewer";
import { findFollowUp } from "./find-follow-ups";
import { type MailCall, mailCandidate } from "./mail-candidate";
import type { FollowUp } from "./schemas";

/** Each costs a dozen queries, and a request may make a thousand. */
export const mostReminded = 50;

export interface Reminded {
  candidate: FollowUp;
  /** Why they got no mail, in English; null where it is on its way. */
  refusal: string | null;
}

const isProblem = (error: unknown, code: Problem["code"]): error is Problem =>
  error instanceof Problem && error.code === code;

async function remind(
  call: MailCall,
  reader: Reader,
  candidate: FollowUp,
  chosen?: string,
): Promise<Reminded> {
  if (candidate.days_since_nudge === 0)
    return { candidate, refusal: "This candidate was contacted today already." };
  try {
    await mailCandidate(call, reader, candidate.signup_id, chosen);
    return { candidate, refusal: null };
  } catch (error) {
    if (!isProblem(error, "conflict")) throw error;
    return { candidate, refusal: error.detail };
  }
}

/**
 * Mails each of these candidates as `mailCandidate` does, one by one: whoever cannot be mailed keeps nobody else from
 * it, and whoever was mailed is left alone when this is called again. Candidates of others are none of these.
 */
export async function remindCandidates(
  call: MailCall,
  reader: Reader,
  ids: readonly string[],
  chosen?: string,
): Promise<Reminded[]> {
  const reminded: Reminded[] = [];
  for (const id of ids) {
    const candidate = await findFollowUp(call.env.DATA_KEY, call.db, reader, id).catch((error) => {
      if (isProblem(error, "not_found")) return null;
      throw error;
    });
    if (candidate) reminded.push(await remind(call, reader, candidate, chosen));
  }
  return reminded;
}
