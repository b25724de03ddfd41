import { useLanguage } from "../../../../web/i18n/language";
import { Card, CopyField, Notice, PageHeader } from "../../../../web/ui";
import { peoplePath } from "../../paths";

/** The link is shown this once. */
export function InvitationLink({ name, url }: { name: string; url: string }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("casebook.people.invited", { name })}
        back={{ href: peoplePath, label: t("casebook.people.title") }}
      />
      <Card>
        <Notice tone="info">
          <p>{t("casebook.people.link_words")}</p>
        </Notice>
        <CopyField label={t("casebook.people.link")} value={url} />
      </Card>
    </>
  );
}
