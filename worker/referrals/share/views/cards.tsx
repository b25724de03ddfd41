import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import type { ReferralRecord } from "../../links/schemas";
import { WhyClosed } from "../../links/views/state";

/** Eight small cards on a sheet of A4 to be cut, or one of A6 with 3 mm more on each side, as print shops want it. */
export type CardSize = "a4" | "a6";

export interface CardsProps {
  link: ReferralRecord;
  size: CardSize;
  organisation: string;
  logoUrl: string | null;
  /** Of what is printed, which may be another language than the reader's. */
  language: string;
  printed: Translate;
}

const places = { a4: [1, 2, 3, 4, 5, 6, 7, 8], a6: [1] };

type CardProps = Pick<CardsProps, "link" | "organisation" | "logoUrl" | "printed"> & { isRepeated: boolean };

function Card({ link, organisation, logoUrl, printed, isRepeated }: CardProps) {
  return (
    <div class="give-card" aria-hidden={isRepeated || undefined}>
      <div class="give-card__words">
        {logoUrl && <img class="give-card__logo" src={logoUrl} alt="" />}
        <p class="give-card__organisation">{organisation}</p>
        <p class="give-card__title">{link.campaign_name}</p>
        <p class="give-card__scan">{printed("share.scan")}</p>
        <p class="give-card__ask">{printed("share.ask", { officer: link.officer_name })}</p>
      </div>
      <img
        class="give-card__code"
        src={`/api/v1/referrals/${link.id}/qr.svg`}
        alt={isRepeated ? "" : printed("share.qr_of", { name: link.campaign_name })}
        width="320"
        height="320"
      />
    </div>
  );
}

/** Cards to give away. Only the sheet is printed; a code that leads nowhere is on none. */
export function Cards({ size, language, ...card }: CardsProps) {
  const { t } = useLanguage();
  const { link } = card;
  const home = `/dashboard/links/${link.id}`;
  const [title, other] = size === "a4" ? (["a4", "a6"] as const) : (["a6", "a4"] as const);
  return (
    <div class="poster-page cards-page">
      <nav class="poster-bar" aria-label={t("share.cards")}>
        <a href={`${home}/share?message=${language}`}>{t("share.back")}</a>
        {link.open && (
          <>
            <a href={`${home}/cards?size=${other}&message=${language}`}>{t(`share.cards_${other}`)}</a>
            <button type="button" class="button button--primary needs-script" data-print="">
              {t("share.print")}
            </button>
          </>
        )}
      </nav>
      {link.open ? (
        <>
          <p class="poster-bar quiet small">{t(`share.cards_${title}_note`)}</p>
          <main id="main" class={`cards cards--${size}`} lang={language} dir="auto" tabIndex={-1}>
            <h1 class="visually-hidden">{t(`share.cards_${title}`)}</h1>
            {places[size].map((place) => (
              <Card key={place} {...card} isRepeated={place > 1} />
            ))}
          </main>
        </>
      ) : (
        <main id="main" class="poster-closed" tabIndex={-1}>
          <h1>{link.campaign_name}</h1>
          <WhyClosed link={link} />
        </main>
      )}
    </div>
  );
}
