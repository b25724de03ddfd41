import { Pages } from "../../core/http/pages";

/** How a site says that it honours Global Privacy Control (W3C, section 4). */
const support = JSON.stringify({ gpc: true, lastUpdate: "2026-11-28" });

export const privacySignalPages = new Pages().get(
  "/.well-known/gpc.json",
  { access: "public", readsNothing: true },
  () =>
    new Response(support, {
      headers: { "content-type": "application/json", "cache-control": "public, max-age=86400" },
    }),
);
