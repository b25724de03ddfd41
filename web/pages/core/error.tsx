import { ButtonLink } from "../../ui/button";
import { Icon } from "../../ui/icon";
import type { IconName } from "../../ui/icons";

export interface ErrorPageProps {
  status: number;
  code: string;
  detail: string;
  requestId: string;
  /** The address to try again, where that can help. */
  retry: string | null;
}

interface Words {
  title: string;
  icon: IconName;
  words?: string;
  mayRetry?: boolean;
}

const wordsOf: Record<number, Words> = {
  400: { title: "That request was not understood", icon: "warning" },
  403: { title: "This is not open to you", icon: "shield" },
  404: {
    title: "There is no page here",
    icon: "search",
    words: "The address may be mistyped, or what it led to is not yours to see.",
  },
  410: { title: "This is gone", icon: "archive" },
  429: {
    title: "That was too often",
    icon: "clock",
    words: "Wait a minute, then try again.",
    mayRetry: true,
  },
  500: {
    title: "Something went wrong on our side",
    icon: "warning",
    words: "It has been noted. Nothing you saved before is lost.",
    mayRetry: true,
  },
  503: {
    title: "We cannot answer right now",
    icon: "refresh",
    words: "Storage does not answer. Try again in a moment.",
    mayRetry: true,
  },
};

/** One refusal or failure, in words, with the way on. */
export function ErrorPage({ status, code, detail, requestId, retry }: ErrorPageProps) {
  const { title, icon, words, mayRetry }: Words = wordsOf[status] ?? {
    title: "That did not work",
    icon: "warning",
  };
  return (
    <div class="error-page">
      <span class="empty__icon">
        <Icon name={icon} />
      </span>
      <p class="error-page__status">{status}</p>
      <h1>{title}</h1>
      <p class="quiet">{code === "not_configured" ? detail : (words ?? detail)}</p>
      <div class="row">
        {mayRetry && retry && (
          <ButtonLink href={retry} icon="refresh">
            Try again
          </ButtonLink>
        )}
        <ButtonLink href="/" tone={mayRetry && retry ? "plain" : "primary"}>
          Go to the start
        </ButtonLink>
      </div>
      {status >= 500 && <p class="quiet small">Reference: {requestId}</p>}
    </div>
  );
}
