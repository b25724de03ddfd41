import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Facts,
  Field,
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
} from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import { useMayWrite } from "../../../../web/ui/writes";
import { useSignupName } from "../../signups/views/name";
import type { ShownClaim } from "../find-shown-claims";
import type { ClaimRecord } from "../schemas";
import { claimStatuses } from "../statuses";

const path = "/dashboard/claims";

function OneClaim({ claim, csrf }: { claim: ShownClaim; csrf: string }) {
  const { t } = useLanguage();
  const nameOf = useSignupName();
  const mayWrite = useMayWrite();
  const { id, signup_id, referral_id, email, officer, campaign, now, reason, status, created_at, note } =
    claim;
  const who = nameOf({ id: signup_id, email_masked: email });
  const decide = (decision: "approve" | "decline", tone: "primary" | "plain") => (
    <Button
      name="decision"
      value={decision}
      tone={tone}
      label={t("claims.who", { what: t(`claims.${decision}`), who })}
    >
      {t(`claims.${decision}`)}
    </Button>
  );
  return (
    <Card title={who}>
      <Facts
        facts={[
          [
            t("claims.signup"),
            <a key="signup" href={`/dashboard/signups/${signup_id}`}>
              {t("privacy.see_signup")}
            </a>,
          ],
          ...(status === "open" ? [[t("claims.now"), now ?? t("claims.nobody")] as [string, string]] : []),
          [
            t("claims.for"),
            <a key="link" href={`/dashboard/links/${referral_id}`}>
              {`${officer} · ${campaign}`}
            </a>,
          ],
          [t("claims.reason"), reason],
          [t("claims.when"), <Time key="at" at={created_at} />],
          ...(note ? [[t("claims.note"), note] as [string, string]] : []),
        ]}
      />
      {status === "open" && mayWrite && (
        <PostForm action={`${path}/${id}`} csrf={csrf} id={id}>
          <Field form={freshForm()} name="note" label={t("claims.note")} required={false} maxLength={1000} />
          <FormActions>
            {decide("approve", "primary")}
            {decide("decline", "plain")}
          </FormActions>
        </PostForm>
      )}
    </Card>
  );
}

export interface ClaimsProps {
  claims: ListData<ShownClaim>;
  status: ClaimRecord["status"];
  query: Record<string, string>;
  csrf: string;
}

/** What officers ask for, and what became of it. */
export function Claims({ claims, status, query, csrf }: ClaimsProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("claims.title")}
        lead={t("claims.lead")}
        back={{ href: "/dashboard/signups", label: t("signups.signups") }}
      />
      <div class="stack">
        <Tabs
          label={t("claims.state")}
          tabs={claimStatuses.map((one) => ({
            href: listAddress(path, query, { page: "", status: one === "open" ? "" : one }),
            label: t(`claims.${one}`),
            current: one === status,
          }))}
        />
        <div id="list" class="stack">
          {isPastTheEnd(claims) ? (
            <PastTheEnd path={path} query={query} list={claims} />
          ) : claims.data.length === 0 ? (
            <EmptyState
              title={t(status === "open" ? "claims.none" : `claims.none_${status}`)}
              icon="check"
              action={
                <ButtonLink href="/dashboard/signups" tone="plain">
                  {t("fraud.see_signups")}
                </ButtonLink>
              }
            >
              {t("claims.none_words")}
            </EmptyState>
          ) : (
            claims.data.map((claim) => <OneClaim key={claim.id} claim={claim} csrf={csrf} />)
          )}
          <Pager path={path} query={query} list={claims} />
        </div>
      </div>
    </>
  );
}
