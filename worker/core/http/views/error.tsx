import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import type { MessageKey } from "../../../../web/i18n/translate";
import { ButtonLink } from "../../../../web/ui/button";
import { Icon } from "../../../../web/ui/icon";
import type { IconName } from "../../../../web/ui/icons";

export interface ErrorPageProps {
  status: number;
  code: string;
  detail: string;
  /** Minutes until it is worth trying again, where it was too often. */
  wait: number;
  requestId: string;
  /** The address to try again, where that can help. */
  retry: string | null;
}

interface Words {
  title: MessageKey;
  icon: IconName;
  words?: MessageKey;
  mayRetry?: boolean;
}

const wordsOf: Record<number, Words> = {
  400: { title: "errors.400", icon: "warning" },
  403: { title: "errors.403", icon: "shield" },
  404: {
    title: "errors.404",
    icon: "search",
    words: "errors.404words",
  },
  410: { title: "errors.410", icon: "archive" },
  429: {
    title: "errors.429",
    icon: "clock",
    words: "errors.429words",
    mayRetry: true,
  },
  500: {
    title: "errors.500",
    icon: "warning",
    words: "errors.500words",
    mayRetry: true,
  },
  503: {
    title: "errors.503",
    icon: "refresh",
    words: "errors.503words",
    mayRetry: true,
  },
};

/** One refusal or failure, in words, with the way on. */
export function ErrorPage({ status, code, detail, wait, requestId, retry }: ErrorPageProps) {
  const { t, carry, locale } = useLanguage();
  const { title, icon, words, mayRetry }: Words = wordsOf[status] ?? {
    title: "errors.other",
    icon: "warning",
  };
  return (
    <div class="error-page">
      <span class="empty__icon">
        <Icon name={icon} />
      </span>
      <p class="error-page__status">{formatNumber(status, locale)}</p>
      <h1>{t(title)}</h1>
      <p class="quiet">{code === "not_configured" ? detail : words ? t(words, { count: wait }) : detail}</p>
      <div class="row">
        {mayRetry && retry && (
          <ButtonLink href={retry} icon="refresh">
            {t("errors.again")}
          </ButtonLink>
        )}
        <ButtonLink href={carry("/")} tone={mayRetry && retry ? "plain" : "primary"}>
          {t("errors.start")}
        </ButtonLink>
      </div>
      {status >= 500 && <p class="quiet small">{t("errors.reference", { id: requestId })}</p>}
    </div>
  );
}
