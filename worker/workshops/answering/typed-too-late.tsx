import { type JudgedCall, renderPage } from "../../core/http/pages";
import { readLimited } from "../../core/http/read-body";
import { isCsrfToken } from "../../core/identity/csrf";
import { dashboardOf } from "../gate/paths";
import { NotOpen } from "./views/not-open";

/** What a form of a workshop may hold. */
export const formLimit = 1024 * 1024;

/** The texts of a form that its own page sent; none of another. */
async function typedIn({ c, env, person }: JudgedCall): Promise<string[]> {
  if (c.req.method !== "POST") return [];
  try {
    const body = new TextDecoder().decode(await readLimited(c.req.raw, formLimit));
    const fields = [...new URLSearchParams(body)];
    const token = fields.find(([name]) => name === "csrf")?.[1] ?? "";
    if (!(await isCsrfToken(env, person.sessionId, token))) return [];
    return fields.flatMap(([name, text]) => (name.startsWith("a.") && text.trim() !== "" ? [text] : []));
  } catch {
    return []; // too large, or no form: refused as any other
  }
}

/**
 * For somebody whose workshop was closed in mid-sentence, by a reset, and whose browser runs no script that keeps what they
 * type: the refusal holds their words, so that they can be kept. What is asked there is told no more. Null: nothing was
 * typed.
 */
export async function showTypedTooLate(call: JudgedCall): Promise<Response | null> {
  const typed = await typedIn(call);
  if (typed.length === 0) return null;
  const { c, t } = call;
  return renderPage(c, {
    title: t("answering.not_open"),
    status: 403,
    headers: { "cache-control": "private, no-store" },
    isGuest: true,
    body: <NotOpen typed={typed} back={dashboardOf(c.req.param("id") ?? "")} />,
  });
}
