// Pure.
import { xml } from "../text/xml";
import type { SitePage } from "./site-part";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const of = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A file of a site map (sitemaps.org), without what stands in it. */
export const siteMapFrame = {
  begin: `${head}<urlset ${of} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`,
  end: "</urlset>\n",
};

/** One address, and the same page in each language. */
export function siteMapEntry(origin: string, page: SitePage, languages: readonly string[]): string {
  const at = xml(origin + page.path);
  const alternates = [["x-default", at], ...languages.map((tag) => [tag, `${at}?lang=${tag}`])].map(
    ([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`,
  );
  const changed =
    page.changedAt === null ? "" : `<lastmod>${new Date(page.changedAt).toISOString()}</lastmod>`;
  return `<url><loc>${at}</loc>${changed}${alternates.join("")}</url>\n`;
}

/** The list of files where one cannot hold all. */
export const siteMapIndex = (addresses: readonly string[]): string =>
  `${head}<sitemapindex ${of}>\n${addresses.map((at) => `<sitemap><loc>${xml(at)}</loc></sitemap>\n`).join("")}</sitemapindex>\n`;
