import { gateOf } from "../access/gate";
import { type PageCall, Pages, renderPage, seeOther } from "../http/pages";
import { clearGuestData, clearSiteData } from "../http/security-headers";
import { personal } from "../trail/record";
import { forgottenCookies } from "./cookies";
import { endSession } from "./end-session";
import { SignOut } from "./views/sign-out";

const open = { access: "signed-in", withTemporaryPassword: true, withoutSecondFactor: true } as const;

/** On a phone that several share, what a guest typed and could not send waits for them: the page forgets the rest itself. */
const isGuest = ({ c, person }: PageCall<unknown>): boolean => gateOf(c.get("gates"), person) !== undefined;

/** `/logout`: a page with one button, since looking at it must end nothing; the button's form ends the session. */
export const logoutPages = new Pages()
  .get("/logout", open, (call) =>
    renderPage(call.c, {
      title: call.t("signOut.title"),
      headers: { "cache-control": "private, no-store" },
      isGuest: isGuest(call),
      body: <SignOut csrf={call.csrf} login={call.person.name} isGuest={isGuest(call)} />,
    }),
  )
  .post("/logout", open, async (call) => {
    const { c, db, by } = call;
    const author = personal(by);
    await endSession(db, author, author.actor.sessionId, "signed_out");
    c.get("setCookies").push(...forgottenCookies());
    return seeOther("/login", isGuest(call) ? clearGuestData : clearSiteData);
  });
