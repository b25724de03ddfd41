import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, Facts } from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import type { ReferralRecord } from "../schemas";

/** Whose the link is and what became of it. */
export function LinkFacts({ link, viewer }: { link: ReferralRecord; viewer: "admin" | "officer" }) {
  const { t } = useLanguage();
  const facts: [string, ComponentChildren][] = [
    [t("links.campaign"), <a href={`/dashboard/campaigns/${link.campaign_id}`}>{link.campaign_name}</a>],
    [t("links.created"), <Time at={link.created_at} />],
  ];
  if (viewer === "admin") {
    facts.unshift([
      t("links.officer"),
      <a href={`/dashboard/officers/${link.officer_id}`}>{link.officer_name}</a>,
    ]);
  }
  if (link.expires_at) facts.push([t("links.ends"), <Time at={link.expires_at} />]);
  if (link.revoked_at) facts.push([t("links.revoked"), <Time at={link.revoked_at} />]);
  if (link.replaces) {
    facts.push([
      t("links.replaces"),
      <a href={`/dashboard/links/${link.replaces}`}>{t("links.replaces_words")}</a>,
    ]);
  }
  if (link.replaced_by) {
    facts.push([
      t("links.replaced_by"),
      <a href={`/dashboard/links/${link.replaced_by}`}>{t("links.replaced_by_words")}</a>,
    ]);
  }
  return (
    <Card title={t("links.about")}>
      <Facts facts={facts} />
    </Card>
  );
}
