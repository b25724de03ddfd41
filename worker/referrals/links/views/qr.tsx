import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink } from "../../../../web/ui";

/** The link as a QR code, to show on a screen or to print. Scans are told from clicks. */
export function QrCode({ id, name }: { id: string; name: string }) {
  const { t } = useLanguage();
  // By path, not by the record's address: cookies authenticate it on the host that serves this page.
  const qr = `/api/v1/referrals/${id}/qr`;
  return (
    <figure class="qr">
      <img src={`${qr}.svg`} alt={t("links.qr_of", { name })} width="240" height="240" />
      <figcaption class="row">
        <ButtonLink href={`${qr}.svg`} download={`${id}.svg`} tone="plain">
          {t("links.download_svg")}
        </ButtonLink>
        <ButtonLink href={`${qr}.png?size=1024`} download={`${id}.png`} tone="plain">
          {t("links.download_png")}
        </ButtonLink>
      </figcaption>
    </figure>
  );
}
