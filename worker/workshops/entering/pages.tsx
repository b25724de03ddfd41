import { getCookie } from "hono/cookie";
import { clientOf } from "../../core/http/client";
import { found, type PageCall, type PageSpec, Pages, renderPage } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { cookieNames, deviceCookie, sessionCookies } from "../../core/identity/cookies";
import { dashboardOf } from "../gate/paths";
import { type Spoken, spoken } from "../participants/profile-fields";
import { enterByLink } from "./enter-by-link";
import { Enter, LinkOver } from "./views/enter";

const anybody = { access: "public", alsoIn: ["fil"] } as const satisfies PageSpec<undefined>;
const uncached = { "cache-control": "private, no-store" };

const showOver = ({ c, t }: PageCall<undefined>) =>
  renderPage(c, {
    ...{ title: t("entering.over_title"), status: 410, isGuest: true, isUnlisted: true },
    headers: uncached,
    body: <LinkOver />,
  });

/** The language that was chosen on the link's own page, whose address carries it on; null for none. */
const chosenIn = ({ c }: PageCall<undefined>): Spoken | null =>
  spoken.find((one) => one === c.req.query("lang")) ?? null;

/** Signs in and leads on, or says that the link opens nothing: one answer, whyever. */
async function enter(call: PageCall<undefined>): Promise<Response> {
  const { c, env, db, by, now } = call;
  const place = { client: clientOf(c.req.raw), device: getCookie(c, cookieNames.device) ?? "" };
  try {
    const token = c.req.param("token") ?? "";
    const language = chosenIn(call);
    const { session, assessmentId } = await enterByLink(env, db, by, token, { place, language });
    c.get("setCookies").push(...sessionCookies(session, now), deviceCookie(session.device));
    return found(dashboardOf(assessmentId));
  } catch (error) {
    if (error instanceof Problem && error.code === "gone") return showOver(call);
    throw error;
  }
}

/**
 * The page of a one-time link. Looking at it, as messengers and mail scanners do, tells nothing of anybody and spends
 * nothing; its button signs in.
 */
export const enterPages = new Pages()
  .get("/mana/enter/:token", anybody, (call) => {
    const language = chosenIn(call);
    const carried = language === null ? "" : `?lang=${language}`;
    return renderPage(call.c, {
      ...{ title: call.t("entering.title"), isGuest: true, isUnlisted: true },
      headers: uncached,
      body: <Enter action={`${new URL(call.c.req.url).pathname}${carried}`} />,
    });
  })
  .post("/mana/enter/:token", anybody, enter);
