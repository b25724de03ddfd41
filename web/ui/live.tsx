import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import type { FreshnessWords } from "../islands/runtime/freshness-words";

/**
 * A part that keeps itself fresh: by the stream of its figures where it has one, else, or while that is cut, from the
 * page's own address. Islands within keep their state.
 */
export function Live({
  id,
  stream,
  every = 8,
  children,
}: {
  id: string;
  /** A stream of server-sent events, with the filter of what is shown. */
  stream?: string | undefined;
  every?: number;
  children: ComponentChildren;
}) {
  return (
    <div id={id} class="live" data-live={every} data-stream={stream}>
      {children}
    </div>
  );
}

/** How fresh the part `of` is; there with script alone. Outside of that part, which changes. */
export function Freshness({ of }: { of: string }) {
  const { t } = useLanguage();
  const words: FreshnessWords = {
    live: t("live.live"),
    polled: t("live.polled"),
    offline: t("live.offline"),
    paused: t("live.paused"),
    ended: t("live.ended"),
  };
  return (
    <p class="freshness" data-freshness={of} data-words={JSON.stringify(words)}>
      <span class="freshness__dot" aria-hidden="true" />
      <span data-freshness-words="" />
      <span class="visually-hidden" role="status" data-freshness-heard="" />
      <a href="/login" data-freshness-sign-in="" hidden>
        {t("live.sign_in")}
      </a>
    </p>
  );
}
