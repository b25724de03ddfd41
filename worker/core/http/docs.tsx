import * as z from "zod";
import { version } from "../../../package.json";
import { Api, type Endpoint } from "./api";
import { describeApi, type OpenApi, type OpenApiVersion } from "./openapi";
import { Pages, renderPage } from "./pages";
import { knownProblems, Problem } from "./problem";
import { ApiDocs, ApiPart, partAt } from "./views/api-docs";

const document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });

/**
 * The documents and the pages that describe the rooms, and themselves. `root`: endpoints outside /api/v1;
 * `description`: what the modules do.
 */
export function documentation(
  rooms: Api[],
  root: Endpoint[],
  description: string,
): { api: Api; pages: Pages } {
  const written = new Map<OpenApiVersion, OpenApi>();
  const write = (as: OpenApiVersion): OpenApi => {
    const endpoints = [...rooms, api].flatMap((room) =>
      room.endpoints.map((endpoint) => ({ ...endpoint, path: `/api/v1${endpoint.path}` })),
    );
    const described = written.get(as) ?? describeApi([...endpoints, ...root], as, { version, description });
    written.set(as, described);
    return described;
  };
  const api: Api = new Api("Documentation")
    .get(
      "/openapi.json",
      { summary: "This interface in OpenAPI 3.1", access: "public", responses: { 200: document } },
      ({ c }) => c.json(write("3.1")),
    )
    .get(
      "/openapi-3.0.json",
      { summary: "This interface in OpenAPI 3.0", access: "public", responses: { 200: document } },
      ({ c }) => c.json(write("3.0")),
    );
  const pages = new Pages()
    .get("/docs/api", { access: "public" }, ({ c, t }) =>
      renderPage(c, {
        isReading: true,
        title: t("docs.title"),
        body: (
          <ApiDocs
            api={write("3.1")}
            problems={Object.fromEntries(knownProblems().map(([code, { status }]) => [code, status]))}
          />
        ),
      }),
    )
    .get("/docs/api/:part", { access: "public" }, ({ c, t }) => {
      const described = write("3.1");
      const part = partAt(described, c.req.param("part") ?? "");
      if (part === undefined) throw new Problem("not_found", "There is no page here.");
      return renderPage(c, {
        isReading: true,
        title: `${part} · ${t("docs.title")}`,
        body: <ApiPart api={described} part={part} />,
      });
    });
  return { api, pages };
}
