import { useLanguage } from "../../../../web/i18n/language";
import { ShareButtons } from "../../../../web/ui";
import type { CampaignTemplates } from "../../share/campaign-message";
import { messageWith, taggedUrl } from "../../share/share-message";
import type { ReferralRecord } from "../schemas";
import { linkName } from "./name";

/** A link to read, to copy or to send on, each way with its own tag; more of it in the share kit. */
export function ShareLink({ link, templates }: { link: ReferralRecord; templates: CampaignTemplates }) {
  const { t } = useLanguage();
  return (
    <div class="stack stack--tight">
      <code class="share-address">{link.url}</code>
      <ShareButtons
        url={link.url}
        urlFor={(way) => taggedUrl(link.url, way)}
        message={(url) => messageWith(templates[link.campaign_id] ?? "", link, url)}
        title={link.campaign_name}
        what={linkName(link, t)}
      />
      <p>
        <a href={`/dashboard/links/${link.id}/share`}>{t("share.to_kit")}</a>
      </p>
    </div>
  );
}
