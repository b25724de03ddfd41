import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import type { ReferralRecord } from "../../links/schemas";
import { WhyClosed } from "../../links/views/state";
import CloseScanIsland from "../islands/close-scan.island";

export interface ScanProps {
  link: ReferralRecord;
  /** The code as SVG. It stands in the page itself, so that a page once opened needs no network. */
  svg: string;
  back: string;
}

/** A code held out to be scanned: as large as the screen, black on white in either theme. */
export function Scan({ link, svg, back }: ScanProps) {
  const { t } = useLanguage();
  return (
    <main id="main" class="scan" tabIndex={-1}>
      <Island
        name="referrals/close-scan"
        of={CloseScanIsland}
        props={{ href: back, words: t("share.close") }}
      />
      <h1 class="scan__title">{link.campaign_name}</h1>
      {link.open ? (
        <>
          <img
            class="scan__code"
            src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            alt={t("share.qr_of", { name: link.campaign_name })}
            width="640"
            height="640"
          />
          <p class="scan__words">{t("share.scan")}</p>
          <p class="scan__officer">{link.officer_name}</p>
        </>
      ) : (
        <WhyClosed link={link} />
      )}
    </main>
  );
}
