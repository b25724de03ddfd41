import type { ComponentChildren } from "preact";
import type { SignupWithExplanation } from "../../../../worker/referrals/signups/schemas";
import { Badge, Button, Card, CopyField, Facts, FormActions, PageHeader, PostForm } from "../../../ui";
import { Time } from "../parts/time";
import { EnrollmentBadge } from "./status";
import { AttributionStory } from "./story";

interface Named {
  id: string;
  name: string;
}

export interface SignupDetailProps {
  signup: SignupWithExplanation;
  officer: Named | null;
  campaign: Named | null;
  /** The address in the clear: only in the answer to the form that asks for it. */
  revealed: string | null;
  csrf: string;
}

const channels = {
  api: "through the API",
  form: "on the hosted form",
  script: "on another site",
  import: "by import",
};

/** One sign-up: whose it is, why, and what became of it. */
export function SignupDetail({ signup, officer, campaign, revealed, csrf }: SignupDetailProps) {
  const home = `/dashboard/signups/${signup.id}`;
  const enrolled = signup.enrollment_status === "completed";
  const facts: [string, ComponentChildren][] = [
    ["Occurred", <Time key="at" at={signup.occurred_at} />],
    ["Arrived", channels[signup.channel]],
    ["Campaign", campaign ? <a href={`/dashboard/campaigns/${campaign.id}`}>{campaign.name}</a> : "—"],
    ["Officer", officer ? <a href={`/dashboard/officers/${officer.id}`}>{officer.name}</a> : "—"],
    ["Link", signup.referral_id ? <a href={`/dashboard/links/${signup.referral_id}`}>Show the link</a> : "—"],
    ["Your own id", signup.external_id ?? "—"],
    ["Counted", signup.counted ? "yes" : "no"],
  ];
  return (
    <>
      <PageHeader
        title={signup.email_masked || "Imported sign-up"}
        back={{ href: "/dashboard/signups", label: "Sign-ups" }}
        badge={<EnrollmentBadge status={signup.enrollment_status} />}
      />
      <div class="stack">
        <div class="columns">
          <div class="stack">
            <AttributionStory signup={signup} />
            <Card title="About it">
              <Facts facts={facts} />
            </Card>
          </div>
          <div class="stack">
            <Card title="Enrolment">
              <p>
                {signup.enrolled_at ? (
                  <>
                    Enrolled <Time at={signup.enrolled_at} />.
                  </>
                ) : (
                  "Not enrolled yet."
                )}
              </p>
              <PostForm action={`${home}/enrollment`} csrf={csrf}>
                <input type="hidden" name="enrollment_status" value={enrolled ? "pending" : "completed"} />
                <FormActions>
                  <Button tone={enrolled ? "plain" : "primary"}>
                    {enrolled ? "Back to pending" : "Mark as enrolled"}
                  </Button>
                </FormActions>
              </PostForm>
            </Card>
            {signup.email_masked && (
              <Card title="E-mail address">
                {revealed ? (
                  <CopyField label="Address" value={revealed} />
                ) : (
                  <>
                    <p>Addresses are kept encrypted. Whoever shows one is noted in the audit trail.</p>
                    <PostForm action={`${home}/reveal`} csrf={csrf}>
                      <FormActions>
                        <Button tone="plain">Show the address</Button>
                      </FormActions>
                    </PostForm>
                  </>
                )}
              </Card>
            )}
            {signup.fraud.reasons.length > 0 && (
              <Card title="Signs of fraud">
                <ul class="plain-list">
                  {signup.fraud.reasons.map(({ rule, points, detail }) => (
                    <li key={rule}>
                      <Badge tone="warn">{`${points} points`}</Badge> {detail || rule}
                    </li>
                  ))}
                </ul>
              </Card>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
