import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { TypedTexts } from "./typed-texts";

/** A workshop that was closed while somebody typed: their words, to be copied. */
export function NotOpen({ typed, back }: { typed: string[]; back: string }) {
  const { t } = useLanguage();
  return (
    <GuestShell back={{ href: back, label: t("answering.back") }}>
      <h1>{t("answering.not_open")}</h1>
      <TypedTexts texts={typed} />
    </GuestShell>
  );
}
