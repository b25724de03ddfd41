import { asset } from "../../../web/layout/assets";
import { Pages, renderPage } from "./pages";
import { notFound } from "./problem";
import { OfflinePage } from "./views/offline";

const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
  src: asset(name),
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** What makes the dashboard an app that can be installed: its manifest, its service worker and its offline shell. */
export const installedAppPages = new Pages()
  .get("/manifest.webmanifest", { access: "public" }, ({ t }) =>
    Response.json(
      {
        id: "/dashboard",
        name: "Milepost",
        short_name: "Milepost",
        description: t("offline.app"),
        start_url: "/dashboard",
        scope: "/",
        display: "standalone",
        theme_color: "#0b6b4d",
        background_color: "#f4f6f5",
        icons: [
          icon("icon192.png", 192, "any"),
          icon("icon512.png", 512, "any"),
          icon("maskable512.png", 512, "maskable"),
        ],
      },
      { headers: { "content-type": "application/manifest+json", "cache-control": "private, max-age=86400" } },
    ),
  )
  .get("/sw.js", { access: "public" }, async ({ c, env }) => {
    const file = await env.ASSETS.fetch(new URL("/sw.js", c.req.url));
    if (!file.ok) throw notFound();
    return new Response(file.body, {
      headers: {
        "content-type": "text/javascript; charset=utf-8",
        // Asked for again each time: what is installed must never be older than the pages.
        "cache-control": "no-cache",
        "content-security-policy": "default-src 'none'; connect-src 'self'",
      },
    });
  })
  .get("/offline", { access: "public", alsoIn: ["fil"] }, ({ c, t }) =>
    renderPage(c, { title: t("offline.title"), body: <OfflinePage /> }),
  );
