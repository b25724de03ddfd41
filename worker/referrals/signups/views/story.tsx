import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { Badge, Card } from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import type { HistoryEvent } from "../../../core/trail/history";
import { actionInWords } from "../../../core/trail/views/audit-log";
import { deviceWords, originWords } from "../../figures/views/origin-words";
import { actorWords } from "../../links/views/history-words";
import { linkName } from "../../links/views/name";
import type { Story, StoryClick } from "../read-story";
import type { SignupWithExplanation } from "../schemas";
import { codeWords, durationWords, reasonWords, sourceWords, verdictWords } from "./attribution-words";

/** Clicks that could have earned it: one did, or would have. */
const candidates = ["earned", "not_the_latest", "not_the_earliest"];

interface Moment {
  /** ISO 8601; "" for what has no time and stands first. */
  at: string;
  key: string;
  won?: boolean;
  what: ComponentChildren;
  more: ComponentChildren;
}

/** "WhatsApp · Phone · NP" */
const circumstances = ({ source, device, country }: StoryClick, t: Translate) =>
  [source && originWords(source, t), device && deviceWords(device, t), country].filter(Boolean).join(" · ");

function clickMoment(click: StoryClick, t: Translate): Moment {
  const { link } = click;
  const name = link ? linkName(link, t) : "";
  const [before, after] = t("signups.clicked").split("{link}");
  return {
    at: click.at ?? "",
    key: click.id,
    won: click.verdict === "earned",
    what: (
      <>
        {link ? (
          <>
            {before}
            <a href={`/dashboard/links/${link.id}`}>{name}</a>
            {after} {t("signups.by_officer", { officer: link.officer })}
          </>
        ) : (
          t(click.at ? "signups.clicked_other" : "signups.clicked_unknown")
        )}{" "}
        {click.verdict === "earned" && <Badge tone="good">{t("signups.won")}</Badge>}
      </>
    ),
    more: [
      verdictWords(click.verdict, t),
      t("signups.given", { how: sourceWords(click.given, t) }),
      circumstances(click, t),
    ]
      .filter(Boolean)
      .join(" "),
  };
}

/** Told in words of the story's own; what else was done, in those of the trail. */
const known = [
  "attributed",
  "unattributed",
  "enrolled",
  "enrollment_taken_back",
  "address_revealed",
  "data_read",
  "erased",
  "claimed",
  "held",
  "fraud_confirmed",
  "fraud_dismissed",
  "fraud_undone",
] as const;

function eventMoment(event: HistoryEvent, reason: string, t: Translate): Moment {
  const name = known.find((name) => event.action === `signup.${name}`);
  return {
    at: event.at,
    key: event.id,
    what: name ? t(`signups.did_${name}`, { reason }) : actionInWords(event.action, t),
    more: t("signups.by", { name: actorWords(event.actor, t) }),
  };
}

function signupMoment(signup: SignupWithExplanation, story: Story, t: Translate): Moment {
  return {
    at: signup.occurred_at,
    key: signup.id,
    what: t("signups.did_signed_up", { channel: t(`signups.channel_${signup.channel}`) }),
    more: [
      story.consent && t("signups.consented", { words: story.consent.text, version: story.consent.version }),
      story.code && codeWords(story.code, t),
      signup.explanation && story.clicks.length === 0 && t("signups.no_click_came"),
    ]
      .filter(Boolean)
      .join(" "),
  };
}

/** The sign-up from its first click on: which clicks were candidates, which won and why, and what was done since. */
export function SignupStory({ signup, story }: { signup: SignupWithExplanation; story: Story }) {
  const { t } = useLanguage();
  const { attribution, conversion_time_minutes: minutes } = signup;
  const reason = reasonWords(attribution?.reason ?? null, t);
  const moments = [
    ...story.clicks.map((click) => clickMoment(click, t)),
    signupMoment(signup, story, t),
    ...story.events.map((event) => eventMoment(event, reason, t)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const eligible = story.clicks.filter(({ verdict }) => candidates.includes(verdict)).length;
  return (
    <Card title={t("signups.story")}>
      <p class="lead">
        <strong>
          {minutes === null
            ? reason
            : t("signups.story_after", { reason, duration: durationWords(minutes, t) })}
        </strong>
      </p>
      {attribution === null && <p>{t("signups.story_soon")}</p>}
      {attribution?.model && story.clicks.length > 0 && (
        <p class="quiet">
          {`${t(`signups.model_${attribution.model}`)} ${t("signups.eligible", { count: eligible })}`}
        </p>
      )}
      <ol class="history">
        {moments.map(({ at, key, won, what, more }) => (
          <li key={key} data-won={won ? "" : undefined}>
            <p>{what}</p>
            {more && <p class="quiet small">{more}</p>}
            {at && (
              <p class="quiet small">
                <Time at={at} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
