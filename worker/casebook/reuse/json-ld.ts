// Pure.
import {
  kindOfEntity,
  type ShownCase,
  type ShownEntity,
  sourcePath,
  versionPath,
} from "../public-pages/shown-case";

const typeOf: Record<string, string> = {
  ...{ person: "Person", organization: "Organization", location: "Place", project: "Project" },
};

const named = ({ entity_id, display_name, display_name_ne }: ShownEntity) => ({
  "@type": typeOf[kindOfEntity(entity_id).type] ?? "Thing",
  name: display_name,
  ...(display_name_ne ? { alternateName: display_name_ne } : {}),
});

/** A case in the words of schema.org: what it is about, its versions, what it cites, its dates. */
export function jsonLdOf(shown: ShownCase, { origin, archive }: { origin: string; archive: string }) {
  const { case_id, versionInfo, entities, sources, audit_history } = shown;
  const isPlace = ({ entity_id }: ShownEntity) => kindOfEntity(entity_id).type === "location";
  const versions = audit_history.filter(({ withdrawn_at }) => withdrawn_at === null);
  return {
    "@context": "https://schema.org",
    "@type": "Report",
    "@id": origin + versionPath(case_id, versionInfo.version_number),
    ...{ url: `${origin}/cases/${case_id}`, identifier: case_id, headline: shown.title },
    ...{ inLanguage: shown.language, version: String(versionInfo.version_number) },
    ...{ datePublished: shown.created_at, dateModified: versionInfo.datetime },
    ...{
      keywords: shown.tags,
      publisher: { "@type": "Organization", name: archive, url: `${origin}/cases` },
    },
    about: entities.filter((entity) => !isPlace(entity)).map(named),
    contentLocation: entities.filter(isPlace).map(named),
    citation: sources.map(({ source_id, title, url, publication_date }) => ({
      ...{ "@type": "CreativeWork", "@id": origin + sourcePath(source_id), name: title },
      ...(url ? { url } : {}),
      ...(publication_date ? { datePublished: publication_date } : {}),
    })),
    workExample: versions.map(({ version_number, datetime }) => ({
      ...{ "@type": "Report", "@id": origin + versionPath(case_id, version_number) },
      ...{ version: String(version_number), datePublished: datetime },
    })),
  };
}

/** JSON as it may stand within a script element: nothing in it can end one, or begin a comment. */
export const jsonInScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
