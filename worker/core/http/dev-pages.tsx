import { isKitPart, Kit } from "../../../web/specimens/kit";
import { Pages, renderPage, seeOther } from "./pages";
import { notFound } from "./problem";

/** What developers look at; nothing of it exists elsewhere. */
export const devPages = new Pages()
  .get("/dev/ui", { access: "public" }, ({ env }) => {
    if (env.ENVIRONMENT !== "development") throw notFound();
    return seeOther("/dev/ui/signs");
  })
  .get("/dev/ui/:part", { access: "public" }, ({ c, env }) => {
    const part = c.req.param("part") ?? "";
    if (env.ENVIRONMENT !== "development" || !isKitPart(part)) throw notFound();
    return renderPage(c, { title: "The kit", isWork: true, body: <Kit part={part} /> });
  });
