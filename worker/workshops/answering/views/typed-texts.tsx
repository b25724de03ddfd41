import { useLanguage } from "../../../../web/i18n/language";
import { Notice } from "../../../../web/ui/notice";

/** What somebody typed that was not stored and has no place any more: to be copied. */
export function TypedTexts({ texts }: { texts: readonly string[] }) {
  const { t } = useLanguage();
  if (texts.length === 0) return null;
  return (
    <>
      <Notice tone="warn">
        <p>{t("answering.typed_too_late")}</p>
      </Notice>
      {texts.map((text, n) => (
        <p key={n} class="lines beside__text typed-text" dir="auto">
          {text}
        </p>
      ))}
    </>
  );
}
