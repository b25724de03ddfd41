import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { taggedUrl } from "../../../../worker/referrals/links/share-message";
import { ShareButtons } from "../../../ui";
import { formatCount } from "./format";

export interface OwnLinkProps {
  link: ReferralRecord;
  campaign: string;
  locale: string;
}

const many = (n: number, thing: string, locale: string) =>
  `${formatCount(n, locale)} ${n === 1 ? thing : `${thing}s`}`;

/** A link with what one does with it: share it, or let somebody scan it. */
export function OwnLink({ link, campaign, locale }: OwnLinkProps) {
  const name = link.label || campaign;
  return (
    <li class="own-link">
      <div class="own-link__words">
        <a class="own-link__name" href={`/dashboard/links/${link.id}`}>
          {name}
        </a>
        <span class="quiet small">
          {`${many(link.clicks, "click", locale)} · ${many(link.signups, "sign-up", locale)}`}
        </span>
      </div>
      <details class="own-link__qr">
        <summary>
          QR code<span class="visually-hidden"> of {name}</span>
        </summary>
        <img
          src={link.qr_svg_url}
          alt={`QR code of the link for ${name}`}
          width="220"
          height="220"
          loading="lazy"
        />
      </details>
      <ShareButtons
        url={link.url}
        urlFor={(way) => taggedUrl(link.url, way)}
        text={campaign}
        what={`the link for ${name}`}
      />
    </li>
  );
}
