import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink } from "../../../../web/ui/button";

/** What comes after what was sent: a workshop to go on with, one that waits for something, or nothing more. */
export interface WhatNextProps {
  /** The workshop that can be answered now. */
  open: { title: string; href: string } | null;
  /** Else the next one, and what it waits for, as a sentence. */
  waits: { title: string; waits: string } | null;
}

export function WhatNext({ open, waits }: WhatNextProps) {
  const { t } = useLanguage();
  return (
    <section class="next" aria-label={t("answering.what_next")}>
      <h2>{t("answering.what_next")}</h2>
      {open && (
        <>
          <p>{t("answering.next_open", { title: open.title })}</p>
          <ButtonLink href={open.href} class="button--wide">
            {t("answering.go_on")}
          </ButtonLink>
        </>
      )}
      {!open && waits && (
        <>
          <p>
            <strong>{waits.title}</strong>
          </p>
          <p>{waits.waits}</p>
        </>
      )}
      {!open && !waits && <p>{t("answering.all_sent")}</p>}
    </section>
  );
}
