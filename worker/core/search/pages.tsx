import { languageIn } from "../../../web/i18n/translate";
import { savedViewsPath } from "../../../web/ui/saved-views";
import { passes } from "../access/actor";
import { addressOf, type GuidePart } from "../guide/guide";
import { texts } from "../guide/texts";
import { type PageCall, Pages } from "../http/pages";
import { show } from "../http/show";
import { viewsOf } from "../saved-views/find-views";
import { pageOf } from "../saved-views/page-of";
import { addressOfView } from "../saved-views/view-address";
import { tabsOf } from "../settings/pages";
import { holds } from "../text/fold";
import { readLine } from "../text/read-text";
import { hitsOfKind, type RecordSearch, type SearchGroup, type SearchHit } from "./search";
import { Search } from "./views/search";

/** Longer than any name, label or link. */
const longest = 300;

function pagesFor(call: PageCall<undefined>): SearchHit[] {
  const { c, person, t } = call;
  return [
    ...c
      .get("navigation")(person)
      .map(({ href, label }) => ({ href, name: t(label) })),
    ...tabsOf(call).map(({ href, label }) => ({ href, name: t(label), detail: t("settings.title") })),
  ];
}

function guideOf(call: PageCall<undefined>, guide: readonly GuidePart[]): SearchHit[] {
  const told = texts[languageIn(call.locale)] ?? texts.en ?? {};
  return guide
    .flatMap(({ pages }) => pages)
    .filter(({ access }) => !access || passes(call.person, access))
    .flatMap(({ name }) => {
      const text = told[name];
      return text ? [{ href: addressOf(name), name: text.title, detail: text.lead }] : [];
    });
}

const found = (label: SearchGroup["label"], hits: SearchHit[], q: string): SearchGroup => ({
  label,
  hits: hits.filter(({ name, detail }) => holds(`${name} ${detail ?? ""}`, q)).slice(0, hitsOfKind),
  all: null,
});

/** `/dashboard/search`: one search over what a person may open. */
export const searchPages = (searches: readonly RecordSearch[], guide: readonly GuidePart[]): Pages =>
  new Pages().get("/dashboard/search", { access: "signed-in" }, async (call) => {
    const q = readLine((call.c.req.query("q") ?? "").slice(0, longest)).trim();
    const pages = pagesFor(call);
    const views = (await viewsOf(call.db, call.person.id, null)).map((view) => ({
      href: addressOfView(view),
      name: view.name,
      detail: pageOf(call)(view),
    }));
    const open = searches.filter(({ access }) => passes(call.person, access));
    const records = q === "" ? [] : await Promise.all(open.map(({ find }) => find(call, q)));
    const groups: SearchGroup[] =
      q === ""
        ? [
            { label: "lists.views", hits: views, all: savedViewsPath },
            { label: "search.pages", hits: pages, all: null },
          ]
        : [
            found("lists.views", views, q),
            ...records.flat(),
            found("search.pages", pages, q),
            found("guide.title", guideOf(call, guide), q),
          ];
    return show(call, {
      title: call.t("search.title"),
      body: <Search q={q} groups={groups.filter(({ hits }) => hits.length > 0)} />,
    });
  });
