import { useLanguage } from "../../../../web/i18n/language";
import { Notice } from "../../../../web/ui";
import { Warnings } from "../../documents/views/warnings";
import { sourcePath } from "../../paths";
import type { SourceDocument } from "../../sources/schemas";

/** A cited source in whose document something was found. */
export interface WarnedSource {
  id: string;
  title: string;
  warnings: SourceDocument["warnings"];
}

/** What was found in the documents of cited sources: of each, what, and how often. */
export function FoundInDocuments({ sources }: { sources: readonly WarnedSource[] }) {
  const { t } = useLanguage();
  if (sources.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>{t("casebook.document.warnings")}</p>
      <ul>
        {sources.map(({ id, title, warnings }) => (
          <li key={id}>
            <a href={`${sourcePath(id)}#document`}>{title}</a>
            <Warnings warnings={warnings} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
