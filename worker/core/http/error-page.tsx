import { GuestShell } from "../../../web/layout/guest-shell";
import { PublicShell } from "../../../web/layout/public-shell";
import { gateOf } from "../access/gate";
import { authenticate } from "./authenticate";
import type { AppContext } from "./context";
import { languageFor } from "./language";
import { localPath } from "./local-path";
import { minutesToWait } from "./minutes-to-wait";
import type { Problem } from "./problem";
import { renderApp, renderPage } from "./render-page";
import { ErrorPage } from "./views/error";

/** A refusal or a failure as a page: within the navigation, where somebody is signed in. */
export async function errorPage(c: AppContext, problem: Problem): Promise<Response> {
  // What failed may be the very storage that knows the person: then the page stands alone.
  const actor = c.get("actor") ?? (problem.status === 404 ? await authenticate(c).catch(() => null) : null);
  const person = actor?.kind === "person" ? actor : null;
  const { say } = await languageFor(c, person);
  const body = (
    <ErrorPage
      status={problem.status}
      code={problem.code}
      detail={say(problem.detail)}
      wait={minutesToWait(problem.headers)}
      requestId={c.get("requestId")}
      retry={c.req.method === "GET" ? localPath(new URL(c.req.url)) : null}
    />
  );
  const page = {
    title: say(problem.title),
    status: problem.status,
    headers: { "cache-control": "no-store", ...problem.headers },
  };
  // Guests have nothing of what stands in the navigation and in the menu of their name.
  if (person && gateOf(c.get("gates"), person)) {
    return renderPage(c, { ...page, isGuest: true, body: <GuestShell>{body}</GuestShell> });
  }
  const isHeldUp = person?.mustChangePassword || person?.secondFactor === "due";
  if (person && !isHeldUp) return renderApp({ c, person }, { ...page, body });
  return renderPage(c, { ...page, body: <PublicShell>{body}</PublicShell> });
}
