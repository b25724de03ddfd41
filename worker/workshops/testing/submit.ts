import { csrfToken } from "../../core/identity/csrf";
import { request, testEnv } from "../../testing/api";

interface Session {
  token: string;
  sessionId: string;
}

/** A form as a browser sends it from a page of ours. */
export async function submit(path: string, session: Session, fields: Record<string, string> = {}) {
  const csrf = await csrfToken(testEnv, session.sessionId);
  const answer = await request("POST", path, {
    headers: {
      ...{ accept: "text/html", cookie: `__Host-access=${session.token}`, "sec-fetch-site": "same-origin" },
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ ...fields, csrf }).toString(),
  });
  const { status, headers } = answer;
  return { status, location: headers.get("location"), html: await answer.text() };
}
