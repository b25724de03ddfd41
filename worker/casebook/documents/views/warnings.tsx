import { useLanguage } from "../../../../web/i18n/language";
import type { SourceDocument } from "../../sources/schemas";

/** What was found in a document that could name somebody: of each kind, how often. */
export function Warnings({ warnings }: Pick<SourceDocument, "warnings">) {
  const { t } = useLanguage();
  return (
    <ul>
      {warnings.map(({ kind, count }) => (
        <li key={kind}>{t(`casebook.document.warning.${kind}`, { count })}</li>
      ))}
    </ul>
  );
}
