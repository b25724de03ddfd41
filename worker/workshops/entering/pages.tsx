import { getCookie } from "hono/cookie";
import { clientOf } from "../../core/http/client";
import { found, type PageCall, type PageSpec, Pages, renderPage } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { cookieNames, deviceCookie, sessionCookies } from "../../core/identity/cookies";
import { dashboardOf } from "../gate/paths";
import { type Spoken, spoken } from "../participants/profile-fields";
import { enterByLink, lookAtLink } from "./enter-by-link";
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

/** What `opens` answers, or that the link opens nothing: one answer, whyever, to a look as to the button. */
async function unlessOver(
  call: PageCall<undefined>,
  opens: (token: string) => Promise<Response>,
): Promise<Response> {
  try {
    return await opens(call.c.req.param("token") ?? "");
  } catch (error) {
    if (error instanceof Problem && error.code === "gone") return showOver(call);
    throw error;
  }
}

/** Looking, as messengers and mail scanners do, tells nothing of anybody and spends nothing. */
const show = (call: PageCall<undefined>) =>
  unlessOver(call, async (token) => {
    await lookAtLink(call.db, token, call.now);
    const language = chosenIn(call);
    const carried = language === null ? "" : `?lang=${language}`;
    return renderPage(call.c, {
      ...{ title: call.t("entering.title"), isGuest: true, isUnlisted: true },
      headers: uncached,
      body: <Enter action={`${new URL(call.c.req.url).pathname}${carried}`} />,
    });
  });

/** Signs in and leads on. */
const enter = (call: PageCall<undefined>) =>
  unlessOver(call, async (token) => {
    const { c, env, db, by, now } = call;
    const place = { client: clientOf(c.req.raw), device: getCookie(c, cookieNames.device) ?? "" };
    const { session, assessmentId } = await enterByLink(env, db, by, token, {
      ...{ place, language: chosenIn(call) },
    });
    c.get("setCookies").push(...sessionCookies(session, now), deviceCookie(session.device));
    return found(dashboardOf(assessmentId));
  });

/** The page of a one-time link, whose button signs in. */
export const enterPages = new Pages()
  .get("/mana/enter/:token", anybody, show)
  .post("/mana/enter/:token", anybody, enter);
