import { useLanguage } from "../../../../web/i18n/language";
import { ShareButtons } from "../../../../web/ui";
import type { ReferralRecord } from "../../links/schemas";
import { messageWith, taggedUrl } from "../../share/share-message";

export interface OwnLinkProps {
  link: ReferralRecord;
  /** The campaign's message. */
  template: string;
}

/** A link with what one does with it: share it, or let somebody scan it. */
export function OwnLink({ link, template }: OwnLinkProps) {
  const { t } = useLanguage();
  const name = link.label || link.campaign_name;
  return (
    <li class="own-link">
      <div class="own-link__words">
        <a class="own-link__name" href={`/dashboard/links/${link.id}`}>
          {name}
        </a>
        {link.label && <span class="small">{link.campaign_name}</span>}
        <span class="quiet small">
          {`${t("officer.clicks_count", { count: link.clicks })} · ${t("officer.signups_count", { count: link.signups })}`}
        </span>
      </div>
      <details class="own-link__qr">
        <summary>
          <span aria-hidden="true">{t("officer.qr")}</span>
          <span class="visually-hidden">{t("officer.qr_of", { name })}</span>
        </summary>
        <img
          src={`/api/v1/referrals/${link.id}/qr.svg`}
          alt={t("officer.qr_of", { name })}
          width="220"
          height="220"
          loading="lazy"
        />
      </details>
      <ShareButtons
        url={link.url}
        urlFor={(way) => taggedUrl(link.url, way)}
        message={(url) => messageWith(template, link, url)}
        title={link.campaign_name}
        what={t("officer.link_for", { name })}
      />
    </li>
  );
}
