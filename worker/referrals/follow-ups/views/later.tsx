import { useLanguage } from "../../../../web/i18n/language";
import { Button, Icon, PostForm } from "../../../../web/ui";

interface LaterProps {
  id: string;
  name: string;
  csrf: string;
  query: string;
}

const days = ["1", "3", "7"] as const;

/** Puts a follow-up off, or ends it. A menu that opens without script too. */
export function Later({ id, name, csrf, query }: LaterProps) {
  const { t } = useLanguage();
  const path = `/dashboard/follow-ups/${id}`;
  return (
    <details class="chooser follow-up__later" data-menu="">
      <summary class="button button--plain" aria-label={t("ui.named", { what: t("followups.later"), name })}>
        <span>{t("followups.later")}</span>
        <Icon name="down" />
      </summary>
      <div class="menu">
        <PostForm action={`${path}/snooze${query}`} csrf={csrf} id={`snooze-${id}`} compact>
          {days.map((count) => (
            <Button key={count} tone="quiet" name="days" value={count}>
              {t(`followups.snooze_${count}`)}
            </Button>
          ))}
        </PostForm>
        <PostForm action={`${path}/not-interested${query}`} csrf={csrf} id={`end-${id}`} compact>
          <Button tone="quiet">{t("followups.end_interest")}</Button>
        </PostForm>
      </div>
    </details>
  );
}
