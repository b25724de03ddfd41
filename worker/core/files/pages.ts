import { Pages } from "../http/pages";
import { servePublicFile } from "./public-files";

export const filePages = new Pages().get("/files/:name", { access: "public" }, ({ c, env }) =>
  servePublicFile(env, c.req.param("name") ?? ""),
);
