import { TimeZone } from "../../../web/ui/time-zone";
import { passes } from "../access/actor";
import { isAnythingOff } from "../health/findings";
import { SomethingOff } from "../health/views/something-off";
import { readOrganisation } from "../organisation/organisation";
import { withViews } from "../saved-views/views-here";
import { type PageCall, type PageToRender, renderApp, seeOther, tell } from "./pages";

/** A page of the product for whoever is signed in, with its figures and instants as they read them. */
export async function show(call: PageCall<unknown>, page: PageToRender): Promise<Response> {
  const { person, db } = call;
  const [{ timeZone }, isOff, body] = await Promise.all([
    readOrganisation(db),
    passes(person, { grants: ["organisation:admin"] }) ? isAnythingOff(db) : false,
    withViews(call, page.body),
  ]);
  return renderApp(call, {
    ...page,
    ...(isOff ? { notice: <SomethingOff /> } : {}),
    body: <TimeZone.Provider value={timeZone}>{body}</TimeZone.Provider>,
  });
}

/** After a change: the page at `path`, which begins with `words`. */
export function goTo(call: PageCall<unknown>, path: string, words: string): Response {
  tell(call.c, words);
  return seeOther(path);
}

/** After what was refused: the page at `path`, which begins with why. */
export function refuseAt(call: PageCall<unknown>, path: string, words: string): Response {
  tell(call.c, words, "bad");
  return seeOther(path);
}

/** The record that the address names. */
export const idOf = (call: PageCall<unknown>): string => call.c.req.param("id") ?? "";
