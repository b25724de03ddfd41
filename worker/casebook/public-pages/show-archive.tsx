import type { ComponentChildren } from "preact";
import { SiteShell } from "../../../web/layout/site-shell";
import { TimeZone } from "../../../web/ui/time-zone";
import { withinOneEpoch } from "../../core/http/kept-by-epoch";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, type PageSpec, type PageToRender, renderPage } from "../../core/http/pages";
import { readOrganisation } from "../../core/organisation/organisation";
import type { Asked } from "../public-api/public-lists";
import { canonicalOf } from "../reuse/canonical";
import { PageTags } from "../reuse/views/page-tags";
import { readSettings } from "../settings/settings";
import { Disclaimer } from "./views/disclaimer";

/** Who may open its pages, and in what languages besides the product's. */
export const anybody = { access: "public", alsoIn: ["ne"] } as const satisfies PageSpec<undefined>;

/** What the archive is called, and what it says of itself on each page. */
export interface Archive {
  name: string;
  /** The organisation's own words, if it has any. */
  disclaimer: string;
  /** IANA zone that days are local to. */
  timeZone: string;
}

/** In the reader's language, where the settings have it. */
export async function readArchive({
  db,
  locale,
}: Pick<PageCall<unknown>, "db" | "locale">): Promise<Archive> {
  const [settings, organisation] = await Promise.all([readSettings(db), readOrganisation(db)]);
  const isNepali = /^ne\b/.test(locale);
  return {
    name: (isNepali && settings.archive_name_ne) || settings.archive_name || organisation.name,
    disclaimer: (isNepali && settings.disclaimer_ne) || settings.disclaimer,
    timeZone: organisation.timeZone,
  };
}

/** A read of what is public, for a page: the same functions answer the API. */
export const askedBy = (
  { c, db }: Pick<PageCall<unknown>, "c" | "db">,
  query = new URLSearchParams(),
): Asked => ({
  db,
  origin: siteOrigin(c),
  path: new URL(c.req.url).pathname,
  query,
});

/** A page of several reads never mixes what was before a change with what came after it. */
export const ofOneState =
  <C extends Pick<PageCall<unknown>, "db">>(show: (call: C) => Promise<Response>) =>
  (call: C): Promise<Response> =>
    withinOneEpoch(call.db, "casebook", () => show(call));

/** An address with a slash at its end leads to the one without, whatever stands there; null for any other. */
export function withoutSlash({ c }: Pick<PageCall<unknown>, "c">): Response | null {
  const { pathname, search } = new URL(c.req.url);
  if (!pathname.endsWith("/")) return null;
  return new Response(null, { status: 301, headers: { location: pathname.replace(/\/+$/, "") + search } });
}

export interface ArchivePage extends Omit<PageToRender, "body" | "isSite" | "site" | "notice"> {
  body: PageToRender["body"];
  /** Headers of the kind `Link`, each a value of its own. */
  links?: string[];
  notice?: ComponentChildren;
  /** What the page is about, for who sees a link to it. */
  description?: string;
  /** Its address, where it can be written in several ways. */
  path?: string;
}

/** The head of a page that search engines may show, where the page has none of its own. */
function headOf(call: PageCall<unknown>, archive: Archive, page: ArchivePage): ComponentChildren {
  const { title, head, status = 200, isUnlisted, description, path } = page;
  if (head !== undefined || isUnlisted || status !== 200) return head;
  const url = new URL(call.c.req.url);
  if (path !== undefined) url.pathname = path;
  return (
    <PageTags
      {...{ title, description, archive: archive.name }}
      canonical={canonicalOf(siteOrigin(call.c), url)}
    />
  );
}

/** A page of the archive, in its frame. */
export function showArchive(call: PageCall<unknown>, archive: Archive, page: ArchivePage): Response {
  const { c, t } = call;
  const { pathname } = new URL(c.req.url);
  const { links = [], notice, description: _, path: __, ...rest } = page;
  const answer = renderPage(c, {
    ...rest,
    head: headOf(call, archive, page),
    isSite: true,
    site: archive.name,
    body: (
      <TimeZone.Provider value={archive.timeZone}>
        <SiteShell
          name={archive.name}
          home="/cases"
          about={t("archive.navigation")}
          path={pathname}
          links={[
            { href: "/cases", label: t("archive.cases") },
            { href: "/entities", label: t("archive.entities") },
            { href: "/cases/corrections", label: t("archive.corrections") },
            { href: "/cases/statistics", label: t("archive.statistics") },
            { href: "/cases/about", label: t("archive.about") },
          ]}
          notice={notice}
          foot={<Disclaimer own={archive.disclaimer} />}
        >
          {page.body}
        </SiteShell>
      </TimeZone.Provider>
    ),
  });
  for (const link of links) answer.headers.append("link", link);
  return answer;
}
