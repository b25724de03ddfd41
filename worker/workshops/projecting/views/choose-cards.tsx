import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  EmptyState,
  Filters,
  FormActions,
  listAddress,
  Notice,
  PostForm,
} from "../../../../web/ui";
import { ledPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { peopleFilters } from "../../leading/views/people-filters";
import { Section } from "../../leading/views/section";

export interface ChooseCardsProps {
  led: Led;
  provinces: { id: string; name: string }[];
  query: Record<string, string>;
  whom: "not_in" | "everybody";
  /** Whom somebody ticked in the list; null: all that the filters leave. */
  chosen: string[] | null;
  /** How many cards there will be. */
  count: number;
  /** There are more people than are made cards for at once. */
  isMore: boolean;
  csrf: string;
}

/** Who gets a card, before any is made: a new card ends what was made before. */
export function ChooseCards(props: ChooseCardsProps) {
  const { led, provinces, query, whom, chosen, count, isMore, csrf } = props;
  const { t } = useLanguage();
  const path = ledPage(led.id, "cards/");
  return (
    <Section led={led} section="cards/">
      {chosen ? (
        <p>
          <a href={ledPage(led.id, "participants/")}>{t("projecting.choose_others")}</a>
        </p>
      ) : (
        <Filters
          path={path}
          query={{ ...query, ...(whom === "everybody" ? { whom } : {}) }}
          target="cards"
          filters={[
            {
              ...{ name: "whom", label: t("projecting.whom"), all: t("projecting.whom.not_in") },
              options: [{ value: "everybody", label: t("projecting.whom.everybody") }],
            },
            ...peopleFilters(t, provinces),
          ]}
        />
      )}
      <div id="cards" class="stack">
        {count === 0 ? (
          <EmptyState icon="qr" title={t("projecting.no_cards")}>
            <p>{t(chosen ? "projecting.without_card_words" : "projecting.no_cards_words")}</p>
          </EmptyState>
        ) : (
          <Card title={t("projecting.n_cards", { count })}>
            <p>{t("projecting.cards_words")}</p>
            <Notice tone="warn">
              <p>{t("projecting.cards_void")}</p>
              {isMore && <p>{t("projecting.cards_more")}</p>}
              {chosen && chosen.length > count && (
                <p>
                  {t("projecting.without_card", { count: chosen.length - count })}{" "}
                  {t("projecting.without_card_words")}
                </p>
              )}
            </Notice>
            <PostForm action={listAddress(path, query, {})} csrf={csrf} id="form-cards" plain>
              {chosen ? (
                <input type="hidden" name="people" value={chosen.join(",")} />
              ) : (
                <input type="hidden" name="whom" value={whom} />
              )}
              <FormActions>
                <Button icon="qr">{t("projecting.make_cards")}</Button>
              </FormActions>
            </PostForm>
          </Card>
        )}
      </div>
    </Section>
  );
}
