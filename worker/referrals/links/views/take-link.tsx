import { useLanguage } from "../../../../web/i18n/language";
import { Icon } from "../../../../web/ui";
import { taggedUrl } from "../../share/share-message";
import type { ReferralRecord } from "../schemas";
import { linkName } from "./name";

/** Copies a link in its row, or holds its code out. One that leads nowhere is not passed on. */
export function TakeLink({ link }: { link: ReferralRecord }) {
  const { t } = useLanguage();
  if (!link.open) return null;
  const name = linkName(link, t);
  const code = t("links.qr_of", { name });
  return (
    <span class="row-tools nowrap">
      <button
        type="button"
        class="button button--quiet button--small needs-script"
        title={t("ui.copyLink")}
        data-copy={taggedUrl(link.url, "copy")}
      >
        <Icon name="copy" />
        <span class="visually-hidden">
          <span data-copy-label="">{t("ui.copyLink")}</span> {name}
        </span>
      </button>
      <a
        class="button button--quiet button--small"
        href={`/dashboard/links/${link.id}/scan`}
        title={code}
        aria-label={code}
      >
        <Icon name="qr" />
      </a>
    </span>
  );
}
