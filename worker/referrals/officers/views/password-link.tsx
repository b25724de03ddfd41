import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyField, Notice, PageHeader } from "../../../../web/ui";
import type { PasswordLink } from "../password-link";
import type { OfficerRecord } from "../schemas";

/** The link for a new password: shown this once, to be sent. */
export function OfficerPasswordLink({
  officer,
  link,
}: {
  officer: Pick<OfficerRecord, "id" | "name">;
  link: PasswordLink;
}) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("officers.link_made", { name: officer.name })}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
      />
      <div class="stack">
        <Notice tone="info">{t("officers.shown_once")}</Notice>
        <Card title={t("officers.password_link")}>
          <p>{t("officers.password_link_words", { name: officer.name })}</p>
          <CopyField label={t("officers.password_link")} value={link.password_url} />
          <div class="row no-print">
            {link.whatsapp_url && (
              <ButtonLink href={link.whatsapp_url} tone="primary" icon="message" external>
                {t("officers.whatsapp")}
              </ButtonLink>
            )}
            <ButtonLink href={`/dashboard/officers/${officer.id}`} tone="plain">
              {t("officers.done")}
            </ButtonLink>
          </div>
        </Card>
      </div>
    </>
  );
}
