import { Pages } from "../../core/http/pages";
import { anybody } from "../public-pages/show-archive";
import { findPublicDocument } from "./public-document";
import { serveFile } from "./source-files";

/** Documents as everybody reads them. */
export const documentPages = new Pages().get(
  "/sources/:source_id/document",
  { ...anybody, readsNothing: true },
  async ({ c, env, db }) =>
    serveFile(env, c.req.raw, await findPublicDocument(db, c.req.param("source_id") ?? "")),
);
