import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Notice } from "../../../../web/ui/notice";

/** A workshop that was closed while somebody typed: their words, to be copied. */
export function NotOpen({ typed, back }: { typed: string[]; back: string }) {
  const { t } = useLanguage();
  return (
    <GuestShell back={{ href: back, label: t("answering.back") }}>
      <h1>{t("answering.not_open")}</h1>
      <Notice tone="warn">
        <p>{t("answering.typed_too_late")}</p>
      </Notice>
      {typed.map((text, n) => (
        <p key={n} class="beside__text typed-text" dir="auto">
          {text}
        </p>
      ))}
    </GuestShell>
  );
}
