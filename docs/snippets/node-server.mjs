// Sign-ups from a Node server, without dependencies. MILEPOST_URL and MILEPOST_KEY (scope track:write) come from the
// environment. Keep `click_id` and `ref` of the address that visitors arrive with, in their session or in hidden fields of
// your form, and call this once the sign-up is stored on your side.

const attempts = 5;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Tells Milepost of a sign-up; it may be called again for the same `id`, and counts once.
 * @param {{id: string, email: string, click_id?: string, ref?: string, campaign_id?: string}} signup
 */
export async function tellSignup({ id, email, click_id, ref, campaign_id }) {
  const body = { email, external_id: id, click_id, ref_code: ref, campaign_id };
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(`${process.env.MILEPOST_URL}/api/v1/track/signup`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${process.env.MILEPOST_KEY}`,
        "content-type": "application/json",
        "idempotency-key": `signup-${id}`,
      },
      body: JSON.stringify(body),
    }).catch(() => null);
    if (answer?.ok) return answer.json();
    // What is refused stays refused; a limit, a fault or no answer passes.
    if (answer && answer.status !== 429 && answer.status < 500) {
      const problem = await answer.json();
      throw new Error(`${problem.detail} (${problem.code})`);
    }
    if (attempt === attempts) throw new Error("Milepost does not answer");
    const seconds = Number(answer?.headers.get("retry-after") ?? 0);
    await pause(Math.max(seconds * 1000, 250 * 2 ** attempt));
  }
}
