import { csrfToken } from "../../core/identity/csrf";
import { request, testEnv } from "../../testing/api";

interface Session {
  token: string;
  sessionId: string;
}

/** A page as a browser asks for it. */
export async function page(path: string, session: Session | null): Promise<{ status: number; html: string }> {
  const response = await request("GET", path, {
    headers: { accept: "text/html", ...(session ? { cookie: `__Host-access=${session.token}` } : {}) },
  });
  return { status: response.status, html: await response.text() };
}

/** A form as a browser sends it from a page of ours; `csrf: null` leaves the token out. `message`: what is told. */
export async function submit(
  path: string,
  session: Session,
  fields: Record<string, string> | FormData = {},
  options: { csrf?: null } = {},
): Promise<{ status: number; location: string | null; message: string; html: string }> {
  const csrf = await csrfToken(testEnv, session.sessionId);
  const sent = fields instanceof FormData ? fields : new URLSearchParams(fields);
  if (options.csrf !== null) sent.set("csrf", csrf);
  const response = await request("POST", path, {
    headers: {
      accept: "text/html",
      cookie: `__Host-access=${session.token}`,
      "sec-fetch-site": "same-origin",
      ...(sent instanceof FormData ? {} : { "content-type": "application/x-www-form-urlencoded" }),
    },
    body: sent instanceof FormData ? sent : sent.toString(),
  });
  return {
    status: response.status,
    location: response.headers.get("location"),
    message: decodeURIComponent(
      /__Host-message=([^;]*)/.exec(response.headers.get("set-cookie") ?? "")?.[1] ?? "",
    ),
    html: await response.text(),
  };
}
