import { useLanguage } from "../../../../web/i18n/language";
import { cut } from "../../content/cut";

/** The languages that the archive's pages are written in. */
export const pageLanguages = ["en", "ne", "fr"] as const;

export interface PageTagsProps {
  /** Absolute: the address that search engines keep. */
  canonical: string;
  title: string;
  /** What the page is about: its beginning stands in a preview. */
  description?: string | undefined;
  type?: "article" | "website";
  /** What the archive is called. */
  archive: string;
}

/** Characters of a description in a preview. */
const PREVIEW = 200;

/** The same address in a language. */
function inLanguage(canonical: string, language: string): string {
  const url = new URL(canonical);
  url.searchParams.set("lang", language);
  return url.href;
}

/** What the head of each public page says: which address is meant, where it is in other languages, how it looks as a link. */
export function PageTags({ canonical, title, description, type = "website", archive }: PageTagsProps) {
  const { locale } = useLanguage();
  const summary = description && cut(description.replace(/\s+/gu, " ").trim(), PREVIEW);
  return (
    <>
      <link rel="canonical" href={canonical} />
      <link rel="alternate" hreflang="x-default" href={canonical} />
      {pageLanguages.map((tag) => (
        <link key={tag} rel="alternate" hreflang={tag} href={inLanguage(canonical, tag)} />
      ))}
      {summary && <meta name="description" content={summary} />}
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      {summary && <meta property="og:description" content={summary} />}
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={archive} />
      <meta property="og:locale" content={locale.replace("-", "_")} />
      <meta name="twitter:card" content="summary" />
    </>
  );
}
