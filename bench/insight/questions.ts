import type { Product } from "../product.ts";
import type { Question } from "./measure.ts";
import type { MadeLink } from "./programme.ts";

const periods = [30, 90, 365];

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: { enum?: string[]; default?: string; anyOf?: { enum?: string[] }[] };
}
interface Document {
  paths: Record<string, { get?: { parameters?: Parameter[] } }>;
}

const back = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10);

/** Parameters by which a call answers something else, and so is a question of its own for each of their values. */
const kinds = ["interval", "group_by", "compare", "by"];

/** The queries that a call is asked with: one, or one for each kind of answer. */
function queriesOf(parameters: Parameter[]): string[] {
  let queries = [""];
  for (const { name, schema, required, in: place } of parameters) {
    if (place !== "query") continue;
    const values = schema.enum ?? schema.anyOf?.find((one) => one.enum)?.enum ?? [];
    if (kinds.includes(name) && values.length > 0) {
      const more = values.map((value) => `&${name}=${encodeURIComponent(value)}`);
      const bare = required || schema.default !== undefined ? [] : queries;
      queries = [...bare, ...queries.flatMap((query) => more.map((value) => query + value))];
    } else if (required && values[0] !== undefined) {
      queries = queries.map((query) => `${query}&${name}=${values[0]}`);
    }
  }
  return queries;
}

/** Every GET of /stats that the product describes, but for the stream: for each period, all, of a campaign, of an officer. */
export async function questionsOf({ url }: Product, today: string, links: MadeLink[]): Promise<Question[]> {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Document;
  const [link] = links;
  const filters = {
    "": "",
    ", one campaign": `&campaign_id=${link?.campaign}`,
    ", one officer": `&officer_id=${link?.officer}`,
  };
  const calls = Object.entries(document.paths).flatMap(([path, { get }]) =>
    /\/stats\/[a-z-]+$/.test(path) && get && !path.endsWith("/live")
      ? queriesOf(get.parameters ?? []).map((query) => ({
          path: path.replace(/^(\/api\/v1)?/, "/api/v1"),
          query,
        }))
      : [],
  );
  if (calls.length < 7) throw new Error("the API's description names too few statistics");
  return calls.flatMap(({ path, query }) =>
    periods.flatMap((days) =>
      Object.entries(filters).map(([filter, who]) => ({
        name: `${path.slice("/api/v1/stats/".length)}${query.replaceAll("&", " ")}, ${days} days${filter}`,
        path: `${path}?from=${back(today, days)}&to=${today}${query}${who}`,
      })),
    ),
  );
}

/** The dashboard's pages, each for the periods (those that have none are asked once). */
export function pagesOf(today: string, links: MadeLink[], officerToken: string): Question[] {
  const [link] = links;
  if (!link) return [];
  const dated = [
    "/dashboard",
    `/dashboard?officer_id=${link.officer}`,
    `/dashboard?campaign_id=${link.campaign}`,
    ...["compare", "timing", "geography", "sources", "matrix", "matrix?by=type", "year"].map(
      (view) => `/dashboard/insight/${view}`,
    ),
    `/dashboard/campaigns/${link.campaign}`,
    `/dashboard/officers/${link.officer}`,
    `/dashboard/links/${link.id}`,
  ];
  const lists = ["/dashboard/campaigns", "/dashboard/officers", "/dashboard/links", "/dashboard/signups"];
  const shown = (path: string) => path.replace(/_bench0*/g, "_");
  return [
    ...dated.flatMap((path) =>
      periods.map((days) => ({
        name: `page ${shown(path)}, ${days} days`,
        path: `${path}${path.includes("?") ? "&" : "?"}from=${back(today, days)}&to=${today}`,
      })),
    ),
    ...lists.map((path) => ({ name: `page ${path}`, path })),
    ...periods.map((days) => ({
      name: `page /dashboard of an officer, ${days} days`,
      path: `/dashboard?from=${back(today, days)}&to=${today}`,
      token: officerToken,
    })),
  ];
}
