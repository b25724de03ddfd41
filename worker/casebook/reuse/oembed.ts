import { notFound } from "../../core/http/problem";
import { xml } from "../../core/text/xml";
import { caseNotFound } from "../access/case-access";
import { findPublicCase } from "../public-api/public-cases";
import type { Asked } from "../public-api/public-lists";
import { given } from "../public-api/public-query";
import { archiveName } from "./archive-name";

/** Of the frame, in CSS pixels. */
const size = { width: 600, height: 320 };

/** The least of a size of ours and one that the asker allows. */
function within(most: number, allowed: string | null): number {
  const limit = Number(allowed);
  return Number.isInteger(limit) && limit > 0 ? Math.min(most, limit) : most;
}

/** The case that an address of this site is about; null for any other address. */
function caseOf(origin: string, address: string): string | null {
  const url = URL.parse(address);
  if (!url || url.origin !== origin) return null;
  return /^\/cases\/(case-[0-9a-f]{12})(?:\/(?:v\/[1-9]\d*|embed))?\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** `/api/oembed?url=`: how another site shows a public case (oembed.com, rich). 404 for any other address. */
export async function oembedOf(asked: Asked) {
  const { db, origin, query } = asked;
  const format = given(query, "format");
  if (format !== null && format !== "json") throw notFound("There is no such endpoint.");
  const caseId = caseOf(origin, given(query, "url") ?? "");
  if (caseId === null) throw caseNotFound();
  const [{ title, language }, name] = await Promise.all([findPublicCase(asked, caseId), archiveName(db)]);
  const width = within(size.width, given(query, "maxwidth"));
  const height = within(size.height, given(query, "maxheight"));
  const frame = `src="${origin}/cases/${caseId}/embed" width="${width}" height="${height}"`;
  return {
    ...{ version: "1.0", type: "rich", title, provider_name: name, provider_url: `${origin}/cases` },
    ...{ cache_age: 300, width, height },
    html: `<iframe ${frame} title="${xml(title)}" lang="${language}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" frameborder="0"></iframe>`,
  };
}
