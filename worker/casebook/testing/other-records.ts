import { api, db } from "../../testing/api";
import { takeFeedback } from "../feedback/feedback";
import { randomId } from "../ids";

/** A contributor who has not come yet. */
async function invite(token: string): Promise<string> {
  const body = { name: "Asha Rai", email: `${crypto.randomUUID()}@example.org`, role: "contributor" };
  const answer = await api<{ id: string }>("POST", "/casebook/people", { token, body });
  if (answer.status !== 201) throw new Error(`Nobody invited: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** What calls name that is nobody's: people, and what a reader sent. */
export async function otherRecords({ token }: { token: string }) {
  const casebook_feedback_id = await randomId("feedback");
  await takeFeedback(db, Date.now(), casebook_feedback_id, {
    ...{ feedbackType: "content", subject: "A wrong date", description: "The bridge fell in 2024." },
    contactInfo: { name: "Asha Rai", contactMethods: [{ type: "email", value: "asha@example.org" }] },
  });
  return {
    casebook_feedback_id,
    casebook_person_id: await invite(token),
    casebook_invited_id: await invite(token),
  };
}
