import { useLanguage } from "../../../../web/i18n/language";
import { Badge, Button, Icon, PostForm, Time } from "../../../../web/ui";
import { InWords } from "../../../../web/ui/in-words";
import type { CaseCard as Card } from "../../cases/list-cases";
import { amountWords, shareWords } from "../../frame/amount";
import { casePath } from "../../frame/steps";

/** How much of their target households have, as a line. */
function ShareBar({ share }: { share: number }) {
  return (
    <svg class="case-card__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bars__track" width="100" height="4" />
      <rect class="bars__fill" width={(Math.min(1, Math.max(0, share)) * 100).toFixed(1)} height="4" />
    </svg>
  );
}

/** What a case lacks, each kind once. */
function Missing({ missing }: Pick<Card, "missing">) {
  const { t } = useLanguage();
  const kinds = (["target", "income", "household"] as const).filter((kind) =>
    missing.some(({ what }) => what === kind),
  );
  if (kinds.length === 0) return null;
  return (
    <p class="case-card__missing">
      <Icon name="info" />
      <span>
        {t("incomes.list.missing", {
          list: kinds.map((kind) => t(`incomes.list.missing_${kind}`)).join(", "),
        })}
      </span>
    </p>
  );
}

export interface CaseCardProps {
  card: Card;
  commodity: string;
  /** It was deleted, and can be restored. */
  isDeleted: boolean;
  mayDuplicate: boolean;
  csrf: string;
}

/** A case in the list: where, what, how far from the target, and what is left to do. */
export function CaseCard({ card, commodity, isDeleted, mayDuplicate, csrf }: CaseCardProps) {
  const { t, locale } = useLanguage();
  const { id, name, share_of_target: share, updated_by } = card;
  const more = card.commodity_count - 1;
  // A case's share is the mean of its segments by farmers. What else it lacks is told below.
  const isCounted = card.farmers !== null || card.missing.length > 0;
  return (
    <li class="card case-card">
      <header>
        {!isDeleted && (
          <label class="case-card__choose">
            <input
              type="checkbox"
              form="compare"
              name="case_ids"
              value={id}
              aria-label={t("incomes.compare.choose_of", { name })}
            />
          </label>
        )}
        <h2>{isDeleted ? name : <a href={casePath(id)}>{name}</a>}</h2>
        <p class="case-card__what">
          {[
            card.country,
            more > 0 ? t("incomes.list.commodity_and", { name: commodity, count: more }) : commodity,
            String(card.year),
          ].join(" · ")}
        </p>
      </header>
      <div class="case-card__figure">
        {share === null ? (
          <span>{t(isCounted ? "incomes.list.share_unknown" : "incomes.list.share_needs_farmers")}</span>
        ) : (
          <>
            <b>{shareWords(share, locale)}</b>
            <span>{t("incomes.list.of_target")}</span>
            <ShareBar share={share} />
          </>
        )}
      </div>
      <p class="case-card__facts">
        {t("incomes.list.segments", { count: card.segment_count })}
        {card.farmers !== null &&
          ` · ${t("incomes.list.farmers", { count: card.farmers, n: amountWords(card.farmers, locale) })}`}
        {card.segments_reached > 0 && ` · ${t("incomes.list.reached", { count: card.segments_reached })}`}
      </p>
      <Missing missing={card.missing} />
      <footer>
        <span class="case-card__badges">
          {card.status === "completed" && (
            <Badge tone="good" dot>
              {t("incomes.completed")}
            </Badge>
          )}
          {card.private && <Badge>{t("incomes.list.private")}</Badge>}
        </span>
        <span class="case-card__when">
          {updated_by ? (
            <InWords
              of="incomes.list.changed_by"
              with={{ name: updated_by.name, at: <Time at={card.updated_at} /> }}
            />
          ) : (
            <Time at={card.updated_at} />
          )}
        </span>
        {mayDuplicate && !isDeleted && (
          <a
            class="case-card__act"
            href={casePath(id, "duplicate")}
            aria-label={t("incomes.duplicate.link_of", { name })}
          >
            {t("incomes.duplicate.link")}
          </a>
        )}
        {isDeleted && (
          <PostForm compact action={`${casePath(id)}/restore`} csrf={csrf}>
            <Button tone="plain" small>
              {t("incomes.list.restore")}
            </Button>
          </PostForm>
        )}
      </footer>
    </li>
  );
}
