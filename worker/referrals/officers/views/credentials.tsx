import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyField, Notice, PageHeader } from "../../../../web/ui";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";
import type { ReferralRecord } from "../../links/schemas";
import { ShareLink } from "../../links/views/share-link";
import type { CampaignTemplates } from "../../share/campaign-message";
import type { OfficerRecord } from "../schemas";

export interface OfficerCredentialsProps {
  officer: Pick<OfficerRecord, "id" | "name" | "email" | "phone">;
  temporaryPassword: string;
  invitationUrl: string;
  after: "created" | "reset";
  /** That was made with them, for the campaign they were added to. */
  link: ReferralRecord | null;
  templates: CampaignTemplates;
  campaignId: string | null;
}

/** How the officer signs in for the first time: shown this once, to be sent or printed. */
export function OfficerCredentials({
  officer,
  temporaryPassword,
  invitationUrl,
  after,
  link,
  templates,
  campaignId,
}: OfficerCredentialsProps) {
  const { t } = useLanguage();
  const home = `/dashboard/officers/${officer.id}`;
  return (
    <>
      <PageHeader
        title={t(after === "created" ? "officers.is_officer" : "officers.new_password", {
          name: officer.name,
        })}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
      />
      <div class="stack">
        <Notice tone="info">{t("officers.shown_once")}</Notice>
        <Card title={t("officers.invitation")}>
          <p>{t("officers.invitation_words", { name: officer.name })}</p>
          <CopyField label={t("officers.invitation_link")} value={invitationUrl} />
          <div class="row no-print">
            <ButtonLink
              href={whatsAppAddress(
                t("officers.message", { name: officer.name, url: invitationUrl }),
                officer.phone,
              )}
              tone="primary"
              external
            >
              {t("officers.whatsapp")}
            </ButtonLink>
          </div>
        </Card>
        <Card title={t("officers.or_temporary")}>
          <CopyField label={t("officers.signs_in_as")} value={officer.email ?? officer.phone ?? ""} />
          <CopyField label={t("officers.temporary_password")} value={temporaryPassword} />
          <p class="quiet small">{t("officers.must_change")}</p>
        </Card>
        {link && (
          <Card title={t("officers.link_for", { campaign: link.campaign_name })}>
            <ShareLink link={link} templates={templates} />
          </Card>
        )}
        <div class="row no-print">
          <ButtonLink href={campaignId ? `/dashboard/campaigns/${campaignId}` : home} tone="plain">
            {t("officers.done")}
          </ButtonLink>
          <ButtonLink
            href={
              campaignId ? `/dashboard/officers/new?campaign_id=${campaignId}` : "/dashboard/officers/new"
            }
            tone="plain"
          >
            {t("officers.add_another")}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
