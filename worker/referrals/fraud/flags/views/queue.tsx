import { useLanguage } from "../../../../../web/i18n/language";
import type { MessageKey } from "../../../../../web/i18n/translate";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Check,
  EmptyState,
  Facts,
  Field,
  Filters,
  FormActions,
  freshForm,
  isPastTheEnd,
  type ListData,
  listAddress,
  PageHeader,
  Pager,
  PastTheEnd,
  PostForm,
  Tabs,
} from "../../../../../web/ui";
import { Time } from "../../../../../web/ui/time";
import { durationWords } from "../../../signups/views/attribution-words";
import type { QueuedFlag } from "../find-queue";
import type { FlagStatus } from "../plan-decision";
import { groupFlags } from "./group-flags";

interface Choice {
  id: string;
  name: string;
}

export interface QueueProps {
  flags: ListData<QueuedFlag>;
  status: FlagStatus;
  officers: Choice[];
  campaigns: Choice[];
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/fraud";
const statuses: readonly FlagStatus[] = ["open", "held", "confirmed", "dismissed"];
const isDecided = (status: FlagStatus) => status === "confirmed" || status === "dismissed";

/** Buttons that decide of these flags: of one, or of look-alikes together. */
function Decide({ flags, who }: { flags: QueuedFlag[]; who: string }) {
  const { t } = useLanguage();
  const ids = flags.map(({ id }) => id).join(" ");
  const [first] = flags;
  const button = (decision: "confirm" | "dismiss" | "undo", tone: "danger" | "plain") => (
    <Button
      name="these"
      value={`${decision} ${ids}`}
      tone={tone}
      small
      label={t("fraud.decide_of", { what: t(`fraud.${decision}`), who })}
    >
      {t(`fraud.${decision}`)}
    </Button>
  );
  return (
    <div class="row">
      {first && isDecided(first.status) ? (
        button("undo", "plain")
      ) : (
        <>
          {button("confirm", "danger")}
          {button("dismiss", "plain")}
        </>
      )}
    </div>
  );
}

function Evidence({ flag }: { flag: QueuedFlag }) {
  const { t } = useLanguage();
  const { signup_id, email, reasons, score, hold_until, note, decided_at } = flag;
  const name = email || t("signups.erased");
  return (
    <li class="stack">
      <Check
        name={`flag_${flag.id}`}
        checked={false}
        label={
          <>
            {name} <Badge tone={score >= 75 ? "bad" : "warn"}>{t("fraud.score", { score })}</Badge>
          </>
        }
      />
      <ul class="plain-list">
        {reasons.map(({ rule, code, values, points }) => (
          <li key={rule}>
            <Badge tone="quiet">{t("signups.points", { count: points })}</Badge>{" "}
            {t(`fraud.reason.${code}` as MessageKey, values as never)}
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          [t("signups.occurred"), <Time key="at" at={flag.occurredAt} />],
          [t("signups.officer"), flag.officer ?? "–"],
          [t("signups.campaign"), flag.campaign ?? "–"],
          [t("signups.link"), flag.link ?? "–"],
          [t("fraud.after_click"), flag.minutes === null ? "–" : durationWords(flag.minutes, t)],
          [t("fraud.network"), [flag.network, flag.country].filter(Boolean).join(" · ") || "–"],
          [t("fraud.device"), flag.userAgent || "–"],
          ...(hold_until && flag.status === "held"
            ? [[t("fraud.hold_until"), <Time key="until" at={hold_until} />] as [string, preact.JSX.Element]]
            : []),
          ...(decided_at
            ? [[t("fraud.decided"), <Time key="decided" at={decided_at} />] as [string, preact.JSX.Element]]
            : []),
          ...(note ? [[t("fraud.note"), note] as [string, string]] : []),
        ]}
      />
      <p>
        <a href={`/dashboard/signups/${signup_id}`}>{t("fraud.see_signup", { who: name })}</a>
      </p>
      <Decide flags={[flag]} who={name} />
    </li>
  );
}

function Group({ flags }: { flags: QueuedFlag[] }) {
  const { t } = useLanguage();
  const [first] = flags;
  const [reason] = first?.reasons ?? [];
  const title = reason ? t(`fraud.reason.${reason.code}` as MessageKey, reason.values as never) : "";
  const alike = t("fraud.alike", { count: flags.length });
  return (
    <Card title={flags.length > 1 ? `${alike}: ${title}` : title}>
      {flags.length > 1 && <Decide flags={flags} who={alike} />}
      <ul class="plain-list stack">
        {flags.map((flag) => (
          <Evidence key={flag.id} flag={flag} />
        ))}
      </ul>
    </Card>
  );
}

/** Flagged sign-ups, look-alikes together, and what may be decided of them. */
export function Queue({ flags, status, officers, campaigns, query, csrf }: QueueProps) {
  const { t } = useLanguage();
  const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={t("fraud.title")}
        lead={t("fraud.lead")}
        actions={
          <ButtonLink href="/dashboard/settings/fraud" tone="plain">
            {t("fraudSettings.title")}
          </ButtonLink>
        }
      />
      <div class="stack">
        <Tabs
          label={t("fraud.state")}
          tabs={statuses.map((one) => ({
            href: listAddress(path, query, { page: "", status: one === "open" ? "" : one }),
            label: t(`fraud.${one}`),
            current: one === status,
          }))}
        />
        <Filters
          path={path}
          query={query}
          kept={["status"]}
          filters={[
            { name: "campaign_id", label: t("signups.campaign"), options: options(campaigns) },
            { name: "officer_id", label: t("signups.officer"), options: options(officers) },
          ]}
        />
        <div id="list" class="stack">
          {isPastTheEnd(flags) ? (
            <PastTheEnd path={path} query={query} list={flags} />
          ) : flags.data.length === 0 ? (
            <EmptyState
              title={t(status === "open" || status === "held" ? "fraud.none" : "fraud.none_decided")}
              icon="check"
              action={
                <ButtonLink href="/dashboard/signups" tone="plain">
                  {t("fraud.see_signups")}
                </ButtonLink>
              }
            >
              {t("fraud.none_words")}
            </EmptyState>
          ) : (
            <PostForm action={listAddress(path, query, {})} csrf={csrf} id="decide">
              <Card>
                <Field
                  form={freshForm()}
                  name="note"
                  label={t("fraud.note")}
                  required={false}
                  maxLength={1000}
                  hint={t("fraud.note_hint")}
                />
                <FormActions>
                  {isDecided(status) ? (
                    <Button name="ticked" value="undo" tone="plain">
                      {t("fraud.undo_ticked")}
                    </Button>
                  ) : (
                    <>
                      <Button name="ticked" value="confirm" tone="danger">
                        {t("fraud.confirm_ticked")}
                      </Button>
                      <Button name="ticked" value="dismiss" tone="plain">
                        {t("fraud.dismiss_ticked")}
                      </Button>
                    </>
                  )}
                </FormActions>
              </Card>
              {groupFlags(flags.data).map((group) => (
                <Group key={group[0]?.id} flags={group} />
              ))}
            </PostForm>
          )}
          <Pager path={path} query={query} list={flags} />
        </div>
      </div>
    </>
  );
}
