import type { ComponentType } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { ButtonLink } from "../../../../web/ui/button";
import { Icon } from "../../../../web/ui/icon";
import { Notice } from "../../../../web/ui/notice";
import type { WorkshopStatus } from "../../progress/progress";
import type { WorkshopType } from "../../workshop-types";
import type { WaitingProps } from "../waiting-props";
import { type News, NewsCard } from "./news";
import { type OwnAccount, Withdrawals } from "./withdrawals";

export interface Step {
  type: WorkshopType;
  title: string;
  status: WorkshopStatus;
  /** What there is to know of it, a sentence each. */
  facts: string[];
  /** Where it is answered or read; null while it is locked. */
  href: string | null;
}

export interface MyWorkshopsProps {
  title: string;
  /** Null in a preview. */
  name: string | null;
  steps: Step[];
  /** What they were told and have not read; null in a preview. */
  news: News | null;
  csrf: string;
  /** Where one votes, and on how many statements still; null while there is nothing to vote on. */
  vote: { href: string; left: number } | null;
  /** To be left here; null where that is done from the profile. */
  leaving: OwnAccount | null;
  /** Tells what waits on this phone, and sends it; null in a preview. */
  script: { of: ComponentType<WaitingProps>; props: WaitingProps } | null;
}

const icons = { open: "edit", submitted: "check", locked: "clock" } as const;

function OneStep({ step, at, isNow }: { step: Step; at: number; isNow: boolean }) {
  const { t } = useLanguage();
  const { title, status, facts, href } = step;
  return (
    <li class={`step step--${status}`} aria-current={isNow ? "step" : undefined}>
      <span class="step__mark">{status === "submitted" ? <Icon name="check" /> : at + 1}</span>
      <div class="step__words">
        <h2>{href ? <a href={href}>{title}</a> : title}</h2>
        <p class="step__state">
          <Icon name={icons[status]} />
          <strong>{t(`guest.status.${status}`)}</strong>
        </p>
        {facts.map((fact) => (
          <p key={fact} class="quiet">
            {fact}
          </p>
        ))}
        {isNow && href && (
          <ButtonLink href={href} class="button--wide">
            {t("guest.go_on")}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

/** The five workshops of a participant: where they are, what is done, and what waits for whom. */
export function MyWorkshops(props: MyWorkshopsProps) {
  const { title, name, steps, news, csrf, vote, leaving, script } = props;
  const { t } = useLanguage();
  const isPreview = name === null;
  const sent = steps.filter(({ status }) => status === "submitted").length;
  const isTold = news?.all.some(({ words }) => words === t("answering.all_sent"));
  const now = isPreview ? -1 : steps.findIndex(({ status }) => status === "open");
  return (
    <GuestShell
      here="/dashboard/"
      isStranger={isPreview}
      back={isPreview ? { href: "/mana/workshops/", label: t("guest.which") } : undefined}
    >
      <h1>{title}</h1>
      {isPreview ? (
        <Notice tone="info">
          <p>{t("guest.preview")}</p>
        </Notice>
      ) : (
        <div>
          <p>{t("guest.hello", { name })}</p>
          <p class="quiet">{t("guest.sent_of", { sent, all: steps.length })}</p>
        </div>
      )}
      {script && <Island name="workshops/waiting" {...script} />}
      {news && <NewsCard news={news} csrf={csrf} />}
      {!isPreview && now === -1 && !isTold && (
        <Notice tone={sent === steps.length ? "good" : "info"}>
          <p>{t(sent === steps.length ? "answering.all_sent" : "guest.nothing_now")}</p>
        </Notice>
      )}
      {vote && (
        <Notice tone="info">
          <p>
            <a href={vote.href}>{t(vote.left > 0 ? "voting.title" : "voting.again")}</a>
            {vote.left > 0 && ` · ${t("voting.left", { count: vote.left })}`}
          </p>
        </Notice>
      )}
      <ol class="steps">
        {steps.map((step, at) => (
          <OneStep key={step.type} step={step} at={at} isNow={at === now} />
        ))}
      </ol>
      {leaving && <Withdrawals accounts={[leaving]} csrf={csrf} />}
    </GuestShell>
  );
}
