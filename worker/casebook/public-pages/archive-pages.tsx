import { languageIn } from "../../../web/i18n/translate";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { listPublicCases, namesOf } from "../public-api/public-cases";
import { findPublicEntity, listPublicEntities } from "../public-api/public-entities";
import { allGiven, given, PAGE_SIZE, pageOf } from "../public-api/public-query";
import { findPublicSource } from "../public-api/public-sources";
import { termsOf } from "../search/searched";
import { readEntityTypes } from "../settings/entity-types";
import { casesNamed } from "./cases-named";
import { listCorrections } from "./corrections";
import { anybody, askedBy, ofOneState, readArchive, showArchive, withoutSlash } from "./show-archive";
import { entityPath, sourcePath } from "./shown-case";
import { About } from "./views/about";
import { ArchiveList } from "./views/archive-list";
import { Corrections } from "./views/corrections";
import { Entities, EntityPage } from "./views/entities";
import { SourcePage } from "./views/source-page";

type Call = PageCall<unknown>;

const queryOf = ({ c }: Call) => new URL(c.req.url).searchParams;

/** The page's address as the API's: its search is `q`. */
function asSearch(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams([...query].filter(([name]) => name !== "q" && name !== "search"));
  for (const words of allGiven(query, "q").slice(0, 1)) asked.set("search", words);
  return asked;
}

async function showList(call: Call): Promise<Response> {
  const query = queryOf(call);
  const [archive, found] = await Promise.all([
    readArchive(call),
    listPublicCases(askedBy(call, asSearch(query))),
  ]);
  const narrowing = ["entity", "location"].flatMap((name) => given(query, name) ?? []);
  const named = new Set([...narrowing, ...found.results.flatMap(({ alleged_entities }) => alleged_entities)]);
  const entities = await namesOf(call.db, [...named]);
  return showArchive(call, archive, {
    title: call.t("archive.cases"),
    body: (
      <ArchiveList
        cases={found.results}
        entities={new Map(entities.map((entity) => [entity.entity_id, entity]))}
        narrowedBy={entities.filter(({ entity_id }) => narrowing.includes(entity_id))}
        terms={termsOf(given(query, "q") ?? "") ?? []}
        query={query}
        count={found.count}
        page={pageOf(query)}
      />
    ),
  });
}

async function showCorrections(call: Call): Promise<Response> {
  const query = queryOf(call);
  const page = pageOf(query);
  const [archive, list] = await Promise.all([
    readArchive(call),
    listCorrections(call.db, { page, limit: 20 }),
  ]);
  if (page > Math.max(1, list.total_pages)) throw notFound("Invalid page");
  return showArchive(call, archive, {
    title: call.t("archive.corrections"),
    body: <Corrections corrections={list.data} count={list.total} page={page} query={query} />,
  });
}

async function showAbout(call: Call): Promise<Response> {
  const archive = await readArchive(call);
  return showArchive(call, archive, {
    title: call.t("archive.about_title"),
    body: <About archive={archive.name} disclaimer={archive.disclaimer} />,
  });
}

async function showSource(call: Call): Promise<Response> {
  const id = call.c.req.param("source_id") ?? "";
  if (!id.startsWith("source:")) throw notFound("Source not found");
  const [archive, source] = await Promise.all([readArchive(call), findPublicSource(askedBy(call), id)]);
  const query = queryOf(call);
  const page = pageOf(query);
  const count = source.cases.length;
  if (page > Math.max(1, Math.ceil(count / PAGE_SIZE))) throw notFound("Invalid page");
  const cases = await casesNamed(call.db, source.cases.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE));
  return showArchive(call, archive, {
    title: source.title,
    ...{ description: source.description, path: sourcePath(source.source_id) },
    body: <SourcePage {...{ source, cases, count, page, query }} />,
  });
}

async function showEntities(call: Call): Promise<Response> {
  const query = queryOf(call);
  const [archive, types, found] = await Promise.all([
    readArchive(call),
    readEntityTypes(call.db),
    listPublicEntities(askedBy(call, query)),
  ]);
  return showArchive(call, archive, {
    title: call.t("archive.entities"),
    body: (
      <Entities
        entities={found.results}
        query={query}
        count={found.count}
        page={pageOf(query)}
        types={Object.keys(types)}
      />
    ),
  });
}

async function showEntity(call: Call): Promise<Response> {
  const elsewhere = withoutSlash(call);
  if (elsewhere) return elsewhere;
  const { pathname } = new URL(call.c.req.url);
  const id = `entity:${pathname.slice("/entities/".length)}`;
  const [archive, entity] = await Promise.all([readArchive(call), findPublicEntity(askedBy(call), id)]);
  const query = queryOf(call);
  const page = pageOf(query);
  const { alleged_cases, related_cases, location_cases } = entity;
  // One list, in parts: a page shows what of each part falls on it.
  const all = [alleged_cases, related_cases, location_cases];
  const count = all.flat().length;
  if (page > Math.max(1, Math.ceil(count / PAGE_SIZE))) throw notFound("Invalid page");
  const from = (page - 1) * PAGE_SIZE;
  let before = 0;
  const [alleged = [], related = [], located = []] = all.map((ids) => {
    const start = Math.max(0, from - before);
    const those = ids.slice(start, Math.max(0, from + PAGE_SIZE - before));
    before += ids.length;
    return those;
  });
  const cases = await casesNamed(call.db, [...new Set([...alleged, ...related, ...located])]);
  const those = (ids: string[]) => cases.filter(({ case_id }) => ids.includes(case_id));
  return showArchive(call, archive, {
    title: (languageIn(call.locale) === "ne" && entity.display_name_ne) || entity.display_name,
    path: entityPath(entity.entity_id),
    body: (
      <EntityPage
        entity={entity}
        alleged={those(alleged)}
        related={those(related)}
        located={those(located)}
        count={count}
        page={page}
        path={pathname}
        query={query}
      />
    ),
  });
}

export const archivePages = new Pages()
  .get("/cases", anybody, ofOneState(showList))
  .get("/cases/corrections", anybody, ofOneState(showCorrections))
  .get("/cases/about", anybody, showAbout)
  .get("/sources/:source_id", anybody, ofOneState(showSource))
  .get("/entities", anybody, ofOneState(showEntities))
  .get("/entities/*", anybody, ofOneState(showEntity));
