import type { Actor } from "../access/actor";
import { isSameOrigin } from "../http/authenticate";
import type { AppContext } from "../http/context";
import { siteOrigin } from "../http/origin";
import { Problem } from "../http/problem";
import { liveFeed } from "./announce";
import { eventStream } from "./event-stream";
import { subscriptionOf } from "./subscription";

/** Answers with what a topic shows: as a WebSocket, as Server-Sent Events, or, asked for neither, as it is now. */
export async function streamTopic(
  c: AppContext,
  actor: Actor | null,
  of: { module: string; topic: string },
): Promise<Response> {
  const isSocket = c.req.header("upgrade")?.toLowerCase() === "websocket";
  const isStream = (c.req.header("accept") ?? "").includes("text/event-stream");
  if (!isSocket && !isStream) return c.json(await liveFeed(c.env).read(of.module, of.topic));
  // A browser opens sockets to anywhere, with the cookies of where they lead.
  if (isSocket && actor?.kind === "person" && actor.via === "cookie" && !isSameOrigin(c.req.raw)) {
    throw new Problem("cross_site_request", "This call did not come from a page of this site.");
  }
  const subscription = subscriptionOf(actor, { ...of, origin: siteOrigin(c) }, Date.now());
  if (!subscription) throw new Problem("forbidden", "You have nothing to follow.");
  const opened = await liveFeed(c.env).fetch("https://feed/", {
    headers: { upgrade: "websocket", "x-subscription": JSON.stringify(subscription) },
  });
  if (!opened.webSocket) {
    throw new Problem(
      "too_many_requests",
      "Too many follow the figures already. Ask for them now and then.",
      {
        headers: { "retry-after": "60" },
      },
    );
  }
  return isSocket ? opened : eventStream(opened.webSocket);
}
