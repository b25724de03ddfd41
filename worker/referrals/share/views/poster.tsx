import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { Island } from "../../../../web/islands/island";
import { ButtonLink } from "../../../../web/ui";
import type { ReferralRecord } from "../../links/schemas";
import { WhyClosed } from "../../links/views/state";
import PosterPictureIsland from "../islands/poster-picture.island";

export interface PosterProps {
  link: ReferralRecord;
  organisation: string;
  description: string;
  logoUrl: string | null;
  /** Of what is printed, which may be another language than the reader's. */
  language: string;
  printed: Translate;
  /** The file that was asked for cannot be: its fonts lack letters that the browser has. */
  isWithoutPdf?: boolean;
}

/** In place of the sheet: a code that leads nowhere is not for a wall. */
function NoPoster({ link }: Pick<PosterProps, "link">) {
  return (
    <main id="main" class="poster-closed" tabIndex={-1}>
      <h1>{link.campaign_name}</h1>
      <WhyClosed link={link} />
    </main>
  );
}

/** One sheet of A4: what it is, a code to scan, whom to ask. Only the sheet is printed. */
export function Poster(props: PosterProps) {
  const { link, organisation, description, logoUrl, language, printed, isWithoutPdf } = props;
  const { t } = useLanguage();
  return (
    <div class="poster-page">
      <nav class="poster-bar" aria-label={t("share.poster")}>
        <a href={`/dashboard/links/${link.id}/share?message=${language}`}>{t("share.back")}</a>
        {link.open && (
          <div class="row">
            <Island
              name="referrals/poster-picture"
              of={PosterPictureIsland}
              props={{ name: link.campaign_name, words: t("share.as_picture") }}
            />
            {!isWithoutPdf && (
              <ButtonLink href={`/dashboard/links/${link.id}/poster.pdf?message=${language}`} tone="plain">
                {t("share.as_pdf")}
              </ButtonLink>
            )}
            <button type="button" class="button button--primary needs-script" data-print="">
              {t("share.print_poster")}
            </button>
          </div>
        )}
      </nav>
      {isWithoutPdf && <p class="poster-bar small">{t("share.no_pdf")}</p>}
      {link.open ? (
        <main id="main" class="poster" lang={language} dir="auto" tabIndex={-1}>
          <header class="poster__head">
            {logoUrl && <img class="poster__logo" src={logoUrl} alt="" />}
            <p class="poster__organisation">{organisation}</p>
          </header>
          <h1 class="poster__title">{link.campaign_name}</h1>
          {description && <p class="poster__words">{description}</p>}
          <div class="poster__code">
            <img
              src={`/api/v1/referrals/${link.id}/qr.svg?for=poster`}
              alt={printed("share.qr_of", { name: link.campaign_name })}
              width="640"
              height="640"
            />
          </div>
          <p class="poster__scan">{printed("share.scan")}</p>
          <p class="poster__ask">{printed("share.ask", { officer: link.officer_name })}</p>
        </main>
      ) : (
        <NoPoster link={link} />
      )}
    </div>
  );
}
