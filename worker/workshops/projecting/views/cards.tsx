import { useLanguage } from "../../../../web/i18n/language";
import { ledPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import type { CardWords } from "../card-words";

export interface CardShown {
  number: number;
  name: string;
  language: string;
  /** As SVG. */
  code: string;
  words: CardWords;
}

const perSheet = 8;

const sheetsOf = (cards: CardShown[]): CardShown[][] =>
  Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, n) =>
    cards.slice(n * perSheet, (n + 1) * perSheet),
  );

/** Sheets of A4 to cut, eight cards on each. */
export function Cards({ led, cards, site }: { led: Led; cards: CardShown[]; site: string }) {
  const { t } = useLanguage();
  return (
    <div class="entry-cards">
      <nav class="entry-cards__bar" aria-label={t("projecting.cards")}>
        <a href={ledPage(led.id, "cards/")}>{t("projecting.back")}</a>
        <button type="button" class="button button--primary needs-script" data-print="">
          {t("projecting.print")}
        </button>
      </nav>
      <main id="main" tabIndex={-1}>
        <h1 class="visually-hidden">{t("projecting.cards")}</h1>
        {sheetsOf(cards).map((sheet) => (
          <section key={sheet[0]?.number} class="entry-cards__sheet">
            {sheet.map(({ number, name, language, code, words }) => (
              <article key={number} class="entry-card" lang={language}>
                <div class="entry-card__words">
                  <p class="entry-card__title">{led.title}</p>
                  <h2>{name}</h2>
                  <p class="entry-card__scan">{words.scan}</p>
                  <p class="entry-card__small">{words.once}</p>
                  <p class="entry-card__small">
                    {site} · {number}
                  </p>
                </div>
                <img
                  src={`data:image/svg+xml,${encodeURIComponent(code)}`}
                  alt={`${words.code}: ${name}`}
                  width="320"
                  height="320"
                />
              </article>
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
